import { mintToken } from '@platform/fixtures/tokens'
import { examples, type MarketStrangerStates, type TradingStates } from '@platform/fixtures/trading'
import type { StateHandlers } from 'concordat/provider'

const reading = 'account trading:read'
const writing = `${reading} trading:write`

/**
 * Sets up what the gateway itself knows of trading's states: who calls, and with which scope. All else is trading's: what
 * it answers is the interaction's own promise, which trading is verified against by itself.
 */
export function createTradingStates(
  stage: () => { now: () => number },
): StateHandlers<TradingStates & MarketStrangerStates> {
  const signIn =
    (scope: string) =>
    ({ tenantId, userId }: { tenantId: string; userId: string }) => ({
      accessToken: mintToken({ sub: userId, tenant: tenantId, scope }, { now: stage().now() }),
    })
  const elsewhere = () => undefined
  // Tickets are opaque to the gateway.
  const { ticket } = examples.streamTicket
  return {
    'a trader is signed in': signIn(writing),
    'a risk manager is signed in': signIn(`${writing} trading:manage`),
    'an observer is signed in': signIn(reading),
    'somebody without the market is signed in': signIn('account'),
    'the market is open': elsewhere,
    'the market stands still': elsewhere,
    'the market has not opened': elsewhere,
    'the market has moved': elsewhere,
    'the account has no orders': elsewhere,
    'an order is open': elsewhere,
    'an order is partially filled': elsewhere,
    'an order was filled': elsewhere,
    'an order was cancelled': elsewhere,
    'an order expired': elsewhere,
    'an order was denied': elsewhere,
    'an order was rejected': elsewhere,
    'an order is on its way to the venue': elsewhere,
    'an order waits for its change': elsewhere,
    'an order waits for its cancellation': elsewhere,
    'an order at market is open': elsewhere,
    'an order at market waits for its change': elsewhere,
    'a strategy has an order open': elsewhere,
    'the orders fill two pages of one': elsewhere,
    'the venue does not answer': elsewhere,
    'the venue rejects': elsewhere,
    'the account has no positions': elsewhere,
    'a position is short': elsewhere,
    'a position was closed': elsewhere,
    'the limits are set': elsewhere,
    'the limits were never set': elsewhere,
    'the limits are narrow': elsewhere,
    'trading is reduced': elsewhere,
    'trading is halted': elsewhere,
    "the dead man's timer runs": elsewhere,
    "the dead man's timer ran out": elsewhere,
    'the account has no strategies': elsewhere,
    'a strategy exists': elsewhere,
    'a strategy is running': elsewhere,
    'a strategy was stopped': elsewhere,
    'a strategy has failed': elsewhere,
    'a strategy has two versions': elsewhere,
    'a strategy has every version that it may have': elsewhere,
    'the strategies fill two pages of one': elsewhere,
    'the account has no backtests': elsewhere,
    'a backtest is queued': elsewhere,
    'a backtest is running': elsewhere,
    'a backtest has succeeded': elsewhere,
    'a backtest has traded nothing': elsewhere,
    'a backtest has looked ahead': elsewhere,
    'a backtest has failed': elsewhere,
    'a backtest was cancelled': elsewhere,
    'as many backtests run as may': elsewhere,
    'a ticket was issued': () => ({ ticket }),
    'another ticket was issued': () => ({ nextTicket: examples.nextTicket }),
    'as many tickets are out as may be': elsewhere,
  }
}
