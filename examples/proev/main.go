// Command proev serves a page on which messages are tried: written or pasted, checked as one types, in the browser alone.
//
//	go run ./examples/proev
//	go run ./examples/proev -ud DIR
//
// It builds the library for the browser (examples/wasm) with the Go that runs it and serves it beside the page on 127.0.0.1. With -ud the site is
// written to a folder, for any server of static files.
package main

import (
	"context"
	"embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"mime"
	"net"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/akasse/dfdg/examples/sag"
)

//go:embed side
var side embed.FS

// eksempler are the cases that the page offers, by folder and name.
var eksempler = [][2]string{
	{"eksempel", "besked-med-fejl"},
	{"sager/taeller", "gyldig"}, {"sager/taeller", "gyldig-dagpengesats"}, {"sager/taeller", "gyldig-karensdage"}, {"sager/taeller", "gyldig-opslag"},
	{"sager/frist", "gyldig"}, {"sager/frist", "gyldig-opdatering"}, {"sager/frist", "gyldig-dagskift"},
	{"sager/medlemskab", "gyldig"}, {"sager/medlemskab", "gyldig-ophoer"}, {"sager/medlemskab", "m-25-seneste-afsluttede-tilbagekaldes-og-den-forrige-genoptages"}, {"sager/medlemskab", "gyldig-opslag"},
}

func main() {
	if err := proev(); err != nil {
		fmt.Fprintln(os.Stderr, "proev:", err)
		os.Exit(1)
	}
}

func proev() error {
	ud := flag.String("ud", "", "write the site to this `folder` and end")
	adresse := flag.String("adresse", "127.0.0.1:8017", "`address` to serve on; port 0 takes a free one")
	flag.Parse()
	mappe := *ud
	if mappe == "" {
		var err error
		if mappe, err = os.MkdirTemp("", "dfdg-proev"); err != nil {
			return err
		}
		defer os.RemoveAll(mappe)
	}
	if err := byg(mappe); err != nil {
		return err
	}
	if *ud != "" {
		return nil
	}
	return server(*adresse, mappe)
}

// byg writes the site to a folder.
func byg(mappe string) error {
	filer, err := fs.Sub(side, "side")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(mappe, 0o755); err != nil {
		return err
	}
	err = fs.WalkDir(filer, ".", func(sti string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(filer, sti)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(mappe, sti), b, 0o644)
	})
	if err != nil {
		return err
	}
	rod, err := goEnv("GOMOD")
	if err != nil {
		return err
	}
	rod = filepath.Dir(rod)
	b, err := lavEksempler(os.DirFS(filepath.Join(rod, "testdata")))
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(mappe, "eksempler.json"), b, 0o644); err != nil {
		return err
	}
	goroot, err := goEnv("GOROOT")
	if err != nil {
		return err
	}
	if b, err = os.ReadFile(filepath.Join(goroot, "lib", "wasm", "wasm_exec.js")); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(mappe, "wasm_exec.js"), b, 0o644); err != nil {
		return err
	}
	c := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", filepath.Join(absolut(mappe), "dfdg.wasm"), "./examples/wasm")
	c.Dir, c.Stderr, c.Env = rod, os.Stderr, append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	return c.Run()
}

// absolut returns a folder's absolute path, since the build runs in another one.
func absolut(mappe string) string {
	if abs, err := filepath.Abs(mappe); err == nil {
		return abs
	}
	return mappe
}

func goEnv(navn string) (string, error) {
	b, err := exec.Command("go", "env", navn).Output()
	return strings.TrimSpace(string(b)), err
}

// lavEksempler returns the offered cases as one JSON array.
func lavEksempler(testdata fs.FS) ([]byte, error) {
	var ud []json.RawMessage
	for _, e := range eksempler {
		s, err := sag.NewMappe(testdata, e[0]).Read(path.Base(e[1]) + ".json")
		if err != nil {
			return nil, err
		}
		ud = append(ud, s.JSON())
	}
	return json.Marshal(ud)
}

// vaert serves a folder's files.
func vaert(mappe string) http.Handler {
	mime.AddExtensionType(".wasm", "application/wasm")
	filer := http.FileServerFS(os.DirFS(mappe))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		// Nothing leaves the browser: the page can reach its own files alone.
		w.Header().Set("Content-Security-Policy", "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "+
			"connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Referrer-Policy", "no-referrer")
		filer.ServeHTTP(w, r)
	})
}

// server serves the site until it is interrupted.
func server(adresse, mappe string) error {
	s := &http.Server{ReadHeaderTimeout: 5 * time.Second, Handler: vaert(mappe)}
	l, err := net.Listen("tcp", adresse)
	if err != nil {
		return err
	}
	fmt.Printf("http://%s/\n", l.Addr())
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	go func() {
		<-ctx.Done()
		s.Close()
	}()
	if err := s.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
