// Clicks through the page in a headless Chromium, looks at it with axe-core in both languages and both modes, and leaves screenshots in billeder.
//   npm ci && node klik.mjs http://127.0.0.1:8017/ [chromium]
import assert from 'node:assert/strict'
import { mkdir, readFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'

const [adresse, executablePath = '/usr/bin/chromium'] = process.argv.slice(2)
const axe = await readFile(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
await mkdir('billeder', { recursive: true })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
const kontekst = await browser.newContext({ viewport: { width: 1300, height: 1000 }, bypassCSP: true }) // axe is put in from outside
const side = await kontekst.newPage()
side.setDefaultTimeout(60_000)
const fejl = []
side.on('pageerror', (e) => fejl.push(e.message))
side.on('console', (m) => { if (m.type() === 'error') fejl.push(m.text()) })
side.on('request', (r) => { if (!r.url().startsWith(adresse) && !/^(data|blob):/.test(r.url())) fejl.push('reaches out: ' + r.url()) })

const dom = side.locator('#dom')
const ventDom = (re) => side.waitForFunction((k) => new RegExp(k).test(document.getElementById('dom').textContent), re.source)
async function tilgaengelig(navn) {
  await side.evaluate(axe)
  const { violations } = await side.evaluate(() => window.axe.run())
  assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' ')}`), [], navn)
  await side.screenshot({ path: `billeder/${navn}.png`, fullPage: true })
}

// The first example: its findings stand at their lines.
await side.goto(adresse)
await ventDom(/^Afvist · 5 fund$/)
const koder = await side.locator('#svar li strong').allTextContents()
assert.deepEqual(koder.map((k) => k.trim()).sort(), ['1014', '9188', '9453', '9458'])
const linje = Number((await side.locator('#svar li', { hasText: 'T3-06' }).locator('.sted').textContent()).match(/linje (\d+)/)[1])
const besked = await side.inputValue('#tekst')
assert.match(besked.split('\n')[linje - 1], /"satsgrundlag"/)
assert.equal(await side.locator(`#numre div:nth-child(${linje})`).getAttribute('class'), 'fejl')
assert.match(await side.locator(`#noter div[data-linje="${linje - 1}"]`).textContent(), /^9458 satsgrundlag 6, 7 og 9/)
await side.locator('#svar li', { hasText: 'T3-06' }).locator('.sted').click()
assert.match(await side.evaluate(() => { const t = document.getElementById('tekst'); return t.value.slice(t.selectionStart, t.selectionEnd) }), /satsgrundlag/)

// As one types: mended, broken, and not JSON at all.
await side.fill('#tekst', besked.replace('1282.645', '1282.64'))
await ventDom(/^Afvist · 4 fund$/)
await side.fill('#tekst', '{\n  "nyindplacering": tru\n}')
await ventDom(/^Kan ikke læses, linje 2: /)
assert.equal(await side.locator('#numre div:nth-child(2)').getAttribute('class'), 'fejl')
await side.fill('#tekst', '')
await ventDom(/^Afvist/)

// A fact: unknown, none, known, half written.
await side.selectOption('#eksempel', '5') // CreateFrist
await ventDom(/^Godkendt/)
await side.selectOption('#faktum-fravaer', 'ukendt')
await ventDom(/^Kan ikke afgøres/)
assert.match(await side.locator('#raekke-fravaer').getAttribute('class'), /mangler/)
await side.selectOption('#faktum-fravaer', 'kendt')
await side.fill('#raekke-fravaer textarea', '[{"type":75,"fra":"2000-01-01","til":null}]')
await ventDom(/^Afvist/)
assert.match(await side.locator('#svar').textContent(), /8301/)
await side.fill('#raekke-fravaer textarea', '[{"type":75,')
await ventDom(/^Kan ikke afgøres/)
assert.equal(await side.locator('#raekke-fravaer textarea').getAttribute('aria-invalid'), 'true')
await side.selectOption('#faktum-fravaer', 'ingen')
await ventDom(/^Godkendt/)

// The deadline's states, day by day: what is active becomes overdue.
await side.waitForSelector('svg g.taendt')
const taendt = () => side.locator('svg g.taendt text:nth-child(2)').allTextContents()
assert.deepEqual(await taendt(), ['Aktiv'])
await side.locator('#dagvaelger').fill('90')
await side.waitForFunction(() => [...document.querySelectorAll('svg g.taendt text:nth-child(2)')].some((t) => t.textContent === 'Overskredet'))
await tilgaengelig('frist-da')

// A recall, before and after.
await side.selectOption('#eksempel', '10') // UpdateAkassemedlemskabTilbagekaldelse
await side.waitForSelector('svg rect.foer')
await ventDom(/^Godkendt/)
assert.ok(await side.locator('svg rect.efter').count() > 0)
assert.match(await side.locator('#billede').textContent(), /\d+\. (januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december) \d{4}/)
await tilgaengelig('tilbagekaldelse-da')

// English, dark.
await side.selectOption('#sprog', 'en')
await side.selectOption('#farver', 'moerk')
await side.selectOption('#eksempel', '0')
await ventDom(/^Rejected · 5 findings$/)
assert.match(await side.locator('#svar').textContent(), /satsgrundlag 6, 7 and 9/)
assert.equal(await side.evaluate(() => document.documentElement.lang), 'en')
await tilgaengelig('besked-en-moerk')
await side.selectOption('#farver', 'lys')
await tilgaengelig('besked-en-lys')

// The catalogue: from a finding to its rule, by keyboard between the tabs, searched.
await side.locator('#svar li a', { hasText: 'T3-06' }).click()
assert.ok(await side.locator('#regel-T3-06').isVisible())
await side.fill('#soeg', '9458 satsgrundlag')
await side.waitForFunction(() => /^\d+ rules?$/.test(document.getElementById('fundet').textContent) && parseInt(document.getElementById('fundet').textContent) < 10)
await tilgaengelig('regler-en-lys')
await side.focus('#fane-regler')
await side.keyboard.press('ArrowLeft')
assert.equal(await side.evaluate(() => document.activeElement.id), 'fane-afstem')

// The reconciliation of two files: one whole pair, and a file that was cut short.
await side.selectOption('#sprog', 'da')
await side.click('#afstemnu')
await side.waitForFunction(() => document.getElementById('afdom').textContent === 'Der mangler en fil.')
const mappe = process.env.BESTAND
if (mappe) {
  const { readdirSync } = await import('node:fs')
  const navn = readdirSync(mappe).find((n) => n.startsWith('AKAS'))
  const fil = await readFile(`${mappe}/${navn}`)
  await side.setInputFiles('#filregister', `${mappe}/register.csv`)
  await side.setInputFiles('#filbestand', `${mappe}/${navn}`)
  await side.fill('#afdag', '2025-03-03')
  await side.click('#afstemnu')
  await side.waitForFunction(() => document.getElementById('afdom').textContent === 'Begge sider er hele.')
  const [hentet] = await Promise.all([side.waitForEvent('download'), side.click('#afsvar a[download]')])
  const linjer = (await readFile(await hentet.path(), 'utf8')).trim().split('\n')
  assert.ok(linjer.length > 0 && linjer.every((l) => !/\d{10}/.test(l)), 'no number in the download')
  await tilgaengelig('afstem-da')
  await side.setInputFiles('#filbestand', { name: navn, mimeType: 'text/plain', buffer: fil.subarray(0, fil.length / 2) })
  await side.click('#afstemnu')
  await side.waitForFunction(() => document.getElementById('afdom').textContent.startsWith('En side er ikke hel'))
  await side.selectOption('#sprog', 'en') // what the reconciliation says too
  await side.click('#afstemnu')
  await side.waitForFunction(() => document.querySelector('#afsvar li')?.textContent.startsWith('membership file: not whole: '))
  assert.match(await side.locator('#afsvar ul').last().textContent(), /The membership file/)
  await side.selectOption('#sprog', 'da')
}

// A phone, dark, in Danish: nothing is wider than the screen.
await side.setViewportSize({ width: 390, height: 844 })
await side.click('#fane-besked')
await side.selectOption('#farver', 'moerk')
const brede = await side.evaluate(() => [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.editor, .rul, pre')).map((e) => e.id || e.className || e.tagName))
assert.deepEqual(brede, [], 'wider than the phone')
await tilgaengelig('telefon-da-moerk')

assert.deepEqual(fejl, [])
await browser.close()
console.log('the page works: clicked through in both languages and modes, axe-core finds nothing')
