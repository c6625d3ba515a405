import { linjeFor, steder } from './steder.js'
import { tekster } from './tekster.js'
import { tegnFrister, tegnMedlemskaber } from './billeder.js'

const $ = (id) => document.getElementById(id)
export const el = (navn, egenskaber = {}, ...boern) => {
  const e = Object.assign(document.createElement(navn), egenskaber)
  e.append(...boern.filter((b) => b != null))
  return e
}

let sprog = 'da'
export const t = (navn, ...a) => {
  const s = tekster[sprog][navn]
  return typeof s === 'function' ? s(...a) : s
}
export const dato = (iso) => iso == null ? t('loeber') : new Intl.DateTimeFormat(sprog === 'da' ? 'da-DK' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso + 'T00:00:00Z'))
export const tal = (n) => new Intl.NumberFormat(sprog === 'da' ? 'da-DK' : 'en-GB').format(n)
export const plusDage = (iso, n) => new Date(Date.parse(iso + 'T00:00:00Z') + n * 86400e3).toISOString().slice(0, 10)

// The library, in its worker.
const arbejder = new Worker('arbejder.js')
const venter = new Map()
let numre = 0
arbejder.onmessage = ({ data: { nr, ud, fejl } }) => {
  if (fejl) { $('dom').textContent = fejl; return }
  venter.get(nr)(JSON.parse(ud))
  venter.delete(nr)
}
export const kald = (hvad, ind = '') => new Promise((svar) => {
  venter.set(++numre, svar)
  arbejder.postMessage({ nr: numre, hvad, ind })
})

// What can be known of a citizen, and how it is written.
const fakta = {
  cpr: 'tekst', kendt: 'janej', doed: 'janej', kontaktgruppe: 'tal', kontaktgruppeFra: 'dag', forrigeKontaktgruppe: 'tal', jobcenter: 'tekst', kommune: 'tekst', folkepensionsdato: 'dag',
  medlemskaber: [{ akasse: 57, afdeling: 570001, startdato: '2015-01-01', slutdato: null }], tilmeldinger: [{ kategori: 1, fra: '2025-01-01', til: null }], ophoerteAkasser: [57],
  taellere: {}, nyindplacering: 'janej', taellervisning: 'janej', registreringer: [], videresendte: [], historik: [], fusioner: [], markeringer: [],
  fravaer: [{ type: 75, fra: '2025-03-01', til: null }], bookinger: [{ samtaletype: 7, dato: '2025-03-10' }], tilladteSamtaletyper: [4, 7, 17],
  frister: [{ fristId: '0d5a1f0e-6f0b-4b8c-9d3a-000000000001', samtaletype: 7, status: 'Aktiv', fristdato: '2025-03-20', fristaktiveringsdato: '2025-03-01' }],
}
// They hold the value of each fact that is known: undefined for unknown, null for none.
let borger = {}
let metoder = []
let eksempler = []
let svar = null

const tjeneste = () => metoder.find((m) => m.navn === $('metode').value)?.tjeneste

export function sagen(andet = {}) {
  const m = metoder.find((m) => m.navn === $('metode').value)
  const s = { navn: 'prøve', metode: m.navn, idag: $('idag').value, kalder: { type: $('kalder').value, kode: $('kode').value || undefined }, borger }
  if (m.snitflader.length) s.snitflade = $('snitflade').value
  if ($('kalder').value === 'star') delete s.kalder.kode
  return { ...s, ...andet }
}

// tjek answers what stands on the page; only the latest answer is shown.
let seneste = 0
async function tjek() {
  const nr = ++seneste
  const tekst = $('tekst').value
  // The message stands on lines of its own, so that a place in it can be told.
  const hoved = JSON.stringify(sagen())
  const s = await kald('tjek', hoved.slice(0, -1) + ',\n"request":\n' + (tekst.trim() === '' ? '{}' : tekst) + '\n}')
  if (nr !== seneste) return
  svar = s
  vis()
}

