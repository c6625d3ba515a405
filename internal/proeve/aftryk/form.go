package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"reflect"
	"strings"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/taeller"
)

const (
	kodelisteJSON = `{"satsgrundlag": {"komplet": true, "vaerdier": [
	{"id": 1, "navn": "Indplacering", "start": "2017-07-01", "slut": null}, {"id": 1, "start": null, "slut": "2017-07-01"},
	{"id": 2, "navn": "\u00e6 \"x\"", "start": "2020-02-29"}]}, "samtaletype": {"vaerdier": [{"id": 7}]}}`
	kodelisteCSV = "\ufeffid;navn;start;slut\r\n1;Indplacering;2017-07-01;\r\n1;\"a;\"\"b\";;2017-07-01\r\n\r\n2;æ;2020-02-29;2021-01-01\r\n"
)

// alt writes all that one can see of a message that was read and of what was answered.
func alt(a any, r dfdgerr.Rapport, err error, x []dfdgerr.Forklaring, u any, errU error) string {
	var b strings.Builder
	vaerdier(&b, reflect.ValueOf(a), "")
	var svar []string
	for _, f := range x {
		svar = append(svar, f.Regel().Id()+f.Felt()+f.Svar.String())
	}
	return strings.Join([]string{b.String(), js(r), fejl(err), strings.Join(svar, " "), js(u), fejl(errU)}, " | ")
}

// vaerdier writes the values of a message with their states. It walks the struct, so that nothing of the encoders has a part in it.
func vaerdier(b *strings.Builder, v reflect.Value, sti string) {
	for v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	t, harTilstand := v.Interface().(interface{ Tilstand() dfdg.Tilstand })
	switch s, skrives := v.Interface().(fmt.Stringer); {
	case v.IsZero(): // not given
		return
	case v.Type() == reflect.TypeFor[dfdg.Tekst]():
		fmt.Fprintf(b, "%s=%v %q; ", sti, t.Tilstand(), v.Interface().(dfdg.Tekst).Indhold())
	case v.MethodByName("Len").IsValid() && harTilstand:
		fmt.Fprintf(b, "%s=%v [; ", sti, t.Tilstand())
		for i := range min(10, int(v.MethodByName("Len").Call(nil)[0].Int())) {
			r := v.MethodByName("Nr").Call([]reflect.Value{reflect.ValueOf(i)})[0]
			fmt.Fprintf(b, "%s/%d; ", sti, i)
			vaerdier(b, r, fmt.Sprint(sti, "/", i))
		}
	case harTilstand && skrives:
		fmt.Fprintf(b, "%s=%v %s; ", sti, t.Tilstand(), s)
	case v.Kind() == reflect.Struct:
		for sf, w := range v.Fields() {
			if sf.IsExported() && sf.Type != reflect.TypeFor[dfdgerr.Laesning]() { // which the report shows
				vaerdier(b, w, sti+"/"+sf.Name)
			}
		}
	default:
		fmt.Fprintf(b, "%s=%v; ", sti, v.Interface())
	}
}

// tags are the English names of the elements below a struct, by their JSON names.
func tags(t reflect.Type, navne map[string]string) {
	switch t.Kind() {
	case reflect.Pointer:
		tags(t.Elem(), navne)
	case reflect.Struct:
		for sf := range t.Fields() {
			if j, _, _ := strings.Cut(sf.Tag.Get("json"), ","); j != "" && sf.Tag.Get("xml") != "" {
				navne[j], _, _ = strings.Cut(sf.Tag.Get("xml"), ">")
			}
			if sf.Anonymous || sf.Type.Kind() == reflect.Pointer {
				tags(sf.Type, navne)
			}
		}
	}
}

// xmlAf returns the message of a case of the counters as XML, by the struct's tags alone; nil where it is none or cannot be said. The
// parts of it stand in turn with English and with Danish names.
func xmlAf(s *sag.Sag) []byte {
	if _, err := taeller.ParseMetode(s.Metode); err != nil {
		return nil
	}
	navne := map[string]string{}
	tags(reflect.TypeFor[taeller.Anmodning](), navne)
	d := json.NewDecoder(bytes.NewReader(s.Request))
	d.UseNumber()
	var b bytes.Buffer
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<r xmlns="urn:r" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">`)
	if !xmlVaerdi(&b, d, navne, "") {
		return nil
	}
	b.WriteString("</r>\n")
	return b.Bytes()
}

// xmlVaerdi writes the next value of d; of a collection its rows' names follow from the collection's.
func xmlVaerdi(b *bytes.Buffer, d *json.Decoder, navne map[string]string, navn string) bool {
	tok, err := d.Token()
	if err != nil {
		return false
	}
	n := 0
	switch tok := tok.(type) {
	case json.Delim:
		for ; d.More(); n++ {
			under := map[string]string{"indplaceringsgrundlagSamling": "BenefitsGradingBasisTypeIdentifierType", "genoptjeningsgrundlagSamling": "ReobtainBasisUpdateType"}[navn]
			dansk := "x"
			if tok == '{' {
				t, err := d.Token()
				if err != nil {
					return false
				}
				dansk = t.(string)
				if under = navne[dansk]; under == "" || n%3 == 2 {
					under = dansk
				}
			}
			if under == "" || strings.ContainsAny(under, " <>&/=\"'") {
				under = "x"
			}
			b.WriteString("<" + under + ">")
			if !xmlVaerdi(b, d, navne, dansk) {
				return false
			}
			b.WriteString("</" + under + ">")
		}
		_, err := d.Token()
		return err == nil
	case nil:
		if bytes.HasSuffix(b.Bytes(), []byte(">")) {
			b.Truncate(b.Len() - 1)
			b.WriteString(` i:nil="true">`)
		}
	default:
		xml.EscapeText(b, fmt.Append(nil, tok))
	}
	return true
}
