import type { Bar } from '../../../market/market-data.ts'
import {
  compare,
  floorOf,
  minus,
  nil,
  over,
  plus,
  type Rational,
  rational,
  rootOf,
  round,
  sumOf,
  tell,
  times,
} from './rational.ts'

export type Wish = { target: string } | { buy: string } | { sell: string }

export type OracleSettings = Record<'initialCash' | 'tickSize' | 'lotSize' | 'maximumQuantity', string> &
  Record<'feeBasisPoints' | 'slippageBasisPoints', number>

type Trade = { at: Date; side: 'buy' | 'sell'; quantity: Rational; price: Rational; fee: Rational; realised: Rational }

const tenThousand = rational(10_000)

/**
 * What a backtest must come to, worked out anew in fractions of whole numbers, as one would by hand: no code is shared with
 * the engine, and whatever can be tried out is tried out instead of solved.
 */
export function judge(bars: readonly Bar[], wishes: readonly (Wish | null)[], settings: OracleSettings) {
  const trades = trade(bars, wishes, settings)
  const worth = bars.map((bar) => worthAt(bar, trades, settings))
  const start = rational(settings.initialCash)
  const final = worth.at(-1) ?? start
  const closing = trades.filter((_, index) => closes(trades, index))
  return {
    trades: trades.map(({ at, side, ...rest }) => ({
      at,
      side,
      quantity: tell(rest.quantity),
      price: tell(rest.price),
      fee: tell(rest.fee),
      realised: tell(rest.realised),
    })),
    metrics: {
      bars: bars.length,
      trades: trades.length,
      finalEquity: tell(final),
      totalReturn: tell(round(over(minus(final, start), start), 10)),
      maxDrawdown: tell(round(deepestFall([start, ...worth]), 10)),
      sharpe: sharpeOf(bars, [start, ...worth]),
      winRate:
        closing.length === 0
          ? null
          : tell(
              round(
                over(rational(closing.filter(({ realised }) => realised.top > 0n).length), rational(closing.length)),
                10,
              ),
            ),
      fees: tell(sumOf(trades.map(({ fee }) => fee))),
      turnover: tell(sumOf(trades.map(({ price, quantity }) => times(price, quantity)))),
    },
  }
}

const heldAfter = (trades: readonly Trade[]) =>
  sumOf(trades.map(({ side, quantity }) => (side === 'buy' ? quantity : minus(nil, quantity))))

const cashAfter = (trades: readonly Trade[], settings: OracleSettings) =>
  trades.reduce((cash, { side, price, quantity, fee }) => {
    const value = times(price, quantity)
    return minus(side === 'buy' ? minus(cash, value) : plus(cash, value), fee)
  }, rational(settings.initialCash))

function closes(trades: readonly Trade[], index: number): boolean {
  const held = heldAfter(trades.slice(0, index))
  return trades[index]?.side === 'buy' ? held.top < 0n : held.top > 0n
}

function worthAt(bar: Bar, all: readonly Trade[], settings: OracleSettings): Rational {
  const trades = all.filter(({ at }) => at <= bar.opensAt)
  return plus(cashAfter(trades, settings), times(heldAfter(trades), rational(bar.close)))
}

