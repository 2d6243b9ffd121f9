import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { createReport, renderHtml } from '../../src/report/index.ts'
import { makeHostileReport } from './hostile-report.ts'
import { usePages } from './open-page.ts'
import {
  at,
  failed,
  makeContract,
  makeFinding,
  makeInteraction,
  makeMessage,
  makeResult,
  makeRun,
  measureCatalogue,
} from './sample.ts'

const openPage = usePages()
const patience = 60_000
const phone = { viewport: { width: 360, height: 780 } }

test('hostile text stays text: no script but the page’s own runs, nothing is loaded, nothing turns around', {
  timeout: patience,
}, async () => {
  const { page, faults, requests } = await openPage(renderHtml(makeHostileReport()))
  expect(await page.title()).toMatch(/^Contracts are broken/)
  expect(await page.locator('script').count()).toBe(1)
  expect(await page.locator('img').count()).toBe(0)
  expect(faults).toEqual([])
  expect(requests).toEqual([])
  const text = await page.locator('body').textContent()
  expect(text).toContain('⟨U+202E⟩gnp.exe')
  expect(text).not.toContain('\u202e')
})

test('were markup to slip in, the page’s policy refuses it', { timeout: patience }, async () => {
  const slipped = renderHtml(makeHostileReport()).replace(
    '<main>',
    '<main><img src="http://evil.test/x"><script>document.title = "taken"</script>',
  )
  const { page, requests } = await openPage(slipped)
  expect(await page.title()).not.toBe('taken')
  expect(requests).toEqual([])
})

test.for([true, false])(
  'two clicks lead from the matrix to the mismatch (scripts: %s)',
  {
    timeout: patience,
  },
  async (javaScriptEnabled) => {
    const { page } = await openPage(renderHtml(makeBrokenReport()), { javaScriptEnabled, ...phone })
    await page.locator('.matrix a.failed').click()
    await page.locator('section:target summary').first().click()
    const cell = page.locator('section:target .mismatches td').last()
    expect(await cell.textContent()).toBe('"four"')
    expect(await cell.isVisible()).toBe(true)
  },
)

test('the keyboard alone gets there, and shows where it is', { timeout: patience }, async () => {
  const { page } = await openPage(renderHtml(makeBrokenReport()))
  await tabTo(page, '.matrix a.failed')
  expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe(
    'solid',
  )
  await page.keyboard.press('Enter')
  await tabTo(page, '.interaction.failed summary')
  await page.keyboard.press('Enter')
  expect(await page.locator('.interaction.failed .mismatches').isVisible()).toBe(true)
})

test('an address of an interaction opens it, and text filters them', { timeout: patience }, async () => {
  const { page } = await openPage(renderHtml(makeLongReport()))
  await page.evaluate(() => location.assign('#p1-30'))
  await expect.poll(() => page.locator('#p1-30').getAttribute('open')).toBe('')
  await page.getByLabel('Filter interactions').fill('book 29')
  expect(await page.locator('.interaction:visible').count()).toBe(1)
  expect(await page.getByRole('status').textContent()).toBe('1 of 40')
})

test('only what is verified is green; what was not run and what is pending say so', { timeout: patience }, async () => {
  const { page } = await openPage(renderHtml(makeMixedReport()))
  const colourOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).color)
  const green = await colourOf('.mark.verified')
  for (const outcome of ['failed', 'pending', 'not-run']) expect(await colourOf(`.mark.${outcome}`)).not.toBe(green)
  const cells = await page.locator('.matrix a').allInnerTexts()
  expect(cells.map((text) => text.split('\n')[0])).toEqual(['✕ failed', '◐ pending', '○ not run', '✓ verified'])
  expect(await page.locator('summary').first().innerText()).toMatch(/a book/)
  expect(await page.getByText('Not run: catalogue', { exact: false }).count()).toBe(0)
  await page.locator('.interaction.not-run summary').first().click()
  expect(await page.getByText('has not been verified here').first().isVisible()).toBe(true)
})

test('what is read is marked with its rule, and what differs with what came', { timeout: patience }, async () => {
  const { page } = await openPage(renderHtml(makeBrokenReport()))
  await page.locator('.interaction.failed summary').first().click()
  const lines = await page.locator('.interaction.failed .response .line').allInnerTexts()
  const words = lines.map((line) => line.split(/\s+/).join(' ').trim())
  expect(words).toContain('"title": "Emma", type')
  expect(words).toContain('"copies": [ type, min 1')
  expect(words).toContain('"shelf": 4 integer got "four"')
  const marked = await page.locator('.interaction.failed .response .line.read').allInnerTexts()
  expect(marked.map((line) => line.split('\n')[0]?.trim())).toEqual(['200', '"title": "Emma",'])
})

