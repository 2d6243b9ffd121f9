import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import * as comparatorPackage from '@pactflow/openapi-pact-comparator'
import { checkPact } from '../src/check/index.ts'
import { readOpenApi } from '../src/documents/index.ts'
import { makeDocument } from './check/make-document.ts'
import { makePact } from './check/make-pact.ts'
import { median } from './median.ts'
import { runBenchmark } from './report.ts'

const operations = 500
const interactions = 2_000
const rounds = 5
const atLeast = 2_000

interface ComparatorClass {
  new (options: { oas: unknown }): { compare(pact: unknown): AsyncIterable<unknown> }
}
const { Comparator } = comparatorPackage as unknown as { Comparator: ComparatorClass }

await runBenchmark('checking', {
  about: 'How long checking 2,000 interactions against a document of 500 operations takes. About 30 s.',
  async run() {
    const directory = await mkdtemp(join(tmpdir(), 'concordat-bench-'))
    try {
      const file = join(directory, 'api.yaml')
      await writeFile(file, makeDocument(operations))
      const harder = join(directory, 'harder.yaml')
      await writeFile(harder, makeDocument(operations, { ownerKeyword: 'not: { type: string }' }))
      const pact = makePact(interactions, operations)
      const costs = {
        load: [] as Cost[],
        first: [] as Cost[],
        next: [] as Cost[],
        alone: [] as Cost[],
        harder: [] as Cost[],
        findings: 0,
      }
      for (let round = 0; round < rounds; round += 1) {
        const [value, load] = await time(() => readOpenApi(file))
        const document = { file, value }
        const source = { file: 'pact.json', value: pact }
        const [found, first] = await time(() => count(checkPact({ pact: source, document })))
        const [, next] = await time(() => count(checkPact({ pact: source, document })))
        const compiled = { file: harder, value: await readOpenApi(harder) }
        const [, all] = await time(() => count(checkPact({ pact: source, document: compiled })))
        const comparator = new Comparator({ oas: structuredClone(value) })
        const [, alone] = await time(() => count(comparator.compare(structuredClone(pact))))
        costs.load.push(load)
        costs.first.push(first)
        costs.next.push(next)
        costs.harder.push(all)
        costs.alone.push(alone)
        costs.findings = found
      }
      const msOf = (list: readonly Cost[]) => median(list.map(({ ms }) => ms))
      const cpuOf = (list: readonly Cost[]) => median(list.map(({ cpuMs }) => cpuMs))
      const perSecond = interactions / (msOf(costs.first) / 1000)
      const loadMs = msOf(costs.load)
      return {
        name: `checking ${interactions} interactions against ${operations} operations`,
        target: `at least ${atLeast} interactions a second from the first pact on, and the document loaded in less than 1 s`,
        medians: {
          loadMs,
          firstPactMs: msOf(costs.first),
          firstPactCpuMs: cpuOf(costs.first),
          comparatorAloneMs: msOf(costs.alone),
          comparatorAloneCpuMs: cpuOf(costs.alone),
          allCompiledMs: msOf(costs.harder),
          nextPactMs: msOf(costs.next),
          nextPactCpuMs: cpuOf(costs.next),
          findings: costs.findings,
          machineLoadPerCore: (loadavg()[0] ?? Number.NaN) / availableParallelism(),
        },
        ratio: perSecond,
        ok: perSecond >= atLeast && loadMs < 1000,
        notes: [
          'The comparator alone compiles the schemas of 500 operations on its first pact; ours compiles those of bodies that it cannot judge by plain keywords: here of none.',
          'allCompiledMs is the first pact where every body has a schema with a keyword that only the comparator judges: it is not part of the target.',
          'Times by the clock are of use only where the load is below 1 a core.',
          'Ours is the comparator and our own checks; every interaction has rules, nullable and listed values.',
        ],
      }
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  },
})

/** Milliseconds by the clock, and of processor time, which other work on the machine does not lengthen much. */
interface Cost {
  ms: number
  cpuMs: number
}

async function time<Value>(act: () => Promise<Value>): Promise<[Value, Cost]> {
  const [started, cpu] = [performance.now(), process.cpuUsage()]
  const value = await act()
  const { user, system } = process.cpuUsage(cpu)
  return [value, { ms: performance.now() - started, cpuMs: (user + system) / 1000 }]
}

async function count(results: AsyncIterable<unknown>): Promise<number> {
  let found = 0
  for await (const _ of results) found += 1
  return found
}
