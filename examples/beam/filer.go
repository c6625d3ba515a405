package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"

	"github.com/akasse/dfdg/examples/sag"
)

// Files are reached by Beam's file systems: a path of the machine, gs:// (which the Dataflow runner brings), and whatever else is imported.

// ufejl is an error of a file system. Its text repeats a path, which may hold a number: that is masked.
func ufejl(hvad string, err error) error {
	return fmt.Errorf("dfdg: beam: %s: %s", hvad, sag.MaskeNummer(err.Error()))
}

// filer lists what a pattern names, in order.
func filer(ctx context.Context, moenster string) ([]string, error) {
	fs, err := filesystem.New(ctx, moenster)
	if err != nil {
		return nil, ufejl("filsystem", err)
	}
	defer fs.Close()
	navne, err := fs.List(ctx, moenster)
	if err != nil {
		return nil, ufejl("filer", err)
	}
	if len(navne) == 0 {
		return nil, errors.New("dfdg: beam: der er ingen filer")
	}
	slices.Sort(navne)
	return navne, nil
}

func stoerrelse(ctx context.Context, sti string) (int64, error) {
	fs, err := filesystem.New(ctx, sti)
	if err != nil {
		return 0, ufejl("filsystem", err)
	}
	defer fs.Close()
	n, err := fs.Size(ctx, sti)
	if err != nil {
		return 0, ufejl("fil", err)
	}
	return n, nil
}

// laesAlt reads a file whole.
func laesAlt(ctx context.Context, sti string) ([]byte, error) {
	var b []byte
	err := aabnet(ctx, sti, func(r io.Reader) (err error) {
		b, err = io.ReadAll(r)
		return err
	})
	return b, err
}

// aabnet reads a file.
func aabnet(ctx context.Context, sti string, goer func(io.Reader) error) error {
	fs, err := filesystem.New(ctx, sti)
	if err != nil {
		return ufejl("filsystem", err)
	}
	defer fs.Close()
	r, err := fs.OpenRead(ctx, sti)
	if err != nil {
		return ufejl("fil", err)
	}
	defer r.Close()
	if err := goer(r); err != nil {
		return ufejl("fil", err)
	}
	return nil
}

// skrivHel writes a file that has its name only when it is whole. Who writes it again, as a runner does that runs a bundle again, writes the
// same over it. Object stores show a file first when it is closed; where files can be renamed, a name of its own keeps two writers apart.
func skrivHel(ctx context.Context, sti string, indhold []byte) error {
	fs, err := filesystem.New(ctx, sti)
	if err != nil {
		return ufejl("filsystem", err)
	}
	defer fs.Close()
	omdoeb, kan := fs.(filesystem.Renamer)
	navn := sti
	if kan {
		navn += "." + rand.Text() + ".del"
	}
	w, err := fs.OpenWrite(ctx, navn)
	if err != nil {
		return ufejl("fil", err)
	}
	_, err = w.Write(indhold)
	if luk := w.Close(); err == nil {
		err = luk
	}
	if err == nil && kan {
		err = omdoeb.Rename(ctx, navn, sti)
	}
	if err != nil {
		return ufejl("fil", err)
	}
	return nil
}

// Stykke is a piece of a file of lines: those that begin from Fra up to before Til.
type Stykke struct {
	Sti      string
	Fil, Nr  int // of the file, of the piece in it, from 0
	Fra, Til int64
}

// stykker cuts the files of a pattern into pieces; an empty file is one.
func stykker(ctx context.Context, moenster string, hvert int64) (ud []Stykke, err error) {
	navne, err := filer(ctx, moenster)
	if err != nil {
		return nil, err
	}
	for i, sti := range navne {
		n, err := stoerrelse(ctx, sti)
		if err != nil {
			return nil, err
		}
		for nr := 0; nr == 0 || int64(nr)*hvert < n; nr++ {
			ud = append(ud, Stykke{sti, i, nr, int64(nr) * hvert, min(int64(nr+1)*hvert, n)})
		}
	}
	return ud, nil
}

// laes gives the piece's lines as a stream, and where in the file it begins.
func (st Stykke) laes(ctx context.Context, goer func(r io.Reader, start int64) error) error {
	return aabnet(ctx, st.Sti, func(r io.Reader) error {
		sted := max(st.Fra-1, 0) // the byte before tells whether a line begins at Fra
		var err error
		if s, kan := r.(io.Seeker); kan {
			_, err = s.Seek(sted, io.SeekStart)
		} else {
			_, err = io.CopyN(io.Discard, r, sted)
		}
		if err != nil {
			return err
		}
		b := bufio.NewReaderSize(r, 256<<10)
		for mere := st.Fra > 0; mere; {
			l, err := b.ReadSlice('\n')
			sted += int64(len(l))
			switch err {
			case nil, io.EOF:
				mere = false
			case bufio.ErrBufferFull:
			default:
				return err
			}
		}
		return goer(&udsnit{r: b, sted: sted, til: st.Til, slut: sted >= st.Til}, sted)
	})
}

// udsnit is the lines of a stream that begin before til.
type udsnit struct {
	r         *bufio.Reader
	sted, til int64
	slut      bool
}

func (u *udsnit) Read(p []byte) (n int, err error) {
	if u.slut {
		return 0, io.EOF
	}
	if rest := u.til - 1 - u.sted; rest > 0 { // no line end there is the last
		n, err = u.r.Read(p[:min(int64(len(p)), rest)])
		u.sted += int64(n)
		return n, err
	}
	for ; n < len(p) && !u.slut; n++ {
		if p[n], err = u.r.ReadByte(); err != nil {
			return n, err
		}
		u.slut = p[n] == '\n'
	}
	u.sted += int64(n)
	return n, nil
}

// taelLinjer counts the lines of a stream.
func taelLinjer(r io.Reader) (n int64, err error) {
	b, sidst := make([]byte, 256<<10), byte('\n')
	for {
		m, err := r.Read(b)
		n += int64(bytes.Count(b[:m], []byte{'\n'}))
		if m > 0 {
			sidst = b[m-1]
		}
		if err == io.EOF {
			if sidst != '\n' {
				n++
			}
			return n, nil
		}
		if err != nil {
			return n, err
		}
	}
}
