import { examples } from '@platform/fixtures/financial'
import { createQuote } from '../../src/domain/fx/create-quote.ts'
import { publishRate } from '../../src/domain/fx/publish-rate.ts'
import { useQuote } from '../../src/domain/fx/use-quote.ts'
import { naming, type Stage, secondsAgo } from './stage.ts'

/** Rates, quotes made of them, and books without a posting. */
export function createExchangeStates(open: () => Stage) {
  const publish = async (pair: { source: string; target: string }) => {
    const { context, caller } = open()
    const { rate, asOf } = examples.exchangeRate
    await publishRate(context, caller().tenantId, { ...pair, rate, asOf })
  }
  const quote = async (quoteId: string, secondsEarlier = 0) => {
    const { context, caller } = open()
    const { source, target } = examples.quote
    await publish({ source: source.currency, target: target.currency })
    const past = naming(secondsAgo(context, secondsEarlier), quoteId)
    await createQuote(past, caller().tenantId, { source, target: target.currency })
  }
  return {
    'no exchange rate is published': () => undefined,
    'an exchange rate is published': publish,
    'a quote exists': ({ quoteId }: { quoteId: string }) => quote(quoteId),
    'a quote has expired': ({ quoteId }: { quoteId: string }) => quote(quoteId, open().context.config.quoteSeconds + 1),
    'a quote was used': async ({ quoteId }: { quoteId: string }) => {
      const { context, caller } = open()
      await quote(quoteId)
      const use = { tenantId: caller().tenantId, quoteId, paid: examples.quote.source, now: context.clock() }
      await context.db.transaction().execute((trx) => useQuote(trx, use))
    },
    'nothing was posted': () => undefined,
  }
}
