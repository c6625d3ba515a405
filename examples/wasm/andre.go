//go:build !js && !wasip1

package main

import (
	"fmt"
	"os"
)

// Built for anything else the command only says what it is built for.
func main() {
	fmt.Fprintln(os.Stderr, "wasm: bygges for GOOS=js eller GOOS=wasip1, se examples/wasm/README.md / is built for GOOS=js or GOOS=wasip1")
	os.Exit(2)
}
