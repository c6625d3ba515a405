// What happens, drawn: the states of deadlines day by day, and memberships as a time line before and after. Each drawing has its table.
import { dato, el, kald, plusDage, sagen, t, tabel } from './proev.js'

const NS = 'http://www.w3.org/2000/svg'
const svg = (navn, egenskaber = {}, ...boern) => {
  const e = document.createElementNS(NS, navn)
  for (const [k, v] of Object.entries(egenskaber)) e.setAttribute(k, v)
  e.append(...boern)
  return e
}

const tilstande = { IkkeAktiveret: [10, 20], Aktiv: [10, 130], Overskredet: [10, 240], Indfriet: [260, 20], AdministrativtLukket: [260, 240], IndfrietAfholdt: [510, 20] }
const veje = [['IkkeAktiveret', 'Aktiv'], ['IkkeAktiveret', 'Indfriet'], ['IkkeAktiveret', 'AdministrativtLukket'], ['Aktiv', 'Indfriet'], ['Aktiv', 'Overskredet'], ['Aktiv', 'AdministrativtLukket'],
  ['Overskredet', 'Indfriet'], ['Overskredet', 'AdministrativtLukket'], ['Indfriet', 'IndfrietAfholdt']]
const B = 170, H = 54
const dage = 90

// tegnFrister draws the states, those of the deadlines lit, and goes on day by day as time does.
export function tegnFrister(ud, frister) {
  if (!frister.length) { ud.append(el('p', { textContent: t('ingenFrister') })); return }
  const grafik = svg('svg', { viewBox: '0 0 690 310', role: 'img', 'aria-label': t('tilstande') },
    svg('defs', {}, svg('marker', { id: 'spids', viewBox: '0 0 8 8', refX: 8, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto' }, svg('path', { d: 'M0 0 8 4 0 8z', class: 'spids' }))))
  for (const [fra, til] of veje) {
    const [x1, y1] = tilstande[fra], [x2, y2] = tilstande[til]
    const lodret = x1 === x2
    grafik.append(svg('path', { class: 'vej', 'marker-end': 'url(#spids)',
      d: lodret ? `M${x1 + B / 2} ${y1 + H} L${x2 + B / 2} ${y2}` : `M${x1 + B} ${y1 + H / 2} L${x2} ${y2 + H / 2}` }))
  }
  const kasser = {}
  for (const [navn, [x, y]] of Object.entries(tilstande)) {
    const tekst = svg('text', { x: x + B / 2, y: y + 38, 'text-anchor': 'middle' })
    kasser[navn] = { tekst, g: svg('g', {}, svg('rect', { x, y, width: B, height: H, rx: 6, class: 'kasse' }), svg('text', { x: x + B / 2, y: y + 20, 'text-anchor': 'middle' })) }
    kasser[navn].g.lastChild.textContent = navn
    kasser[navn].g.append(tekst)
    grafik.append(kasser[navn].g)
  }
  const vaelg = el('input', { type: 'range', min: 0, max: dage, value: 0, id: 'dagvaelger' })
  const hvornaar = el('output', { id: 'dagvalgt' })
  const liste = el('div')
  ud.append(el('label', { htmlFor: 'dagvaelger', textContent: t('dagskift') + ' ' }, hvornaar), vaelg, grafik, liste)

  const start = sagen()
  const ved = [frister] // by the number of days from today
  const vis = async () => {
    const n = Number(vaelg.value)
    while (ved.length <= n) {
      const forrige = ved[ved.length - 1]
      const s = await kald('tjek', JSON.stringify({ ...start, metode: 'Dagskift', idag: plusDage(start.idag, ved.length), borger: { ...start.borger, frister: forrige }, request: {} }))
      if (!s.udfald?.frister) { ved.push(forrige) } else ved.push(s.udfald.frister)
    }
    if (n !== Number(vaelg.value)) return
    const nu = ved[n]
    hvornaar.textContent = n === 0 ? `0 (${t('iDag')}, ${dato(start.idag)})` : `${n} (${dato(plusDage(start.idag, n))})`
    vaelg.setAttribute('aria-valuetext', hvornaar.textContent)
    for (const [navn, { g, tekst }] of Object.entries(kasser)) {
      const her = nu.map((f, i) => [f, i]).filter(([f]) => f.status === navn)
      g.setAttribute('class', her.length ? 'taendt' : '')
      tekst.textContent = her.map(([, i]) => `${t('frist')} ${i + 1}`).join(', ')
    }
    liste.replaceChildren(tabel([t('frist'), 'samtaletype', 'status', 'fristdato', 'fristaktiveringsdato'],
      nu.map((f, i) => [i + 1, f.samtaletype, f.status, f.fristdato ? dato(f.fristdato) : '', f.fristaktiveringsdato ? dato(f.fristaktiveringsdato) : ''])))
  }
  vaelg.oninput = vis
  vis()
}

// tegnMedlemskaber draws each membership as a bar, before above after, with a line for the day.
export function tegnMedlemskaber(ud, foer, efter, idag) {
  const alle = [...foer, ...efter]
  if (alle.length) {
    const tal = (iso) => Date.parse(iso + 'T00:00:00Z')
    const bund = Math.min(tal(idag), ...alle.map((m) => tal(m.startdato)))
    const top = Math.max(tal(idag) + 180 * 86400e3, ...alle.map((m) => m.slutdato ? tal(m.slutdato) : 0))
    const x = (ms) => 90 + (ms - bund) / Math.max(1, top - bund) * 580
    const raekker = [...foer.map((m) => ['foer', m]), ...efter.map((m) => ['efter', m])]
    const h = raekker.length * 30 + 40
    const grafik = svg('svg', { viewBox: `0 0 690 ${h}`, role: 'img', 'aria-label': t('medlemskaber') })
    raekker.forEach(([hvornaar, m], i) => {
      const fra = x(tal(m.startdato)), til = m.slutdato ? x(tal(m.slutdato) + 86400e3) : 690
      const navn = svg('text', { x: 0, y: i * 30 + 20 })
      navn.textContent = `${t(hvornaar)} ${m.akasse}`
      grafik.append(navn, svg('rect', { class: hvornaar, x: fra, y: i * 30 + 6, width: Math.max(2, til - fra), height: 20, rx: 3 }))
    })
    const nu = svg('text', { x: Math.min(x(tal(idag)) + 4, 580), y: h - 8 })
    nu.textContent = dato(idag)
    grafik.append(svg('line', { class: 'nu', x1: x(tal(idag)), x2: x(tal(idag)), y1: 0, y2: h - 24 }), nu)
    ud.append(grafik)
  }
  const raekke = (hvornaar) => (m) => [t(hvornaar), m.akasse, dato(m.startdato), dato(m.slutdato)]
  ud.append(tabel([t('hvornaar'), t('akasse'), t('fra'), t('til')], [...foer.map(raekke('foer')), ...efter.map(raekke('efter'))]))
}
