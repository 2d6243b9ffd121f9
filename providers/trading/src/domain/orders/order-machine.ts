import type { components } from '@platform/schemas/trading'
import { Refusal } from '../refusal.ts'

export type OrderStatus = components['schemas']['OrderStatus']

/** What may happen to an order: the venue's reports, what callers ask for, and what is decided here. */
export type OrderEvent =
  | 'accepted'
  | 'rejected'
  | 'partly_filled'
  | 'wholly_filled'
  | 'cancel_asked'
  | 'cancelled'
  | 'cancel_rejected'
  | 'replace_asked'
  | 'replaced'
  | 'replace_rejected'
  | 'expired'
  /** Cancelled here, because it surely never came to the venue. */
  | 'withdrawn'

/** What else decides which status follows. */
export type OrderFacts = {
  filled: 'nothing' | 'partly' | 'wholly'
  /** Whether the venue ever said that it has the order. */
  acknowledged: boolean
  /** Whether the venue owes an answer to a replacement. */
  changing: boolean
}

/** Back to what the order was before it was asked to be something else. */
const resting = ['open', 'partially_filled', 'filled'] as const

type Moves = Readonly<Partial<Record<OrderEvent, readonly OrderStatus[]>>>

/**
 * States × events as data: every status that may follow, of which the facts choose one. What is not here is illegal. An
 * execution that comes after the order was cancelled or has expired happened before: it counts, and changes no status.
 */
export const machine: Readonly<Record<OrderStatus, Moves>> = {
  denied: {},
  pending_new: {
    accepted: ['open'],
    rejected: ['rejected'],
    partly_filled: ['partially_filled'],
    wholly_filled: ['filled'],
    cancel_asked: ['pending_cancel'],
    withdrawn: ['cancelled'],
    cancelled: ['cancelled'],
    expired: ['expired'],
  },
  rejected: {},
  open: {
    partly_filled: ['partially_filled'],
    wholly_filled: ['filled'],
    cancel_asked: ['pending_cancel'],
    replace_asked: ['pending_replace'],
    replaced: ['open'],
    cancelled: ['cancelled'],
    expired: ['expired'],
  },
  partially_filled: {
    partly_filled: ['partially_filled'],
    wholly_filled: ['filled'],
    cancel_asked: ['pending_cancel'],
    replace_asked: ['pending_replace'],
    replaced: ['partially_filled', 'filled'],
    cancelled: ['cancelled'],
    expired: ['expired'],
  },
  pending_replace: {
    partly_filled: ['pending_replace'],
    wholly_filled: ['filled'],
    cancel_asked: ['pending_cancel'],
    // Another replacement than the one that was asked for last leaves that one's answer owed.
    replaced: [...resting, 'pending_replace'],
    replace_rejected: resting,
    cancelled: ['cancelled'],
    expired: ['expired'],
  },
  pending_cancel: {
    accepted: ['pending_cancel'],
    rejected: ['rejected'],
    partly_filled: ['pending_cancel'],
    wholly_filled: ['filled'],
    cancelled: ['cancelled'],
    // Of an order that the venue has not seen yet it says nothing: the order may still arrive there.
    cancel_rejected: [...resting, 'pending_replace', 'pending_cancel'],
    replaced: ['pending_cancel'],
    replace_rejected: ['pending_cancel'],
    expired: ['expired'],
    withdrawn: ['cancelled'],
  },
  filled: {},
  cancelled: { partly_filled: ['cancelled'], wholly_filled: ['cancelled'] },
  expired: { partly_filled: ['expired'], wholly_filled: ['expired'] },
}

export function isLegal(status: OrderStatus, event: OrderEvent): boolean {
  return machine[status][event] !== undefined
}

/**
 * The status that follows.
 *
 * @throws Refusal `illegal_transition` when an order that is `status` knows no such event
 */
export function transition(status: OrderStatus, event: OrderEvent, facts: OrderFacts): OrderStatus {
  const followers = machine[status][event]
  if (followers === undefined) {
    throw new Refusal('illegal_transition', `An order that is ${status} cannot be ${event.replaceAll('_', ' ')}.`)
  }
  const [only, ...others] = followers
  if (only !== undefined && others.length === 0) return only
  const chosen = restingStatus(event, facts)
  if (followers.includes(chosen)) return chosen
  throw new Error(`Failed to tell what follows ${event} of an order that is ${status}: ${chosen} is not among them.`)
}

function restingStatus(event: OrderEvent, { filled, acknowledged, changing }: OrderFacts): OrderStatus {
  if (event === 'cancel_rejected' && !acknowledged) return 'pending_cancel'
  if (changing) return 'pending_replace'
  return filled === 'wholly' ? 'filled' : filled === 'partly' ? 'partially_filled' : 'open'
}
