package ciffer

// Skudaar reports whether a year has a 29 February.
func Skudaar(aar int) bool { return aar%4 == 0 && (aar%100 != 0 || aar%400 == 0) }

// DageI returns how many days a month has.
func DageI(aar, maaned int) int {
	if maaned == 2 && !Skudaar(aar) {
		return 28
	}
	return int(Skudaarsdage[maaned-1])
}

// Skudaarsdage are the days of the months of a leap year.
const Skudaarsdage = "\x1f\x1d\x1f\x1e\x1f\x1e\x1f\x1f\x1e\x1f\x1e\x1f"

// All periods of 400 years, from year 0 on, have the same calendar.
const periodensMaaneder, periodensDage = 400 * 12, 146097

// foerMaaned tells how many days of a period are before each of its months.
var foerMaaned = func() (dage [periodensMaaneder + 1]uint32) {
	for m := range periodensMaaneder {
		dage[m+1] = dage[m] + uint32(DageI(m/12, m%12+1))
	}
	return dage
}()

// aaretFoer is how many days the year 0 has: 0001-01-01 is day 1.
const aaretFoer = 366

// Foerste returns the day, counted from 0001-01-01 as 1, that a month begins with. A month's number is 12·year + month-1.
func Foerste(m uint32) int32 {
	periode := m / periodensMaaneder
	return int32(periodensDage*periode+foerMaaned[m-periodensMaaneder*periode]) - aaretFoer + 1
}

// MaanedAf is Foerste's inverse: the month of a day, and the day of the month.
func MaanedAf(n int32) (m, dag uint32) {
	d := uint32(n) + aaretFoer - 1
	periode := uint32(uint64(d) * 3762951 >> 39) // d / periodensDage, of every day there is
	d -= periodensDage * periode
	m = (d*2153 + 1<<15) >> 16 // 4800/146097 of d, rounded: its month or the next
	if d < foerMaaned[m] {
		m--
	}
	return periodensMaaneder*periode + m, d - foerMaaned[m] + 1
}

// Maaned returns a month as it stands in a date, "2025-03-".
func Maaned(m uint32) uint64 {
	aar := m / 12
	v := Otte(uint64(aar/100), uint64(aar%100), uint64(m-12*aar+1), 0)
	return v&(1<<32-1) | '-'<<32 | v>>32&(1<<16-1)<<40 | '-'<<56
}

// Dato returns a day as a date: the month as [Maaned], and the two digits of the day.
func Dato(n int32) (maaned uint64, dag uint16) {
	if d := uint32(n - Aarhundrede); d < AarhundredetsDage {
		return IAarhundredet(d)
	}
	m, d := MaanedAf(n)
	return Maaned(m), To(d)
}

// IAarhundredet is Dato for the days of this century, numbered from 0.
func IAarhundredet(d uint32) (maaned uint64, dag uint16) {
	fire := d / fireAar
	e := fireAarsDage[(d-fireAar*fire)&2047]
	return aarhundredetsMaaneder[(48*fire+e>>16)&2047], uint16(e)
}

// fireAar is the days of four years of this century: each has one leap year, its first.
const fireAar = 4*365 + 1

// fireAarsDage are they, each with its month, numbered from 0, above the two digits of the day.
var fireAarsDage = func() (t [2048]uint32) {
	m := uint32(0)
	for d := range uint32(fireAar) {
		if d == foerMaaned[m+1] {
			m++
		}
		t[d] = m<<16 | uint32(To(d-foerMaaned[m]+1))
	}
	return t
}()

// This century begins with day Aarhundrede.
const Aarhundrede, AarhundredetsDage = 730120, 36525

// MaanedIAarhundredet is Maaned for its months, numbered from 0.
func MaanedIAarhundredet(m uint32) uint64 { return aarhundredetsMaaneder[m&2047] }

// Its months begin with AarhundredetsMaaned, counted from January of the year 0 as 1.
const AarhundredetsMaaned, AarhundredetsMaaneder = 12*2000 + 1, 1200

// aarhundredetsMaaneder is how its months are written.
var aarhundredetsMaaneder = func() (t [2048]uint64) {
	for i := range t {
		t[i] = Maaned(12*2000 + uint32(i))
	}
	return t
}()
