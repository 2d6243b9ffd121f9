import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '../src')

/** Each stage, and the stages below it that it may import: the arrows of the kit, which never turn back. */
const stages: Record<string, readonly string[]> = {
  documents: [],
  findings: [],
  git: [],
  loopback: [],
  chromium: [],
  comment: [],
  broker: [],
  rules: ['documents', 'findings'],
  recording: ['documents', 'findings', 'rules'],
  config: ['documents'],
  consumer: ['documents', 'loopback', 'rules', 'recording'],
  provider: ['documents', 'loopback', 'rules', 'recording'],
  results: ['provider'],
  vitest: ['documents', 'findings', 'rules', 'recording', 'config', 'provider', 'results'],
  check: ['documents', 'findings', 'rules', 'recording', 'config'],
  coverage: ['documents', 'rules', 'recording', 'config'],
  diff: ['documents', 'findings', 'rules', 'recording', 'config', 'git', 'check'],
  deploy: ['documents', 'git', 'provider', 'diff', 'broker'],
  report: ['documents', 'findings', 'rules', 'recording', 'config', 'provider', 'results', 'check', 'coverage'],
  init: ['documents', 'rules', 'recording', 'config'],
  doctor: ['documents', 'config', 'git', 'chromium', 'provider'],
  cli: [
    ...['config', 'findings', 'check', 'diff', 'coverage', 'report', 'deploy', 'broker', 'comment', 'init', 'doctor'],
  ],
}

test('every folder is a stage, and no stage imports one that is not below it', () => {
  expect(readdirSync(source).sort()).toEqual(Object.keys(stages).sort())
  const wrong = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test(-d)?\.ts$/.test(file))
    .flatMap((file) => listImports(file).filter(([from, to]) => from !== to && !stages[from]?.includes(to)))
  expect(wrong).toEqual([])
})

test('the arrows have no circle', () => {
  const settled = new Set<string>()
  for (const _ of Object.keys(stages))
    for (const [stage, below] of Object.entries(stages)) if (below.every((one) => settled.has(one))) settled.add(stage)
  expect([...settled].sort()).toEqual(Object.keys(stages).sort())
})

function listImports(file: string): [from: string, to: string, file: string][] {
  const text = readFileSync(join(source, file), 'utf8')
  const specifiers = [...text.matchAll(/(?:from |import ?\(?)'(\.[^']+)'/g)].map(([, specifier]) => `${specifier}`)
  return specifiers.map((specifier) => {
    const target = relative(source, normalize(join(source, dirname(file), specifier)))
    return [file.split(sep)[0] ?? '', target.split(sep)[0] ?? '', file]
  })
}
