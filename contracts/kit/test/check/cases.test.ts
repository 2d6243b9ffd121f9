import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { comparatorFor } from '../../src/check/comparator.ts'
import { checkPact, type Finding } from '../../src/check/index.ts'
import { readAsyncApi } from '../../src/documents/read-asyncapi.ts'
import { readOpenApi } from '../../src/documents/read-openapi.ts'
import { checkCodes } from '../../src/findings/index.ts'

/**
 * Each folder is a case: a pact and documents that the comparator alone finds nothing wrong with, and what we find. Beside
 * it is its twin, `<name>.twin`, that differs in the one thing and is harmless.
 */
const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const cases = folders.map(({ name }) => name).sort()

test.for(cases)('%s', async (name) => {
  const { expected, found, comparator } = await check(name)
  const own = found.map(({ code, severity, message, pact, spec }) => ({
    code,
    severity,
    message,
    pact: pact.location,
    spec: spec.location,
  }))
  expect({ comparator, own }).toEqual({ comparator: readComparator(name), own: expected })
})

test('every code of ours has a case, and every twin is harmless', () => {
  const expected = new Map(cases.map((name) => [name, readExpected(name)]))
  const codes = new Set([...expected.values()].flat().map(({ code }) => code))
  expect(checkCodes.filter((code) => !codes.has(code))).toEqual([])
  const harmful = cases.filter((name) => name.endsWith('.twin') && expected.get(name)?.length !== 0)
  expect(harmful).toEqual([])
})

async function check(name: string) {
  const [pact, document, asyncapi] = ['pact.json', 'openapi.yaml', 'asyncapi.yaml'].map((file) => {
    const path = relative(process.cwd(), join(import.meta.dirname, name, file))
    return existsSync(path) ? path : ''
  }) as [string, string, string]
  const found: Finding[] = []
  for await (const one of checkPact({ pact, document, asyncapi: asyncapi || undefined })) found.push(one)
  const raw = JSON.parse(readFileSync(pact, 'utf8'))
  const alone = comparatorFor(await readOpenApi(document), asyncapi ? await readAsyncApi(asyncapi) : undefined)
  const comparator: string[] = []
  for await (const { code, type } of alone.compare(raw)) if (type !== 'info') comparator.push(code)
  return { found, comparator, expected: readExpected(name) }
}

function readExpected(name: string): { code: string }[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, name, 'findings.json'), 'utf8'))
}

/** What the comparator alone says, where it is not silent: of what it cannot read, or reads wrongly. */
function readComparator(name: string): string[] {
  const file = join(import.meta.dirname, name, 'comparator.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}
