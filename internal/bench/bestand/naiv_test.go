package bestand

import (
	"bufio"
	"errors"
	"io"
	"strconv"
	"strings"
	"time"
)

// The naive ways: what one writes first.

type naivRaekke struct {
	cpr              string
	akasse, afd, kat int
	start, ret       time.Time
}

func naivLinje(s string) (r naivRaekke, err error) {
	if len(s) != 44 {
		return r, errors.New("længde")
	}
	r.cpr = s[:10]
	if r.akasse, err = strconv.Atoi(s[10:14]); err != nil {
		return r, err
	}
	if r.afd, err = strconv.Atoi(s[14:20]); err != nil {
		return r, err
	}
	if r.start, err = time.Parse(time.DateOnly, s[20:30]); err != nil {
		return r, err
	}
	if r.kat, err = strconv.Atoi(s[30:34]); err != nil {
		return r, err
	}
	if ret := strings.TrimSpace(s[34:44]); ret != "" {
		r.ret, err = time.Parse(time.DateOnly, ret)
	}
	return r, err
}

func naivLaes(r io.Reader, brug func(naivRaekke)) (antal int, err error) {
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		s := sc.Text()
		if strings.HasPrefix(s, "9999999999") || strings.HasPrefix(s, "0000000000") {
			continue
		}
		raekke, err := naivLinje(s)
		if err != nil {
			return antal, err
		}
		antal++
		brug(raekke)
	}
	return antal, sc.Err()
}

type naivMedlem struct {
	naivRaekke
	status string
}

// naivAfstem counts the numbers that differ, with a map of the register.
func naivAfstem(register, fil io.Reader) (forskelle int, err error) {
	medlemmer := map[string]naivMedlem{}
	sc := bufio.NewScanner(register)
	sc.Scan() // the heading
	for sc.Scan() {
		f := strings.Split(sc.Text(), ";")
		var m naivMedlem
		m.cpr, m.status = f[0], f[5]
		if m.status == "medlem" {
			if m.afd, err = strconv.Atoi(f[1]); err != nil {
				return 0, err
			}
			if m.start, err = time.Parse(time.DateOnly, f[2]); err != nil {
				return 0, err
			}
			if m.kat, err = strconv.Atoi(f[3]); err != nil {
				return 0, err
			}
			if f[4] != "" {
				if m.ret, err = time.Parse(time.DateOnly, f[4]); err != nil {
					return 0, err
				}
			}
		}
		medlemmer[m.cpr] = m
	}
	_, err = naivLaes(fil, func(r naivRaekke) {
		m, ok := medlemmer[r.cpr]
		delete(medlemmer, r.cpr)
		if !ok || m.status != "medlem" || m.afd != r.afd || !m.start.Equal(r.start) || m.kat != r.kat || !m.ret.IsZero() && !m.ret.Equal(r.ret) {
			forskelle++
		}
	})
	for _, m := range medlemmer {
		if m.status == "medlem" {
			forskelle++
		}
	}
	return forskelle, err
}

// The same count in SQL. Without the two indexes the join does not end.
const sqlite = `
PRAGMA temp_store=MEMORY;
CREATE TABLE raa(l TEXT);
CREATE TABLE r(cpr TEXT, afd TEXT, start TEXT, kat INT, ret TEXT, status TEXT, dato TEXT, registreret TEXT, nytcpr TEXT);
.mode csv
.separator ";"
.import --skip 1 register.csv r
.import --skip 1 bestand.txt raa
CREATE TABLE f(cpr TEXT, afd TEXT, start TEXT, kat INT, ret TEXT);
INSERT INTO f SELECT substr(l,1,10), substr(l,15,6), substr(l,21,10), CAST(substr(l,31,4) AS INT), trim(substr(l,35,10))
	FROM raa WHERE l NOT LIKE '9999999999%';
DROP TABLE raa;
CREATE INDEX ri ON r(cpr);
CREATE INDEX fi ON f(cpr);
SELECT count(*) FROM r FULL OUTER JOIN f ON r.cpr = f.cpr
	WHERE r.cpr IS NULL OR (f.cpr IS NULL AND r.status = 'medlem')
	OR (f.cpr IS NOT NULL AND (r.status <> 'medlem' OR r.afd <> f.afd OR r.start <> f.start OR r.kat <> f.kat OR (r.ret <> '' AND r.ret <> f.ret)));
`

// sort and comm count lines that stand on one side alone; both files are given in the same form beforehand, which is
// not measured.
const sortComm = `export LC_ALL=C; sort -o f.sorteret f.txt; sort -o r.sorteret r.txt; comm -3 r.sorteret f.sorteret | wc -l`
