// What the types let through and what they do not: tsc fails where an expected error does not come.
import { start, type Borger, type Katalogregel, type Metode, type Sag, type SagAf, type Svar, type Version, type Dfdg, type Fakta, type UpdateDagpengesats } from '@akasse/dfdg'

const dagpengesats: UpdateDagpengesats = {
  dagpengesats: {
    indplaceringsdatoOrdinaerDagpengeperiode: '2024-02-01T00:00:00', satsgrundlag: 1, timesats: '126.98', maanedligSats: null,
    registerdatatraekTidspunkt: '2025-02-26T08:12:33', opgoerelsesdato: '2025-02-26',
  },
}
const hoved = { idag: '2025-03-03', kalder: { type: 'a-kasse', kode: 57 } } as const

// Correct programs.
const borger: Borger = { cpr: '0101801234', doed: false, medlemskaber: [{ akasse: 57, slutdato: null }], taellere: null, 'x-min': 1 }
const periode: Fakta.Periode = { akasse: 57 }
const sager: Sag[] = [
  { ...hoved, borger, metode: 'UpdateDagpengesats', snitflade: '2025-1', request: dagpengesats },
  { ...hoved, metode: 'UpdateBenefitsRate', snitflade: '2023-2', request: dagpengesats },
  { ...hoved, metode: 'CreateFrist', request: { samtaletype: 7, fristdato: '2025-03-14' } },
  { ...hoved, metode: 'UpdateFrist', request: { fristId: '6f9619ff-8b86-d011-b42d-00c04fc964ff', friststatus: 'AdministrativtLukket' } },
  { ...hoved, metode: 'GetFrist', request: {} },
  { ...hoved, metode: 'Dagskift', borger: { frister: [{ fristId: null, samtaletype: 7, status: 'Aktiv', fristdato: '2025-03-14' }] } },
  { ...hoved, metode: 'UpdateAkassemedlemskabOphoer', request: { medlemskabophoersdato: '2025-03-31', aarsag: 1 } },
  { ...hoved, metode: 'GetDagpengetaellerkonto', borger: { medlemskaber: [periode] } },
]
const enkelt: SagAf<'UpdateTaellervisning'> = { ...hoved, metode: 'UpdateTaellervisning', request: { taellervisning: true } }
const metode: Metode = 'GetAkasseBestand'

export async function koer(dfdg: Dfdg): Promise<string[]> {
  const domme: string[] = []
  for (const sag of [...sager, enkelt]) {
    const svar: Svar = dfdg.tjek(sag)
    if (svar.ulaeselig !== undefined) {
      domme.push(svar.navn + ': ' + svar.ulaeselig)
      // @ts-expect-error: a case that cannot be read has no verdict
      svar.fejl.length
      continue
    }
    domme.push(svar.dom)
    for (const f of svar.uafgjort) {
      const kan: 'afvise' | 'advare' = f.kan
      const kode: number | undefined = f.kode
      domme.push(f.regel + f.mangler + kan + kode)
    }
  }
  const regel: Katalogregel | undefined = dfdg.regler().find((r) => r.id === 'T3-06')
  const version: Version = dfdg.version()
  return [...domme, ...(regel?.dansk ?? []), ...(version.snitflader['taeller'] ?? []), metode, dfdg.tjekJSON('{}'), dfdg.tjekJSON(new Uint8Array())]
}
await start(new URL('x.wasm', 'file:///')).then(koer, () => start('x.wasm'))

// Wrong programs, each with one fault.
export const forkerte: Sag[] = [
  // @ts-expect-error: no such method
  { ...hoved, metode: 'UpdateDagpengesatser', request: dagpengesats },
  // @ts-expect-error: a misspelt counter
  { ...hoved, metode: 'UpdateDagpengesats', request: { dagpengesatser: dagpengesats.dagpengesats } },
  // @ts-expect-error: a misspelt field
  { ...hoved, metode: 'CreateFrist', request: { samtaletype: 7, fristDato: '2025-03-14' } },
  // @ts-expect-error: a required field is missing
  { ...hoved, metode: 'CreateFrist', request: { samtaletype: 7 } },
  // @ts-expect-error: a date is a text
  { ...hoved, metode: 'CreateFrist', request: { samtaletype: 7, fristdato: 20250314 } },
  // @ts-expect-error: another method's message
  { ...hoved, metode: 'CreateFrist', request: dagpengesats },
  // @ts-expect-error: a method without a body
  { ...hoved, metode: 'GetFrist', request: { fristId: 'x' } },
  // @ts-expect-error: the day is missing
  { metode: 'GetFrist', request: {} },
  // @ts-expect-error: no such interface
  { ...hoved, metode: 'GetFrist', snitflade: '2024-1' },
  // @ts-expect-error: no such kind of caller
  { ...hoved, metode: 'GetFrist', kalder: { type: 'akasse', kode: '57' } },
  // @ts-expect-error: a misspelt key of the case
  { ...hoved, metode: 'GetFrist', borgeren: borger },
  // @ts-expect-error: a misspelt fact
  { ...hoved, metode: 'GetFrist', borger: { dod: false } },
  // @ts-expect-error: a misspelt key of a row
  { ...hoved, metode: 'GetFrist', borger: { medlemskaber: [{ akasse: 57, slut: null }] } },
  // @ts-expect-error: no such state
  { ...hoved, metode: 'Dagskift', borger: { frister: [{ status: 'Åben' }] } },
]
// @ts-expect-error: no such function
export const ukendt = (dfdg: Dfdg) => dfdg.kontroller(sager[0])
// @ts-expect-error: an answer is no list
export const liste: Svar[] = (await start()).tjek(enkelt)
