import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readAcceptedChanges } from '../../contracts/kit/src/diff/accepted/accepted-changes.ts'
import { findBlockFault } from './find-block-fault.ts'
import { findVerbFault } from './parse-command.ts'
import { readFromRoot, readPages } from './read-documents.ts'
import { findShown, shownBlocks } from './shown-blocks.ts'

const root = join(import.meta.dirname, '../..')
const pages = await readPages()

test.for(pages)('each block of $path is held by a test', async (page) => {
  const faults = await Promise.all(
    page.blocks.map(async (block) => ({ line: block.line, fault: await findBlockFault(page, block) })),
  )
  expect(faults.filter(({ fault }) => fault !== undefined)).toEqual([])
})

test.for(shownBlocks)(
  'what $page shows at "$begins" is what its test compares',
  async ({ page, begins, by, illustration }) => {
    const shown = pages
      .find(({ path }) => path === page)
      ?.blocks.filter((block) => findShown(page, block)?.begins === begins)
    expect(shown).toHaveLength(1)
    expect(by ?? illustration).toBeTruthy()
    if (by === undefined) return
    const compared = (await readFromRoot(by)).replaceAll("\\'", "'")
    const printed = shown?.[0]?.lines.filter((line) => line !== '' && !line.startsWith('$ '))
    expect(printed?.filter((line) => !compared.includes(line))).toEqual([])
  },
)

test.for(pages)('the commands in $path exist', async ({ text }) => {
  const { scripts } = JSON.parse(await readFromRoot('package.json'))
  const named = [...text.matchAll(/`?npm run ([\w:-]+)/g)].map(([, name]) => name)
  expect(named.filter((name) => !(`${name}` in scripts))).toEqual([])
  const verbs = [...text.matchAll(/`(?:npx )?concordat ((?!<)[\w-]+(?: [^`]+)?)`/g)].map(([, line]) => `${line}`)
  const faults = verbs.map((line) => ({ line, fault: findVerbFault(line.split(/\s+/)) }))
  // A page may name a command without what it needs.
  const wrong = faults.filter(({ fault }) => fault !== undefined && !/missing required|not specified/.test(fault))
  expect(wrong).toEqual([])
})

test.for(pages)('the paths in $path exist', async ({ path: page, text }) => {
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path]) => join(page, '..', `${path}`))
  const files = [...text.matchAll(/`((?:contracts|consumers|providers|openapi|scripts|suites|docs)\/[\w./-]+\.\w+)`/g)]
  for (const place of [...links, ...files.map(([, path]) => `${path}`)]) {
    const [path = '', heading] = place.split('#')
    const known = await readdir(join(root, path)).catch(() => readFromRoot(path))
    expect(known, place).toBeDefined()
    if (heading !== undefined) expect(listAnchors(String(known)), place).toContain(heading)
  }
})

test('the accepted changes of docs/diff.md can be read', async () => {
  const block = pages.find(({ path }) => path === 'docs/diff.md')?.blocks.find(({ language }) => language === 'json')
  const directory = await mkdtemp(join(tmpdir(), 'concordat-documents-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  await writeFile(join(directory, 'accepted-changes.json'), block?.text ?? '')
  expect(readAcceptedChanges(join(directory, 'accepted-changes.json'))).toHaveLength(1)
})

test('every page of the documentation is in its index', async () => {
  const index = await readFromRoot('docs/README.md')
  const names = (await readdir(join(root, 'docs'))).filter((name) => name.endsWith('.md') && name !== 'README.md')
  expect(names.filter((name) => !index.includes(`](${name})`))).toEqual([])
})

test('every dependency has its line on why it is here', async () => {
  const reasons = await readFromRoot('docs/decisions/dependencies.md')
  const workspaces = await Promise.all(
    ['contracts', 'consumers', 'providers'].map(async (parent) =>
      (await readdir(join(root, parent))).map((name) => `${parent}/${name}/package.json`),
    ),
  )
  const manifests = await Promise.all(['package.json', 'suites/package.json', ...workspaces.flat()].map(readFromRoot))
  const names = manifests.flatMap((text) => {
    const { dependencies, devDependencies } = JSON.parse(text)
    return Object.keys({ ...dependencies, ...devDependencies })
  })
  const foreign = [...new Set(names)].filter((name) => !/^(@platform\/|@types\/|concordat$)/.test(name))
  expect(foreign.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([])
})

/** Anchors of headings, as GitHub makes them. */
function listAnchors(markdown: string): string[] {
  const headings = [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => `${heading}`)
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/\s/g, '-'),
  )
}
