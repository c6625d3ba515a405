#!/usr/bin/env python3
"""A backend for proevebagende in Python: it answers each case on a line of its input with a line.

    go run ./examples/proevebagende -kun f-06 python3 examples/proevebagende/bagende.py

It knows one rule, F-06 of CreateFrist: a date of activation lies after today. Put your own backend in its place.
"""
import json
import sys


def svar(sag):
    idag, frist = sag["idag"], dict(sag["request"])
    fejl, frister = [], list(sag["borger"].get("frister") or [])
    aktiveres = frist.get("fristaktiveringsdato")
    if aktiveres is not None and aktiveres <= idag:  # days in ISO 8601 compare as text
        fejl.append({"kode": 1014, "felt": "/fristaktiveringsdato", "regel": "F-06"})
    else:
        frist["status"] = "IkkeAktiveret" if aktiveres else "Aktiv"
        frist["fristaktiveringsdato"] = aktiveres or idag
        frister.append(frist)
    return {
        "navn": sag["navn"],
        "dom": "afvist" if fejl else "godkendt",
        "fejl": fejl,
        "advarsler": [],
        "uafgjort": [],
        "udfald": {"frister": frister, "beskeder": []},
    }


for linje in sys.stdin:
    print(json.dumps(svar(json.loads(linje))), flush=True)  # flush: the next case comes when this one is answered