let ur
const snart = () => { clearTimeout(ur); ur = setTimeout(tjek, 120) }

function vis() {
  visSvar()
  visFakta()
  visUdfald()
}

function grupper() {
  if (svar.ulaeselig != null) return []
  return [['fejl', 'fejl', svar.fejl], ['uafgjorte', 'uafgjort', svar.uafgjort], ['advarsler', 'advarsel', svar.advarsler]]
}

function visSvar() {
  const dom = $('dom'), liste = $('svar'), noter = $('noter')
  liste.replaceChildren()
  noter.replaceChildren()
  const linjer = $('tekst').value.split('\n')
  const maerke = new Map()
  if (svar.ulaeselig != null) {
    dom.className = 'fejl'
    const hvorfor = sprog === 'en' ? svar.unreadable : svar.ulaeselig
    const [, l, k, aarsag] = /^(?:linje|line) (\d+), (?:kolonne|column) (\d+): ([^]*)$/.exec(hvorfor) ?? [, , , hvorfor]
    const linje = l - 3 // the case has two lines before the message's first
    dom.textContent = t('ulaeselig') + (linje >= 0 && linje < linjer.length ? `, ${t('linje')} ${linje + 1}` : '') + ': ' + aarsag
    if (linje >= 0 && linje < linjer.length) note(linje, 'fejl', aarsag, maerke)
  } else {
    dom.className = svar.dom === 'godkendt' ? 'godkendt' : svar.dom === 'afvist' ? 'fejl' : 'uafgjort'
    dom.textContent = t(svar.dom) + ' · ' + t('fund', svar.fejl.length + svar.uafgjort.length + svar.advarsler.length)
    const kort = steder($('tekst').value)
    for (const [navn, klasse, fund] of grupper()) {
      if (!fund.length) continue
      const ul = el('ul')
      for (const f of fund) {
        const linje = f.felt.startsWith('/cpr') ? 0 : linjeFor(kort, f.felt)
        const tekst = sprog === 'da' ? f.tekst : f.text
        note(linje, klasse, (f.kode ? f.kode + ' ' : '') + tekst, maerke)
        const regel = el('a', { href: '#regel-' + f.regel, textContent: f.regel })
        regel.onclick = () => { visFane('regler'); $('soeg').value = ''; filtrer() }
        const sted = f.felt === '' ? el('span', { className: 'sted', textContent: t('helebesked') })
          : el('button', { className: 'sted', textContent: `${f.felt} · ${t('linje')} ${linje + 1}`, onclick: () => gaaTil(linje) })
        ul.append(el('li', { className: klasse }, f.kode ? el('strong', { textContent: f.kode + ' ' }) : null, regel, ' ', sted,
          el('p', { textContent: tekst }),
          f.mangler ? el('p', { textContent: `${t('mangler')}: ${f.mangler} · ${t(f.kan === 'afvise' ? 'kanAfvise' : 'kanAdvare')}` }) : null))
      }
      liste.append(el('h3', { textContent: `${t(navn)} (${fund.length})` }), ul)
    }
  }
  $('numre').replaceChildren(...linjer.map((_, i) => el('div', { textContent: i + 1, className: maerke.get(i) ?? '' })))
  rul()
}

function note(linje, klasse, tekst, maerke) {
  if (maerke.has(linje)) { // a line has room for one; the others stand in the answer
    const e = [...$('noter').children].find((e) => e.dataset.linje === String(linje))
    e.dataset.flere = Number(e.dataset.flere ?? 0) + 1
    e.textContent = `(+${e.dataset.flere}) ` + e.dataset.tekst
    return
  }
  maerke.set(linje, klasse)
  const e = el('div', { className: klasse, textContent: tekst })
  e.dataset.linje = linje
  e.dataset.tekst = tekst
  e.style.top = linje * 20 + 'px'
  $('noter').append(e)
}

