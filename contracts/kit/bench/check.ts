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
      const pact = makePact(interactions, operations)
      const times = {
        load: [] as number[],
        check: [] as number[],
        cpu: [] as number[],
        warm: [] as number[],
        alone: [] as number[],
        findings: 0,
      }
      for (let round = 0; round < rounds; round += 1) {
        const [value, load] = await time(() => readOpenApi(file))
        const document = { file, value }
        const source = { file: 'pact.json', value: pact }
        const cpu = process.cpuUsage()
        const [found, check] = await time(() => count(checkPact({ pact: source, document })))
        times.cpu.push((process.cpuUsage(cpu).user + process.cpuUsage(cpu).system) / 1000)
        const [, warm] = await time(() => count(checkPact({ pact: source, document })))
        const comparator = new Comparator({ oas: structuredClone(value) })
        const [, alone] = await time(() => count(comparator.compare(structuredClone(pact))))
        times.load.push(load)
        times.check.push(check)
        times.warm.push(warm)
        times.alone.push(alone)
        times.findings = found
      }
      const perSecond = interactions / (median(times.warm) / 1000)
      const loadMs = median(times.load)
      return {
        name: `checking ${interactions} interactions against ${operations} operations`,
        target: `at least ${atLeast} interactions a second once the schemas are compiled, and the document loaded in less than 1 s`,
        medians: {
          loadMs,
          firstPactMs: median(times.check),
          firstPactCpuMs: median(times.cpu),
          nextPactMs: median(times.warm),
          comparatorAloneMs: median(times.alone),
          comparatorAlonePerSecond: interactions / (median(times.alone) / 1000),
          firstPactPerSecond: interactions / (median(times.check) / 1000),
          nextPactPerSecond: perSecond,
          findings: times.findings,
          machineLoadPerCore: (loadavg()[0] ?? Number.NaN) / availableParallelism(),
        },
        ratio: perSecond,
        ok: perSecond >= atLeast && loadMs < 1000,
        notes: [
          'The first pact of a document pays for compiling its schemas, in ours and in the comparator alone.',
          'Of use only where the load is below 1 a core; the processor time tells what a quiet machine would take.',
          'Ours is the comparator and our own checks; every interaction has rules, nullable and listed values.',
        ],
      }
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  },
})

async function time<Value>(act: () => Promise<Value>): Promise<[Value, number]> {
  const started = performance.now()
  const value = await act()
  return [value, performance.now() - started]
}

async function count(results: AsyncIterable<unknown>): Promise<number> {
  let found = 0
  for await (const _ of results) found += 1
  return found
}
