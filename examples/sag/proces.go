package sag

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"sync"
	"time"
)

// Proces is a backend in any language: a program that is given a case on a line of its standard input and answers it with one
// line of its standard output, in the form of tjek -json ([Svar]), before it is given the next. It must not hold its answer
// back in a buffer. Between two cases it may end, with status 0, and is started anew; at the end of its input it ends.
//
// The case is that of [Sag.JSON] without forventet. Of the answer navn may be left out; where it is given, it is the case's, so
// that an answer is not taken for another case's.
//
// A program that dies, says nothing in time, or answers with what is no answer, leaves that case unanswered, with an error that
// repeats nothing of it; the next one is given to a new process. The methods are not for use by several goroutines at once.
type Proces struct {
	Kommando []string      // the program and its arguments
	Frist    time.Duration // how long one answer may take; 0 is [StandardFrist]
	Stderr   io.Writer     // where its standard error goes; nil is nowhere

	k *koerende // nil where none runs
}

// StandardFrist is how long an answer may take where nothing else is said.
const StandardFrist = 10 * time.Second

// stoerstSvar is the longest line that is read.
const stoerstSvar = 16 << 20

// What can go wrong with a program. It may also end with a status.
var (
	errIngen     = &Fejl{"bagenden kan ikke startes", "the backend cannot be started"}
	errTid       = &Fejl{"bagenden svarede ikke i tide; husk at tømme bufferen (flush) efter hver linje", "the backend did not answer in time; remember to flush after every line"}
	errEkstra    = &Fejl{"bagenden skrev mere end én linje til sagen før", "the backend wrote more than one line to the case before"}
	errSluttet   = &Fejl{"bagenden sluttede uden at svare", "the backend ended without an answer"}
	errAfbrudt   = &Fejl{"bagenden sluttede midt i en linje", "the backend ended within a line"}
	errForLangt  = &Fejl{"bagendens svar er for langt", "the backend's answer is too long"}
	errNavn      = &Fejl{"bagendens svar har en anden sags navn", "the backend's answer has another case's name"}
	errUlaeselig = &Fejl{"bagenden kan ikke læse sagen", "the backend cannot read the case"}
)

// koerende is a process that runs.
type koerende struct {
	cmd    *exec.Cmd
	ind    io.WriteCloser
	ud     io.ReadCloser
	linjer chan []byte // what it writes; closed when it has ended, with slut set
	slut   error       // of its last line and its status
	svaret bool        // it has answered a case
	draebt sync.Once
}

// Svar gives the program a case and returns its answer. It is a [Backend]. The error says why there is no answer: the program did not start,
// died, was silent too long, or wrote what is none. None repeats what it wrote.
func (p *Proces) Svar(s *Sag) (*Svar, error) {
	svar, err := p.spoerg(s)
	if err != nil {
		p.draeb()
	}
	return svar, err
}

func (p *Proces) spoerg(s *Sag) (*Svar, error) {
	if p.k != nil {
		select {
		case _, flere := <-p.k.linjer: // before it was asked
			if flere {
				return nil, errEkstra
			}
			if p.k.slut != errSluttet {
				return nil, p.k.slut
			}
			p.k = nil
		default:
		}
	}
	linje, err := p.linje(s)
	if err == errSluttet && p.k.svaret { // it took the last case for the last one
		p.k = nil
		linje, err = p.linje(s)
	}
	if err != nil {
		return nil, err
	}
	p.k.svaret = true
	return laesSvar(linje, s.Navn)
}

// linje returns the line that the program answers with.
func (p *Proces) linje(s *Sag) ([]byte, error) {
	if p.k == nil {
		k, err := start(p.Kommando, p.Stderr)
		if err != nil {
			return nil, err
		}
		p.k = k
	}
	k := p.k
	skrevet := make(chan struct{})
	go func() { // a program that does not read would hold it up
		defer close(skrevet)
		_, _ = k.ind.Write(append(s.uden("forventet"), '\n')) // one that has ended does not answer, either
	}()
	tid := time.NewTimer(p.frist())
	defer tid.Stop()
	var linje []byte
	select {
	case l, er := <-k.linjer:
		if !er {
			return nil, k.slut
		}
		linje = l
	case <-tid.C:
		return nil, errTid
	}
	select {
	case <-skrevet:
	case <-tid.C:
		return nil, errTid
	}
	return linje, nil
}

func (p *Proces) frist() time.Duration {
	if p.Frist > 0 {
		return p.Frist
	}
	return StandardFrist
}

// Close ends the program's input and waits for it to end. The error says that it does not, that it has more to say, or that its
// status is not 0.
func (p *Proces) Close() error {
	if p.k == nil {
		return nil
	}
	defer p.draeb()
	_ = p.k.ind.Close() // it may have ended already
	tid := time.NewTimer(p.frist())
	defer tid.Stop()
	select {
	case _, flere := <-p.k.linjer:
		switch {
		case flere:
			return errEkstra
		case p.k.slut != errSluttet:
			return p.k.slut
		}
		return nil
	case <-tid.C:
		return errTid
	}
}

func (p *Proces) draeb() {
	if p.k != nil {
		p.k.draeb()
		p.k = nil
	}
}

func start(kommando []string, stderr io.Writer) (*koerende, error) {
	if len(kommando) == 0 {
		return nil, errIngen
	}
	cmd := exec.Command(kommando[0], kommando[1:]...)
	cmd.Stderr = stderr
	cmd.WaitDelay = time.Second // of what its own children hold open
	ind, err1 := cmd.StdinPipe()
	ud, err2 := cmd.StdoutPipe()
	if err1 != nil || err2 != nil || cmd.Start() != nil {
		return nil, errIngen
	}
	k := &koerende{cmd: cmd, ind: ind, ud: ud, linjer: make(chan []byte, 1)}
	go k.laes()
	return k, nil
}

// laes reads what the program writes to its end.
func (k *koerende) laes() {
	defer close(k.linjer)
	r := bufio.NewReader(k.ud)
	var linje []byte
	for {
		b, err := r.ReadSlice('\n')
		if linje = append(linje, b...); len(linje) > stoerstSvar {
			k.draeb()
			_ = k.cmd.Wait()
			k.slut = errForLangt
			return
		}
		switch err {
		case nil:
			k.linjer <- linje
			linje = nil
		case bufio.ErrBufferFull:
		default:
			k.slut = k.status()
			if k.slut == errSluttet && len(bytes.TrimSpace(linje)) > 0 {
				k.slut = errAfbrudt
			}
			return
		}
	}
}

// status waits for the program to end and says how it did.
func (k *koerende) status() error {
	var s *exec.ExitError
	switch err := k.cmd.Wait(); {
	case errors.As(err, &s):
		return &Fejl{fmt.Sprintf("bagenden sluttede med status %d", s.ExitCode()), fmt.Sprintf("the backend ended with status %d", s.ExitCode())}
	default:
		return errSluttet
	}
}

// draeb ends the program and gives up what it still says.
func (k *koerende) draeb() {
	k.draebt.Do(func() {
		_ = k.cmd.Process.Kill() // it may have ended already
		_ = k.ind.Close()
		_ = k.ud.Close()
		go func() {
			for range k.linjer { // so that laes comes to its end
			}
		}()
	})
}