function trade(bars: readonly Bar[], wishes: readonly (Wish | null)[], settings: OracleSettings): Trade[] {
  const trades: Trade[] = []
  const lot = rational(settings.lotSize)
  for (const [index, bar] of bars.entries()) {
    const wish = wishes[index - 1]
    if (wish === null || wish === undefined) continue
    const held = heldAfter(trades)
    const change =
      'target' in wish
        ? minus(rational(wish.target), held)
        : 'buy' in wish
          ? rational(wish.buy)
          : minus(nil, rational(wish.sell))
    const side = change.top > 0n ? 'buy' : 'sell'
    const size = change.top > 0n ? change : minus(nil, change)
    const price = slip(rational(bar.open), side, settings)
    const most = compare(size, rational(settings.maximumQuantity)) > 0 ? rational(settings.maximumQuantity) : size
    // From the whole of it downwards, lot by lot, until it can be borne.
    for (let lots = floorOf(over(most, lot)); lots > 0n; lots -= 1n) {
      const quantity = times(lot, { top: lots, bottom: 1n })
      const fee = round(over(times(times(price, quantity), rational(settings.feeBasisPoints)), tenThousand), 8)
      const done = { at: bar.opensAt, side, quantity, price, fee, realised: nil } as const
      const after = heldAfter([...trades, done])
      const opens = side === 'buy' ? after.top > 0n : after.top < 0n
      const cash = cashAfter([...trades, done], settings)
      const magnitude = after.top < 0n ? minus(nil, after) : after
      const borne = compare(plus(cash, times(after, price)), times(magnitude, price)) >= 0
      if (opens && !borne) continue
      trades.push({ ...done, realised: realisedBy(trades, done) })
      break
    }
  }
  return trades
}

/** Follows what is held and what it cost from the first trade on. */
function realisedBy(earlier: readonly Trade[], last: Trade): Rational {
  let [quantity, cost, realised] = [nil, nil, nil]
  for (const { side, quantity: traded, price } of [...earlier, last]) {
    const signed = side === 'buy' ? traded : minus(nil, traded)
    realised = nil
    if (quantity.top === 0n || quantity.top > 0n === signed.top > 0n) {
      cost = plus(cost, times(signed, price))
      quantity = plus(quantity, signed)
      continue
    }
    const whole = quantity.top < 0n ? minus(nil, quantity) : quantity
    const part = compare(traded, whole) < 0 ? traded : whole
    const released = compare(part, whole) === 0 ? cost : round(over(times(cost, part), whole), 10)
    realised = minus(times(quantity.top > 0n ? part : minus(nil, part), price), released)
    const rest = minus(traded, part)
    cost = plus(minus(cost, released), times(side === 'buy' ? rest : minus(nil, rest), price))
    quantity = plus(quantity, signed)
  }
  return realised
}

function slip(open: Rational, side: 'buy' | 'sell', { slippageBasisPoints, tickSize }: OracleSettings): Rational {
  const tick = rational(tickSize)
  const by = over(times(open, rational(slippageBasisPoints)), tenThousand)
  const ticks = over(side === 'buy' ? plus(open, by) : minus(open, by), tick)
  const whole = side === 'buy' ? -floorOf(minus(nil, ticks)) : floorOf(ticks)
  return times(tick, { top: whole < 1n ? 1n : whole, bottom: 1n })
}

/** Of every value, from the highest up to there. */
function deepestFall(worth: readonly Rational[]): Rational {
  const falls = worth.map((value, index) => {
    const peak = worth.slice(0, index).reduce((high, each) => (compare(each, high) > 0 ? each : high), value)
    return peak.top <= 0n ? nil : over(minus(peak, value), peak)
  })
  return falls.reduce((deepest, fall) => (compare(fall, deepest) > 0 ? fall : deepest), nil)
}

function sharpeOf(bars: readonly Bar[], worth: readonly Rational[]): string | null {
  const returns = worth.slice(1).map((value, index) => {
    const before = worth[index] ?? nil
    return before.top <= 0n ? nil : over(minus(value, before), before)
  })
  const [first, last] = [bars[0], bars.at(-1)]
  if (first === undefined || last === undefined || returns.length < 2) return null
  const count = rational(returns.length)
  const mean = over(sumOf(returns), count)
  const variance = over(
    sumOf(returns.map((each) => times(minus(each, mean), minus(each, mean)))),
    rational(returns.length - 1),
  )
  if (variance.top === 0n) return null
  const years = over(
    rational(last.opensAt.getTime() - first.opensAt.getTime()),
    times(rational('365.25'), rational(86_400_000)),
  )
  const barsInYear = over(rational(bars.length - 1), years)
  const squared = over(times(times(mean, mean), barsInYear), variance)
  const root = round(rootOf(squared), 6)
  return tell(mean.top < 0n ? minus(nil, root) : root)
}
