// Command wasm is the library as one WebAssembly module, for every language that can run one. See README.md.
//
// Built for wasip1 it is a reactor with four functions (wasip1.go), built for js an object for a page or a worker (js.go).
package main