function gaaTil(linje) {
  const tekst = $('tekst'), linjer = tekst.value.split('\n')
  const fra = linjer.slice(0, linje).reduce((n, l) => n + l.length + 1, 0)
  tekst.focus()
  tekst.setSelectionRange(fra, fra + (linjer[linje]?.length ?? 0))
  tekst.scrollTop = Math.max(0, linje * 20 - 100)
}

function rul() {
  const y = -$('tekst').scrollTop + 'px'
  $('numre').style.transform = $('noter').style.transform = `translateY(${y})`
}

// The facts: each unknown, none, or known.
function lavFakta() {
  const liste = $('faktaliste')
  liste.replaceChildren()
  for (const [navn, art] of Object.entries(fakta)) {
    const id = 'faktum-' + navn
    const kendt = el('select', { id })
    for (const v of ['ukendt', 'ingen', 'kendt']) kendt.append(el('option', { value: v, textContent: t(v) }))
    const vaerdi = navn in borger ? borger[navn] : undefined
    kendt.value = vaerdi === undefined ? 'ukendt' : vaerdi === null || Array.isArray(vaerdi) && vaerdi.length === 0 ? 'ingen' : 'kendt'
    const felt = faktumfelt(navn, art, vaerdi)
    felt.hidden = kendt.value !== 'kendt'
    kendt.onchange = () => {
      felt.hidden = kendt.value !== 'kendt'
      if (kendt.value === 'ukendt') delete borger[navn]
      else if (kendt.value === 'ingen') borger[navn] = Array.isArray(art) ? [] : null
      else felt.oninput()
      snart()
    }
    const raekke = el('div', { className: 'faktum', id: 'raekke-' + navn }, el('label', { htmlFor: id, textContent: navn }), kendt, felt)
    liste.append(raekke)
  }
}

function faktumfelt(navn, art, vaerdi) {
  let felt, laes
  if (art === 'janej') {
    felt = el('select', {}, el('option', { value: 'true', textContent: t('ja') }), el('option', { value: 'false', textContent: t('nej') }))
    felt.value = String(vaerdi ?? true)
    laes = () => felt.value === 'true'
  } else if (typeof art === 'string') {
    felt = el('input', { type: art === 'dag' ? 'date' : 'text', inputMode: art === 'tal' ? 'numeric' : 'text', value: vaerdi ?? (art === 'dag' ? $('idag').value : art === 'tal' ? '1' : navn === 'cpr' ? '0101801234' : '101') })
    laes = () => art === 'tal' ? (/^\d+$/.test(felt.value) ? Number(felt.value) : felt.value) : felt.value
  } else {
    felt = el('textarea', { spellcheck: false, value: JSON.stringify(vaerdi ?? art, null, 1) })
    laes = () => JSON.parse(felt.value)
  }
  felt.setAttribute('aria-label', navn)
  felt.oninput = felt.onchange = () => {
    try {
      borger[navn] = laes()
      felt.removeAttribute('aria-invalid')
      felt.setCustomValidity('')
    } catch { // what is half written is not known
      delete borger[navn]
      felt.setAttribute('aria-invalid', 'true')
      felt.setCustomValidity(t('faktumfejl'))
    }
    snart()
  }
  return felt
}

function visFakta() {
  const mangler = new Set((svar.uafgjort ?? []).map((u) => u.mangler))
  for (const navn of Object.keys(fakta)) $('raekke-' + navn).classList.toggle('mangler', mangler.has(navn))
}

function visUdfald() {
  const u = svar.udfald
  $('udfald').textContent = u == null ? t('intet') : JSON.stringify(u, null, 2)
  const billede = $('billede')
  billede.replaceChildren()
  if (u == null) { billede.append(el('p', { textContent: t('intet') })); return }
  if (tjeneste() === 'frist' && u.frister) tegnFrister(billede, u.frister)
  else if (tjeneste() === 'medlemskab' && u.medlemskaber) tegnMedlemskaber(billede, borger.medlemskaber ?? [], u.medlemskaber, $('idag').value)
}

