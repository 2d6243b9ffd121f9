import type { StreamMessage } from './messages.ts'

/** How far the client has come, so that a new connection goes on from there. */
export interface ResumePoint {
  /** Takes note of a message; false when the client has it already. */
  note: (message: StreamMessage) => boolean
  /** Forgets everything; false when there was nothing to forget. */
  forgetAll: () => boolean
  /** What to ask for these instruments' quotes with. */
  subscribe: (symbols: readonly string[]) => object
  /** What to ask for the account's events with. */
  subscribeAccount: () => object
}

export function createResumePoint(): ResumePoint {
  let session: string | undefined
  let sequences: Record<string, number> = {}
  let account: number | undefined

  const forget = (channel: 'quotes' | 'account') => {
    if (channel === 'account') account = undefined
    else sequences = {}
  }

  return {
    forgetAll() {
      const hadAny = account !== undefined || Object.keys(sequences).length > 0
      forget('quotes')
      forget('account')
      return hadAny
    },
    note(message) {
      if (message.type === 'snapshot' || message.type === 'quotes') {
        if (message.session !== session) sequences = {}
        session = message.session
        for (const { symbol, sequence } of message.quotes) sequences[symbol] = sequence
      } else if (message.type === 'account_snapshot') {
        account = message.sequence
      } else if ('sequence' in message) {
        if (account !== undefined && message.sequence <= account) return false
        account = message.sequence
      } else if (message.type === 'reset') {
        forget(message.channel)
      }
      return true
    },
    subscribe(symbols) {
      const seen = symbols.flatMap((symbol) => {
        const sequence = sequences[symbol]
        return sequence === undefined ? [] : [[symbol, sequence] as const]
      })
      const isSeen = session !== undefined && seen.length > 0
      return {
        type: 'subscribe',
        symbols,
        ...(isSeen && { resume: { session, sequences: Object.fromEntries(seen) } }),
      }
    },
    subscribeAccount: () => ({ type: 'subscribe_account', ...(account !== undefined && { after: account }) }),
  }
}
