// Command tjeneste is the rule book over HTTP: a case is checked or decided, a register is reconciled with a membership file,
// the rules are listed. See README.md.
//
//	go run ./examples/tjeneste
//
// It keeps nothing between two calls, opens no file and reads no clock to judge by. On SIGTERM it says on /readyz that it is about to end,
// goes on answering for the time of -toem, and ends when what is under way has been answered.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"
)

func main() {
	g := standard()
	adresse := flag.String("adresse", "localhost:8080", "`address` to listen on; port 0 takes a free one")
	niveau := slog.LevelInfo
	flag.TextVar(&niveau, "log", niveau, "the lowest `level` that is logged: DEBUG, INFO (a line a call), WARN or ERROR")
	flag.DurationVar(&g.toem, "toem", g.toem, "how long to go on answering after SIGTERM, so that no more is sent here")
	flag.DurationVar(&g.nedlukning, "nedlukning", g.nedlukning, "how long then to wait for what is under way")
	openapi := flag.Bool("openapi", false, "print the description of the interface (OpenAPI 3.1) and end")
	flag.Parse()
	if *openapi {
		fmt.Printf("%s\n", nyOpenAPI())
		return
	}
	logger := slog.New(slog.NewJSONHandler(os.Stderr, &slog.HandlerOptions{Level: niveau}))
	lytter, err := net.Listen("tcp", *adresse)
	if err != nil {
		logger.Error("the address cannot be listened on")
		os.Exit(1)
	}
	ctx, slut := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, slut) // a second signal ends it at once
	logger.Info("listening", "adresse", lytter.Addr().String())
	if err := betjen(ctx, lytter, nyTjeneste(g, logger)); err != nil {
		logger.Error("ended with calls under way")
		os.Exit(1)
	}
	logger.Info("ended")
}

// betjen serves until ctx is done, and then lets what is under way come to its end. The error says that it did not.
func betjen(ctx context.Context, l net.Listener, t *tjeneste) error {
	s := &http.Server{
		Handler: t, MaxHeaderBytes: t.hovedbyte,
		ReadHeaderTimeout: t.hoved, ReadTimeout: t.krop, WriteTimeout: t.svar, IdleTimeout: t.tomgang,
		ErrorLog: log.New(ordloes{t.log}, "", 0),
	}
	slut := make(chan error, 1)
	go func() { slut <- s.Serve(nyGraenselytter(l, t.forbindelser)) }()
	select {
	case err := <-slut:
		return err
	case <-ctx.Done():
	}
	t.lukker.Store(true)
	t.log.Info("ending")
	select {
	case err := <-slut:
		return err
	case <-time.After(t.toem):
	}
	ud, stop := context.WithTimeout(context.Background(), t.nedlukning)
	defer stop()
	err := s.Shutdown(ud)
	if err != nil {
		_ = s.Close() // what is cut off cannot be taken for whole
	}
	return err
}

// ordloes logs that net/http has an error to tell, and not which: its text may hold what a client sent.
type ordloes struct{ log *slog.Logger }

func (o ordloes) Write(b []byte) (int, error) {
	o.log.Warn("net/http reports an error")
	return len(b), nil
}

// graenselytter lets in so many connections at a time; those beyond wait in the system's queue.
type graenselytter struct {
	net.Listener
	plads  chan struct{}
	lukket chan struct{}
	luk    sync.Once
}

func nyGraenselytter(l net.Listener, flest int) *graenselytter {
	return &graenselytter{Listener: l, plads: make(chan struct{}, flest), lukket: make(chan struct{})}
}

var errLukket = errors.New("the listener is closed")

func (l *graenselytter) Accept() (net.Conn, error) {
	select {
	case l.plads <- struct{}{}:
	case <-l.lukket:
		return nil, errLukket
	}
	c, err := l.Listener.Accept()
	if err != nil {
		<-l.plads
		return nil, err
	}
	return &graenset{Conn: c, fri: sync.OnceFunc(func() { <-l.plads })}, nil
}

func (l *graenselytter) Close() error {
	l.luk.Do(func() { close(l.lukket) })
	return l.Listener.Close()
}

// graenset is a connection that holds a place.
type graenset struct {
	net.Conn
	fri func()
}

func (c *graenset) Close() error {
	defer c.fri()
	return c.Conn.Close()
}
