// The library runs here, beside the page, so that typing never waits for it.
importScripts('wasm_exec.js')

const klar = new Promise((resolve) => { self.dfdgKlar = resolve })
const go = new Go()
WebAssembly.instantiateStreaming(fetch('dfdg.wasm'), go.importObject)
  .then(({ instance }) => { go.run(instance) })
  .catch((e) => postMessage({ fejl: String(e) }))

onmessage = async ({ data: { nr, hvad, ind } }) => {
  await klar
  postMessage({ nr, ud: self.dfdg[hvad](ind) })
}
