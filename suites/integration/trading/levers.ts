import type { components } from '@platform/schemas/trading'
import type { VenueFault } from '../../../providers/trading/src/simulator/venue-faults.ts'
import { send } from '../../http/send.ts'
import type { TradingPart } from '../../platform/trading-part.ts'

type Schemas = components['schemas']

/** What only the market and the exchange can do, and the simulators on their behalf. */
export type Levers = ReturnType<typeof createLevers>

export function createLevers(part: Pick<TradingPart, 'url'>) {
  async function pull(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await send(part.url(), {
      method,
      path: `/simulator${path}`,
      ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    if (answer.status >= 300)
      throw new Error(`Failed to pull the lever ${method} ${path}: ${answer.status} ${answer.text}`)
    return answer.body
  }

  const setQuote = async (symbol: string, change: object) =>
    (await pull('PUT', `/quotes/${symbol}`, change)) as Schemas['Quote']

  return {
    setQuote,
    /** Quotes around a last price: a cent below and above it, and as much as anybody wants unless told. */
    quote: (last: number, { symbol = 'ACME', size = '100000' }: { symbol?: string; size?: string } = {}) =>
      setQuote(symbol, {
        bid: (last - 0.01).toFixed(2),
        ask: (last + 0.01).toFixed(2),
        last: last.toFixed(2),
        bidSize: size,
        askSize: size,
      }),
    /** The next calls of an operation of the exchange suffer this. */
    fault: (fault: VenueFault) => pull('POST', '/faults', fault),
    /** Reports are kept back from now on, or told again. */
    holdReports: (held: boolean) => pull('PUT', '/reports', { held }),
    addBars: (symbol: string, interval: Schemas['Interval'], bars: readonly Schemas['Candle'][]) =>
      pull('POST', `/bars/${symbol}/${interval}`, { bars }),
    /** No more faults, and every report is told. */
    async clear(): Promise<void> {
      await pull('DELETE', '/faults')
      await pull('PUT', '/reports', { held: false })
    },
  }
}
