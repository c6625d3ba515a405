// Where the elements of a JSON text stand: a map from JSON Pointer, in lower case, to a line number from 0. It goes through half a text as
// far as it can, since it runs while one types.
export function steder(tekst) {
  const ud = new Map([['', 0]])
  let i = 0, linje = 0
  const blanke = () => {
    for (; i < tekst.length && ' \t\r\n'.includes(tekst[i]); i++) if (tekst[i] === '\n') linje++
  }
  const streng = () => {
    const fra = ++i
    for (; i < tekst.length && tekst[i] !== '"' && tekst[i] !== '\n'; i++) if (tekst[i] === '\\') i++
    return tekst.slice(fra, i++)
  }
  const led = (sti, navn) => sti + '/' + navn.toLowerCase().replaceAll('~', '~0').replaceAll('/', '~1')
  const vaerdi = (sti, dybde) => {
    blanke()
    const art = tekst[i]
    if (art === '"') { streng(); return true }
    if (art !== '{' && art !== '[') {
      const fra = i
      while (i < tekst.length && !',]}\n\r\t '.includes(tekst[i])) i++
      return i > fra
    }
    if (dybde > 40) return false
    const slut = art === '{' ? '}' : ']'
    i++
    for (let n = 0; ;) {
      blanke()
      if (i >= tekst.length) return false
      if (tekst[i] === slut) { i++; return true }
      if (tekst[i] === ',') { i++; continue }
      let her
      if (art === '{') {
        if (tekst[i] !== '"') return false
        const l = linje
        her = led(sti, streng())
        if (!ud.has(her)) ud.set(her, l)
        blanke()
        if (tekst[i++] !== ':') return false
      } else {
        her = sti + '/' + n++
        ud.set(her, linje)
      }
      if (!vaerdi(her, dybde + 1)) return false
    }
  }
  vaerdi('', 0)
  return ud
}

// linjeFor returns the line of a place, or of the nearest element around it that is there.
export function linjeFor(kort, felt) {
  for (let sti = felt.toLowerCase(); ; sti = sti.slice(0, sti.lastIndexOf('/'))) {
    if (kort.has(sti)) return kort.get(sti)
    if (sti === '') return 0
  }
}
