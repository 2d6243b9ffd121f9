import { createReport } from '../../src/report/create-report.ts'
import type { Report } from '../../src/report/report.ts'
import { at, failed, makeContract, makeFinding, makeInteraction, makeResult, makeRun } from './sample.ts'

/** What nobody should be able to write into a report: markup of all its forms, controls, and text that turns around. */
export const hostile =
  ']]></failure></script><script>document.title = "taken"</script> "quoted" \'single\' & <img src=x onerror="document.title=\'taken\'"> \u0000\u001b[31m\uffff \u202Egnp.exe |a|b| `c` \n| x |'

/** One interaction of each outcome, with hostile text wherever a pact, a result or a finding may hold text. */
export function makeHostileReport(): Report {
  const held = makeHostile('held')
  const broken = makeHostile('broken')
  const pending = makeHostile('pending')
  const mismatches = [
    { part: 'body', path: `$['${hostile}']`, rule: hostile, expected: hostile, actual: hostile },
    { part: 'status', path: 'status', rule: 'equality', expected: hostile, actual: hostile },
  ] as const
  return createReport({
    contracts: [makeContract([held, broken, pending, makeHostile('untouched')])],
    results: [
      makeRun([
        makeResult(held),
        makeResult(broken, { ...failed, failure: hostile, mismatches: [...mismatches] }),
        makeResult(pending, { ...failed, outcome: 'pending', pending: true }),
      ]),
    ],
    findings: [
      makeFinding({ message: hostile, interaction: held.description }),
      makeFinding({ severity: 'warning', consumer: hostile }),
    ],
    at,
  })
}

function makeHostile(name: string) {
  const { request, response } = makeInteraction()
  return makeInteraction({
    description: `${name} ${hostile}`,
    providerStates: [{ name: hostile, params: { [hostile]: hostile } }],
    comments: {
      testFile: 'src/shop.pact.test.ts',
      testname: hostile,
      operationId: hostile,
      origin: { consumer: hostile, via: [hostile], test: { file: hostile, name: hostile } },
    },
    request: { ...request, path: `/${hostile}`, query: { [hostile]: [hostile] }, body: { [hostile]: hostile } },
    response: { ...response, headers: { [hostile]: [hostile] }, body: { [hostile]: [hostile, { [hostile]: null }] } },
  })
}
