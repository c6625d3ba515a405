// Command c is the library as a C library, for every language that can call one. See README.md and dfdg.h.
package main

/*
#include <stddef.h>
#include <stdlib.h>
*/
import "C"

import (
	"unsafe"

	"github.com/akasse/dfdg/examples/sag"
)

func main() {}

// dfdg_tjek answers a case: JSON of that many bytes in, JSON that ends in a NUL out. See dfdg.h.
//
//export dfdg_tjek
func dfdg_tjek(json *C.char, n C.size_t) *C.char {
	var ind []byte
	if json != nil {
		ind = unsafe.Slice((*byte)(unsafe.Pointer(json)), int(n)) // read during the call alone
	}
	return ud("tjek", ind)
}

//export dfdg_regler
func dfdg_regler() *C.char { return ud("regler", nil) }

//export dfdg_version
func dfdg_version() *C.char { return ud("version", nil) }

//export dfdg_fri
func dfdg_fri(svar *C.char) { C.free(unsafe.Pointer(svar)) }

func ud(hvad string, ind []byte) *C.char {
	b, _ := sag.Kald(hvad, ind) // there is such a call
	return C.CString(string(b)) // JSON holds no NUL
}
