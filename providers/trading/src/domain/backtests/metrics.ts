import type { components } from '@platform/schemas/trading'
import type { Bar } from '../../market/market-data.ts'
import { Decimal, divide, textOf, zero } from '../decimal/index.ts'
import type { BacktestTrade } from './backtest-trade.ts'

type Metrics = components['schemas']['BacktestMetrics']

/** Milliseconds of a Julian year, 365.25 days. */
const year = 31_557_600_000
const returnPlaces = 20

/** What `openapi/trading.yaml` says of a backtest's outcome. `equity` is at the close of every bar. */
export function measure(
  bars: readonly Bar[],
  {
    trades,
    equity,
    initialCash,
  }: { trades: readonly BacktestTrade[]; equity: readonly Decimal[]; initialCash: Decimal },
): Metrics {
  const finalEquity = equity.at(-1) ?? initialCash
  const closing = trades.filter(({ closes }) => closes)
  const won = closing.filter(({ realised }) => realised.greaterThan(0))
  return {
    bars: bars.length,
    trades: trades.length,
    finalEquity: textOf(finalEquity),
    totalReturn: textOf(divide(finalEquity.minus(initialCash), initialCash, 10)),
    maxDrawdown: textOf(measureDrawdown(equity, initialCash)),
    sharpe: measureSharpe(bars, returnsOf(equity, initialCash)),
    winRate: closing.length === 0 ? null : textOf(divide(new Decimal(won.length), new Decimal(closing.length), 10)),
    fees: textOf(sum(trades.map(({ fee }) => fee))),
    turnover: textOf(sum(trades.map(({ price, quantity }) => price.times(quantity)))),
  }
}

/** The deepest fall from a peak, as a ratio of the peak; the cash at the start is the first one. */
function measureDrawdown(equity: readonly Decimal[], initialCash: Decimal): Decimal {
  let peak = initialCash
  let deepest = zero
  for (const value of equity) {
    if (value.greaterThan(peak)) peak = value
    // Divided only where it can be deeper: a division costs more than everything else here.
    else if (peak.minus(value).greaterThan(deepest.times(peak))) deepest = peak.minus(value).div(peak)
  }
  return deepest.toDecimalPlaces(10)
}

/** Of every bar; one that begins with nothing, or less, has none to speak of: zero. */
function returnsOf(equity: readonly Decimal[], initialCash: Decimal): Decimal[] {
  let before = initialCash
  return equity.map((value) => {
    const change = value.minus(before)
    const gained = change.isZero() || before.lessThanOrEqualTo(0) ? zero : divide(change, before, returnPlaces)
    before = value
    return gained
  })
}

/**
 * Mean over sample deviation, by the root of the bars in a year as far as these bars go: their own spacing counts, so that
 * nights, weekends and gaps need no calendar.
 */
function measureSharpe(bars: readonly Bar[], returns: readonly Decimal[]): string | null {
  const [first, last] = [bars[0], bars.at(-1)]
  if (first === undefined || last === undefined || bars.length < 2) return null
  const count = returns.length
  const total = sum(returns)
  const mean = total.div(count)
  const squares = sum(returns.map((each) => (each.isZero() ? zero : each.times(each))))
  const variance = squares.minus(total.times(total).div(count)).div(count - 1)
  if (variance.lessThanOrEqualTo(0)) return null
  const barsInYear = new Decimal(count - 1).times(year).div(last.opensAt.getTime() - first.opensAt.getTime())
  return textOf(mean.times(barsInYear.div(variance).sqrt()).toDecimalPlaces(6))
}

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => (value.isZero() ? total : total.plus(value)), zero)
}
