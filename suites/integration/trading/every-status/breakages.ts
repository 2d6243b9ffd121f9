import { rmSync, writeFileSync } from 'node:fs'
import { waitUntilReady } from '../../../http/wait-until-ready.ts'
import type { Fault } from '../../../platform/fault.ts'
import type { LocalPlatform } from '../../../platform/start-platform.ts'
import type { Breakage } from '../../every-status/breakage.ts'
import { partOf } from '../part-of.ts'

/** What the market alone answers: no table and no connection can fail it. */
const ofTheMarket = new Set(['listInstruments', 'getInstrument', 'getMarketQuote', 'listCandles'])
const concernsMarket = (id: string) => ofTheMarket.has(id)
const concernsOthers = (id: string) => !ofTheMarket.has(id)

/** After this long without a word from auth nobody is let in. */
const revocationsOutdated = 11_000

/** Has the market fail as long as there is such a file. */
export function marketThatFails(marker: string): Fault {
  const check = `if (process.getBuiltinModule('node:fs').existsSync(${JSON.stringify(marker)})) throw new Error('kaputt')`
  const file = 'providers/trading/src/market/simulated-market.ts'
  return {
    edits: [
      {
        file,
        find: 'instruments: () => instruments,',
        replace: `instruments: () => { ${check}; return instruments },`,
      },
      {
        file,
        find: 'instrument: (symbol) => bySymbol.get(symbol),',
        replace: `instrument: (symbol) => { ${check}; return bySymbol.get(symbol) },`,
      },
    ],
  }
}

/** What is wrong with the platform, not with the request; by the status that everything is answered with meanwhile. */
export function breakagesOf(platform: LocalPlatform, marker: string): Record<number, readonly Breakage[]> {
  const { database, wires, databaseLine, url } = partOf(platform)
  return {
    500: [
      { concerns: concernsMarket, breakIt: () => writeFileSync(marker, ''), mend: () => rmSync(marker) },
      // The tables are gone, as after a migration that went wrong: nothing that the service expects.
      {
        concerns: concernsOthers,
        breakIt: () => database.query('begin; alter schema public rename to lost; create schema public; commit'),
        mend: () => database.query('begin; drop schema public; alter schema lost rename to public; commit'),
      },
    ],
    502: [{ breakIt: () => wires.gateway.cut(''), mend: () => wires.gateway.mend() }],
    503: [
      { concerns: concernsOthers, breakIt: () => databaseLine()?.cut(), mend: () => databaseLine()?.mend() },
      // Nobody knows which tokens were revoked.
      {
        concerns: concernsMarket,
        async breakIt() {
          platform.wire.cut('')
          wires.auth.cut('')
          await platform.advance(revocationsOutdated, { unready: true })
        },
        async mend() {
          platform.wire.mend()
          wires.auth.mend()
          await Promise.all([platform.gatewayUrl(), url()].map((service) => waitUntilReady(service)))
        },
      },
    ],
    504: [{ breakIt: () => wires.gateway.stall(''), mend: () => wires.gateway.mend() }],
  }
}