// The catalogue.
let regler = []
function lavRegler() {
  $('regelliste').replaceChildren(...regler.map((r) => {
    const saetninger = sprog === 'da' ? r.dansk : r.engelsk
    return el('article', { id: 'regel-' + r.id }, el('h2', { textContent: r.id + (r.koder.length ? ' · ' + r.koder.join(', ') : '') }),
      ...saetninger.map((s) => el('p', { textContent: s })),
      el('p', { className: 'meta', textContent: [r.tjenester.join(', '), r.arter.join(', '), r.kilde.join('; '), r.tolkning ? t('tolkning') : ''].filter(Boolean).join(' · ') }))
  }))
  filtrer()
}

function filtrer() {
  const ord = $('soeg').value.toLowerCase().split(/\s+/).filter(Boolean)
  let n = 0
  for (const a of $('regelliste').children) {
    a.hidden = !ord.every((o) => a.textContent.toLowerCase().includes(o))
    n += !a.hidden
  }
  $('fundet').textContent = t('regler', n)
}

// The reconciliation.
const filer = {}
function tagFil(hvad, fil) {
  if (!fil) return
  filer[hvad] = fil
  $('navn' + hvad).textContent = fil.name
}

async function afstem() {
  const dom = $('afdom'), ud = $('afsvar')
  ud.replaceChildren()
  if (!filer.register || !filer.bestand) { dom.className = 'fejl'; dom.textContent = t('laegFiler'); return }
  const [register, fil] = await Promise.all([filer.register.text(), filer.bestand.text()])
  const a = await kald('afstem', JSON.stringify({ register, fil, filnavn: filer.bestand.name, idag: $('afdag').value, snitflade: $('afsnit').value, klartekst: $('klartekst').checked, sprog }))
  if (a.fejl) { dom.className = 'fejl'; dom.textContent = a.fejl; return }
  dom.className = a.hel ? 'godkendt' : 'fejl'
  dom.textContent = t(a.hel ? 'hel' : 'ikkeHel')
  ud.append(el('ul', {}, ...a.helhed.map((h) => el('li', { textContent: h }))))
  ud.append(tabel([t('handling'), t('antal')], Object.entries(a.antal).map(([h, n]) => [h, tal(n)]), [1]))
  const linjer = a.handlinger.split('\n').filter(Boolean)
  const hoejst = 200
  if (linjer.length) {
    const url = URL.createObjectURL(new Blob([a.handlinger], { type: 'application/x-ndjson' }))
    ud.append(el('p', {}, el('a', { href: url, download: 'handlinger.jsonl', textContent: t('hent') })))
    const h = linjer.slice(0, hoejst).map((l) => JSON.parse(l))
    const noegler = [...new Set(h.flatMap(Object.keys))].filter((n) => h.some((x) => typeof x[n] !== 'object'))
    ud.append(tabel(noegler, h.map((x) => noegler.map((n) => x[n] ?? ''))))
    if (linjer.length > hoejst) ud.append(el('p', { textContent: t('flere', hoejst) }))
  } else ud.append(el('p', { textContent: t('ingenHandling') }))
  if (a.fund.length) ud.append(el('h2', { textContent: t('fund', a.fund.length) }), el('ul', {}, ...a.fund.slice(0, hoejst).map((f) => el('li', { textContent: f }))))
}

export function tabel(hoved, raekker, tal = []) {
  const klasse = (i) => tal.includes(i) ? 'tal' : ''
  const d = el('div', { className: 'rul', tabIndex: 0 }, el('table', {}, el('thead', {}, el('tr', {}, ...hoved.map((h, i) => el('th', { textContent: h, scope: 'col', className: klasse(i) })))),
    el('tbody', {}, ...raekker.map((r) => el('tr', {}, ...r.map((c, i) => el('td', { textContent: c, className: klasse(i) })))))))
  d.setAttribute('role', 'region')
  d.setAttribute('aria-label', hoved.join(', '))
  return d
}

