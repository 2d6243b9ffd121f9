import { availableParallelism, loadavg } from 'node:os'
import { median } from './median.ts'
import { runBenchmark } from './report.ts'
import { runInVitest } from './run-in-vitest.ts'

const atLeast = 50

await runBenchmark('recording', {
  about: 'What recording 300 interactions into one pact costs, with the kit and with pact-js. About 40 s.',
  async run() {
    const { recordingRounds: rounds = [], recordingCpu } = await runInVitest('speed')
    const ratio = median(
      rounds.map(({ kitWithoutClient, pactJs, pactJsCalls }) => (pactJs - pactJsCalls) / kitWithoutClient),
    )
    return {
      name: 'kit recording of 300 interactions',
      target: `pact-js takes at least ${atLeast} times as long, the client's calls aside`,
      medians: {
        kitMs: median(rounds.map(({ kitWithoutClient }) => kitWithoutClient)),
        pactJsMs: median(rounds.map(({ pactJs, pactJsCalls }) => pactJs - pactJsCalls)),
        kitWithClientMs: median(rounds.map(({ kit }) => kit)),
        pactJsWithClientMs: median(rounds.map(({ pactJs }) => pactJs)),
        ratioWithClient: median(rounds.map(({ kit, pactJs }) => pactJs / kit)),
        kitCpuMs: recordingCpu?.kitWithoutClient ?? Number.NaN,
        kitWithClientCpuMs: recordingCpu?.kit ?? Number.NaN,
        pactJsWithClientCpuMs: recordingCpu?.pactJs ?? Number.NaN,
        machineLoadPerCore: (loadavg()[0] ?? Number.NaN) / availableParallelism(),
      },
      ratio,
      ok: ratio >= atLeast,
      notes: [
        'Same requests, responses and rules; the pacts are compared. Neither: start-up, Vitest.',
        'Kit: mock, checks against OpenAPI, rules, one write. Pact-js: executeTest, its mock server and its writes.',
        'Of use only where the load is below 1 a core: a busy machine slows the side that computes more than the side that waits.',
        'With the client: its fetch too, which MSW answers for the kit and a mock server for pact-js.',
      ],
    }
  },
})
