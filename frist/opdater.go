package frist

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// find answers the deadline with that id, the latest made where several have it; -1 for none.
func find(frister []Frist, id dfdg.GUID) int {
	for i := len(frister) - 1; i >= 0; i-- {
		if frister[i].FristId == id {
			return i
		}
	}
	return -1
}

// statusAf answers the state of the deadline with that id, 0 for none.
func statusAf(frister []Frist, id dfdg.GUID) Status {
	if i := find(frister, id); i >= 0 {
		return frister[i].Status
	}
	return 0
}

// friststatusForm answers the row for a malformed friststatus: a number, or no name of a state.
func friststatusForm(v Friststatus) *dfdgerr.Regel {
	if v.kode.IsZero() {
		return regelF10
	}
	return motor.RegelS06
}

// opdatering asks the rules of UpdateFrist.
func (k *kontrol) opdatering() {
	k.Proev(regelF12Fortid, stedFristaktiveringsdato, k.aktiveringIFortiden())
	k.Proev(regelF26, stedFristdato, k.kortFrist())
	k.Proev(regelF11, 0, k.fravaerVedOpdatering())
	k.overgangen()
}

// sat is the event that the update is.
func (k *kontrol) sat() Haendelse {
	switch a := k.a; {
	case a.Friststatus.IsValid():
		return Saet(a.Friststatus.Status(k.f.Kodelister))
	case a.Friststatus.IsZero() && a.Fristaktiveringsdato == k.f.Idag:
		return AktiveringSatTilIdag
	}
	return Feltopdatering
}

// overgangen asks the table whether the deadline may take the update (F-10, F-21, F-23).
func (k *kontrol) overgangen() {
	h, status := k.sat(), k.a.Friststatus
	maaSpoerge := k.borger && k.a.FristId.IsValid()
	frister, kendt := k.f.Frister.Vaerdi()
	var r *dfdgerr.Regel // why the table rejects
	if maaSpoerge && kendt {
		if _, r = Naeste(statusAf(frister, k.a.FristId), h); r.Art() != dfdgerr.Afvis {
			r = nil
		}
	}
	switch {
	case !maaSpoerge:
	case !kendt:
		k.Proev(regelF23UkendtId, stedFristId, motor.Uafgjort(dfdgerr.FaktumFrister))
	case r == regelF23UkendtId:
		k.Proev(r, stedFristId, motor.Brudt)
	}
	switch {
	case r == regelF21 && status.IsZero():
		k.Proev(r, 0, motor.Brudt)
	case r == regelF21 && status.IsValid():
		k.Proev(r, stedFriststatus, motor.Brudt)
	case r == regelF21: // the malformed status has its own finding
	case r == regelF10 || aldrigTilladt(h):
		k.Proev(regelF10, stedFriststatus, motor.Brudt)
	case maaSpoerge && !kendt && status.IsValid():
		k.Proev(regelF10, stedFriststatus, motor.Uafgjort(dfdgerr.FaktumFrister))
	case maaSpoerge && !kendt && status.IsZero():
		k.Proev(regelF21, 0, motor.Uafgjort(dfdgerr.FaktumFrister))
	}
	k.Proev(regelF14, stedFriststatus, motor.BrudtHvis(h == SaetAdministrativtLukket && r == nil))
}

// aldrigTilladt reports whether an update sets a status that no state allows.
func aldrigTilladt(h Haendelse) bool {
	return h >= SaetUkendt && h != SaetAdministrativtLukket && h != SaetIndfrietAfholdt
}

// F-12: uden en friststatus sættes aktiveringsdatoen ikke til en dag, der er gået.
func (k *kontrol) aktiveringIFortiden() motor.Svar {
	if !k.a.Friststatus.IsZero() || !k.a.Fristaktiveringsdato.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(k.a.Fristaktiveringsdato.Foer(k.f.Idag))
}

// opdater is the effect of UpdateFrist (F-10, F-12, F-13): what is given changes, then the state.
func (k *kontrol) opdater(u *Udfald) {
	i := find(u.Frister, k.a.FristId)
	f := &u.Frister[i]
	for _, felt := range [...]struct {
		til *dfdg.Dato
		ny  dfdg.Dato
	}{
		{&f.Fristdato, k.a.Fristdato},
		{&f.Fristaktiveringsdato, k.a.Fristaktiveringsdato},
		{&f.SidsteAfholdelsesdato, k.a.SidsteAfholdelsesdato},
	} {
		if !felt.ny.IsZero() {
			*felt.til = felt.ny
		}
	}
	u.flyt(i, k.sat(), k.f.Idag)
}
