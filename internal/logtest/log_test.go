// Package logtest prints every exported type of the library by loggers and printers that are not the standard library's. It is a
// module of its own, so that the library does not depend on them.
package logtest

import (
	"bytes"
	"fmt"
	"reflect"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/printtest"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
	"github.com/davecgh/go-spew/spew"
	"github.com/rs/zerolog"
	"github.com/sirupsen/logrus"
	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
)

// sprut are spew's printers, those too that walk over memory, as testify does.
var sprut = []*spew.ConfigState{
	{Indent: " "}, {Indent: " ", SpewKeys: true, SortKeys: true}, {Indent: " ", ContinueOnMethod: true}, {Indent: " ", DisableMethods: true, MaxDepth: 10}, {Indent: " ", DisablePointerMethods: true},
}

func TestLoggere(t *testing.T) {
	for _, typ := range printtest.Typer() {
		t.Run(typ.String(), func(t *testing.T) {
			p := printtest.Udfyldt(typ)
			liste := reflect.MakeSlice(reflect.SliceOf(typ), 1, 1)
			liste.Index(0).Set(p.Elem())
			skal := []any{p.Elem().Interface(), p.Interface()}
			alle := append(skal, liste.Interface(), map[string]any{"a": p.Interface()}, struct{ Felt, lukket any }{p.Interface(), p.Elem().Interface()})
			for i, v := range alle {
				for j, s := range sprut {
					ren(t, fmt.Sprint(i, " spew ", j), s.Sdump(v)+s.Sprintf("%v %+v %#v %#+v", v, v, v, v))
				}
				ren(t, fmt.Sprint(i, " zap console"), zaplog(func(l *zap.Logger) { l.Sugar().Infof("%v %+v", v, v); l.Sugar().Info(v) }))
				ren(t, fmt.Sprint(i, " zerolog"), zerologlog(func(l *zerolog.Logger) { l.Info().Msgf("%v %+v", v, v); l.Print(v) }))
				ren(t, fmt.Sprint(i, " logrus"), logruslog(&logrus.TextFormatter{}, v)+logruslog(nil, v))
			}
			if printtest.IKlartekst(typ) {
				return // see TestKlartekst: all below hand it to encoding/json
			}
			for i, v := range alle {
				ren(t, fmt.Sprint(i, " zap"), zaplog(func(l *zap.Logger) {
					l.Info("besked", zap.Any("v", v), zap.Reflect("r", v))
					l.Sugar().Infow("besked", "v", v)
					l.With(zap.Any("v", v)).Info("besked", zap.Namespace("n"), zap.Any("v", v))
				}))
				ren(t, fmt.Sprint(i, " zerolog"), zerologlog(func(l *zerolog.Logger) {
					l.Info().Interface("v", v).Any("a", v).Msg("besked")
					k := l.With().Interface("v", v).Logger()
					k.Info().Fields(map[string]any{"f": v}).Send()
				}))
				ren(t, fmt.Sprint(i, " logrus"), logruslog(&logrus.JSONFormatter{}, v))
			}
		})
	}
}

// TestKlartekst: of what holds a text the loggers write a summary where it is given as the package documentation of dfdg says.
func TestKlartekst(t *testing.T) {
	tael := *printtest.Udfyldt(reflect.TypeFor[taeller.Anmodning]()).Interface().(*taeller.Anmodning)
	medl := *printtest.Udfyldt(reflect.TypeFor[medlemskab.Anmodning]()).Interface().(*medlemskab.Anmodning)
	cpr := dfdg.MustParseCPR(printtest.Nummer)
	for _, v := range []fmt.Stringer{tael, &tael, medl, &medl, dfdg.NewTekst(printtest.Tekst), cpr, dfdg.KlarCPR(cpr)} {
		navn := fmt.Sprintf("%T", v)
		ren(t, navn+" zap", zaplog(func(l *zap.Logger) {
			l.Info("besked", zap.Any("v", v), zap.Stringer("s", v))
			l.Sugar().Infow("besked", "v", v)
			l.With(zap.Any("v", v)).Info("besked")
		}))
		ren(t, navn+" zerolog", zerologlog(func(l *zerolog.Logger) { l.Info().Stringer("v", v).Str("s", v.String()).Send() }))
		ren(t, navn+" logrus", logruslog(&logrus.JSONFormatter{}, v.String()))
	}
}

func zaplog(skriv func(*zap.Logger)) string {
	var b bytes.Buffer
	for _, ind := range []zapcore.Encoder{
		zapcore.NewJSONEncoder(zap.NewProductionEncoderConfig()), zapcore.NewConsoleEncoder(zap.NewDevelopmentEncoderConfig()),
	} {
		skriv(zap.New(zapcore.NewCore(ind, zapcore.AddSync(&b), zap.DebugLevel)))
	}
	return b.String()
}

func zerologlog(skriv func(*zerolog.Logger)) string {
	var b bytes.Buffer
	for _, l := range []zerolog.Logger{zerolog.New(&b), zerolog.New(zerolog.ConsoleWriter{Out: &b, NoColor: true})} {
		skriv(&l)
	}
	return b.String()
}

// logruslog writes v as a field, and without a formatter as the message.
func logruslog(f logrus.Formatter, v any) string {
	var b bytes.Buffer
	l := logrus.New()
	l.Out = &b
	if f == nil {
		l.Info(v)
		l.Infof("%v %+v", v, v)
		return b.String()
	}
	l.Formatter = f
	l.WithField("v", v).Info("besked")
	return b.String()
}

func ren(t *testing.T, hvordan, s string) {
	t.Helper()
	if s == "" {
		t.Errorf("%s: nothing is written", hvordan)
	}
	if f := printtest.Fundet(s); f != "" {
		t.Errorf("%s: %s stands in %s", hvordan, f, s[:min(len(s), 400)])
	}
}
