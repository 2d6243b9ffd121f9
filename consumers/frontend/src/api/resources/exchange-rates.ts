import type { CallOptions, RequestBody, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { ExchangeRateListView, ExchangeRateView } from '../views/exchange-rate.ts'

const one = '/financial/exchange-rates/{source}/{target}'

/** A rate to publish; of this direction only. */
export type NewExchangeRate = { source: string; target: string } & RequestBody<typeof one, 'put'>

/** The rate in force of each pair, by pair. */
export async function listExchangeRates(send: Send, options?: CallOptions): Promise<ExchangeRateView[]> {
  return readAnswer(await send({ method: 'GET', path: '/financial/exchange-rates' }, options), ExchangeRateListView)
    .items
}

/** Publishes a rate, and answers the one in force. */
export async function publishExchangeRate(
  send: Send,
  { source, target, ...rate }: NewExchangeRate,
  options?: CallOptions,
): Promise<ExchangeRateView> {
  const request = { method: 'PUT', path: one, params: { source, target }, body: rate } as const
  return readAnswer(await send(request, options), ExchangeRateView)
}
