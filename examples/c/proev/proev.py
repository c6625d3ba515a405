"""Answers cases, a line each, from standard input: the sample of how to use the library from Python."""
import ctypes
import sys

dfdg = ctypes.CDLL(sys.argv[1])
dfdg.dfdg_tjek.restype = ctypes.c_void_p  # a char * of which the address is needed
dfdg.dfdg_tjek.argtypes = [ctypes.c_char_p, ctypes.c_size_t]
dfdg.dfdg_fri.argtypes = [ctypes.c_void_p]
for sag in sys.stdin.buffer:
    svar = dfdg.dfdg_tjek(sag, len(sag))
    sys.stdout.buffer.write(ctypes.string_at(svar) + b"\n")
    dfdg.dfdg_fri(svar)