test('the coverage map says what is read, by whom, and what nobody does', { timeout: patience }, async () => {
  const { page } = await openPage(renderHtml(makeMixedReport()))
  const operations = page.locator('#coverage .operation')
  expect(await operations.locator('summary').allInnerTexts()).toEqual([
    expect.stringMatching(/GET \/books\/\{id\} getBook\s+200 2 of 3\s+1 more status unused/),
    expect.stringMatching(/GET \/loans listLoans\s+called by nobody/),
  ])
  await operations.locator('summary').first().click()
  const rows = await operations.first().locator('.fields tbody tr').allInnerTexts()
  expect(rows).toEqual(['$.title\tapp', '$.isbn optional\tnobody', '$.copies[].shelf\tapp'])
  await page.locator('.interaction.failed summary').first().click()
  expect(await page.locator('.interaction.failed .unread').first().innerText()).toBe(
    'Documented, and not read here: isbn',
  )
})

test('a message shows where it is read, what the consumer sends, and what it reads', {
  timeout: patience,
}, async () => {
  const { page } = await openPage(renderHtml(makeMixedReport()))
  await page.getByText('a book was lent (lent)').click()
  const [socket, message] = await page.locator('.interaction[open] .exchange section').allInnerTexts()
  expect(socket).toMatch(/\/stream[\s\S]*"follow": "b-1"/)
  expect(message).toMatch(/"bookId": "b-1",\s+type/)
})

const schemes = ['light', 'dark'] as const
const widths = [1280, 360]
const reports = { mixed: makeMixedReport, hostile: makeHostileReport, long: makeLongReport }
test.for(
  schemes.flatMap((colorScheme) =>
    widths.flatMap((width) => Object.keys(reports).map((name) => ({ colorScheme, width, name }))),
  ),
)(
  'nothing serious by axe, and no sideways scroll: $name, $colorScheme, $width px',
  { timeout: patience },
  async ({ colorScheme, width, name }) => {
    const report = reports[name as keyof typeof reports]()
    const { page, faults } = await openPage(renderHtml(report), { colorScheme, viewport: { width, height: 800 } })
    for (const folded of await page.locator('details').all())
      await folded.evaluate((one) => one.setAttribute('open', ''))
    expect(await runAxe(page)).toEqual([])
    expect(await page.evaluate(listWide)).toEqual([])
    expect(faults).toEqual([])
  },
)

async function runAxe(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    return (await axe.run()).violations.map(({ id, impact, nodes }) => ({ id, impact, at: nodes[0]?.html ?? '' }))
  })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, at }) => `${impact}: ${id} at ${at.slice(0, 200)}`)
}

/** What reaches beyond the window, whether it can be scrolled to or is cut off. */
function listWide(): string[] {
  return [...document.querySelectorAll('body *:not(.sr, .skip)')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
    .map((element) => element.outerHTML.slice(0, 100))
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`Tab does not lead to ${selector}.`)
}

function makeBrokenReport() {
  const book = makeInteraction()
  const other = makeInteraction({ description: 'another book (getBook 200)' })
  return createReport({
    contracts: [makeContract([other, book])],
    results: [makeRun([makeResult(other), makeResult(book, failed)])],
    at,
  })
}

function makeLongReport() {
  const books = Array.from({ length: 40 }, (_, number) => makeInteraction({ description: `book ${number}` }))
  return createReport({
    contracts: [makeContract(books)],
    results: [makeRun(books.map((book) => makeResult(book)))],
    at,
  })
}

/** A pair of each outcome, in a matrix of two by two. */
function makeMixedReport() {
  const book = makeInteraction()
  const run = (provider: string, results: ReturnType<typeof makeResult>[]) => makeRun(results, { provider })
  const contracts = [
    makeContract([book, makeMessage()], { consumer: 'app', provider: 'catalogue' }),
    makeContract([book], { consumer: 'app', provider: 'ledger' }),
    makeContract([book], { consumer: 'shop', provider: 'billing' }),
    makeContract([book], { consumer: 'shop', provider: 'ledger' }),
  ]
  return createReport({
    contracts,
    coverage: measureCatalogue(contracts),
    results: [
      run('catalogue', [makeResult(book, { ...failed, consumer: 'app' })]),
      run('ledger', [
        makeResult(book, { ...failed, outcome: 'pending', pending: true, consumer: 'app' }),
        makeResult(book),
      ]),
    ],
    findings: [makeFinding({ severity: 'warning', provider: 'ledger' })],
    at,
  })
}