// Tabs, language, colours.
const faner = ['besked', 'afstem', 'regler']
function visFane(navn, fokus = false) {
  for (const f of faner) {
    const b = $('fane-' + f)
    b.setAttribute('aria-selected', String(f === navn))
    b.tabIndex = f === navn ? 0 : -1
    $(f).hidden = f !== navn
    if (f === navn && fokus) b.focus()
  }
}

function oversaet() {
  document.documentElement.lang = sprog
  document.title = t('titel')
  for (const e of document.querySelectorAll('[data-t]')) e.textContent = t(e.dataset.t)
  $('eksempel').options[0].textContent = t('egen')
  lavFakta()
  lavRegler()
  if (svar) vis()
}

function visSnitflader(valgt) {
  const m = metoder.find((m) => m.navn === $('metode').value)
  $('snitflade').replaceChildren(...m.snitflader.map((s) => el('option', { textContent: s })))
  $('snitflade').disabled = m.snitflader.length === 0
  if (valgt && m.snitflader.includes(valgt)) $('snitflade').value = valgt
}

function tagEksempel(s) {
  $('metode').value = s.metode
  visSnitflader(s.snitflade)
  $('idag').value = s.idag
  $('kalder').value = s.kalder.type
  $('kode').value = s.kalder.kode ?? ''
  $('tekst').value = JSON.stringify(s.request ?? {}, null, 2)
  borger = structuredClone(s.borger ?? {})
  lavFakta()
  tjek()
}

async function start() {
  $('dom').textContent = t('henter')
  const gemt = new URLSearchParams(location.search)
  const version = await kald('version')
  metoder = version.metoder
  regler = await kald('regler')
  eksempler = await (await fetch('eksempler.json')).json()
  for (const tj of ['taeller', 'frist', 'medlemskab']) {
    $('metode').append(el('optgroup', { label: tj }, ...metoder.filter((m) => m.tjeneste === tj).map((m) => el('option', { textContent: m.navn }))))
  }
  $('eksempel').append(el('option', { value: '', textContent: t('egen') }), ...eksempler.map((e, i) => el('option', { value: i, textContent: `${e.metode} · ${e.navn}` })))
  $('version').textContent = `dfdg ${version.bibliotek} · ${version.go}`
  const idag = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date())
  $('idag').value = $('afdag').value = idag

  $('eksempel').onchange = () => { if ($('eksempel').value !== '') tagEksempel(eksempler[$('eksempel').value]) }
  $('metode').onchange = () => { visSnitflader(); snart() }
  for (const id of ['snitflade', 'idag', 'kalder', 'kode']) $(id).oninput = snart
  $('tekst').oninput = () => { $('eksempel').value = ''; snart() }
  $('tekst').onscroll = rul
  $('soeg').oninput = filtrer
  $('sprog').onchange = () => { sprog = $('sprog').value; oversaet() }
  $('farver').onchange = () => { document.documentElement.dataset.farver = $('farver').value }
  $('afstemnu').onclick = afstem
  for (const f of faner) $('fane-' + f).onclick = () => visFane(f)
  $('faner').onkeydown = (e) => {
    const her = faner.findIndex((f) => !$(f).hidden)
    const skridt = { ArrowRight: 1, ArrowLeft: -1 }[e.key]
    if (skridt) visFane(faner[(her + skridt + faner.length) % faner.length], true)
  }
  for (const hvad of ['register', 'bestand']) {
    $('fil' + hvad).onchange = (e) => tagFil(hvad, e.target.files[0])
    const slip = $('slip' + hvad)
    slip.ondragover = (e) => { e.preventDefault(); slip.classList.add('over') }
    slip.ondragleave = () => slip.classList.remove('over')
    slip.ondrop = (e) => { e.preventDefault(); slip.classList.remove('over'); tagFil(hvad, e.dataTransfer.files[0]) }
  }
  $('farver').value = gemt.get('farver') ?? 'auto'
  document.documentElement.dataset.farver = $('farver').value
  if (gemt.get('sprog') === 'en') sprog = $('sprog').value = 'en'
  oversaet()
  $('eksempel').value = '0'
  tagEksempel(eksempler[0])
}

start()
