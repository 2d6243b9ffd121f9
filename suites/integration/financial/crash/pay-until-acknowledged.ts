import { setTimeout as pause } from 'node:timers/promises'
import type { Dice } from '../../../../scripts/seed/dice.ts'
import { UndocumentedAnswerError } from '../../../http/check-answer.ts'
import type { CallOptions, GatewayClient } from '../../../http/client.ts'

/** A payment that was acknowledged, and how often it had to be asked for. */
export type Acknowledged = { id: string; text: string; attempts: number }

type Payer = {
  gateway: GatewayClient
  dice: Dice
  /** Attempts of one payment at most. */
  patience?: number
}

/** What says that nobody knows whether it happened: the client asks again, with the same key. */
const unclear: ReadonlySet<number> = new Set([502, 503, 504])

/**
 * Pays as a client must that wants to pay once: the same request with the same key, until it is answered.
 *
 * @throws when the answer is anything but 201, 502, 503 and 504, or when it never comes
 */
export async function payUntilAcknowledged(
  { gateway, dice, patience = 200 }: Payer,
  request: CallOptions,
): Promise<Acknowledged> {
  for (let attempts = 1; attempts <= patience; attempts += 1) {
    const answer = await gateway.call('createPayment', request).catch(orLostConnection)
    if (answer?.status === 201) return { id: (answer.body as { id: string }).id, text: answer.text, attempts }
    if (answer !== undefined && !unclear.has(answer.status)) {
      throw new Error(`Failed to pay: attempt ${attempts} was answered ${answer.status} ${answer.text}`)
    }
    await pause(20 + dice.upTo(Math.min(40 * 2 ** attempts, 800)))
  }
  throw new Error(`Failed to pay: not answered in ${patience} attempts. See the log of the financial service.`)
}

function orLostConnection(error: unknown): undefined {
  if (error instanceof UndocumentedAnswerError) throw error
}
