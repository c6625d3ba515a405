import { readFile } from 'node:fs/promises'
import { WASI } from 'node:wasi'

/** Starts the library. Nothing of the machine is open to it: no file, no network, no clock that matters. */
export async function start(wasm = new URL('dfdg.wasm', import.meta.url)) {
  const wasi = new WASI({ version: 'preview1' })
  const { instance } = await WebAssembly.instantiate(await readFile(wasm), wasi.getImportObject())
  wasi.initialize(instance)
  const { memory, dfdg_plads, dfdg_fri, dfdg_tjek, dfdg_regler, dfdg_version } = instance.exports

  // An answer's address is in the upper half, its length in the lower.
  function tekst(svar) {
    const p = Number(BigInt.asUintN(32, svar >> 32n)), n = Number(BigInt.asUintN(32, svar))
    const s = new TextDecoder().decode(new Uint8Array(memory.buffer, p, n))
    dfdg_fri(p)
    return s
  }

  /** Answers a case, JSON in and JSON out. */
  function tjekJSON(sag) {
    const b = typeof sag === 'string' ? new TextEncoder().encode(sag) : sag
    const p = dfdg_plads(b.length) >>> 0
    if (p === 0) throw new RangeError('the case is too long')
    new Uint8Array(memory.buffer, p, b.length).set(b)
    try {
      return tekst(dfdg_tjek(p, b.length))
    } finally {
      dfdg_fri(p)
    }
  }

  return {
    tjekJSON,
    tjek: (sag) => JSON.parse(tjekJSON(JSON.stringify(sag))),
    regler: () => JSON.parse(tekst(dfdg_regler())),
    version: () => JSON.parse(tekst(dfdg_version())),
  }
}
