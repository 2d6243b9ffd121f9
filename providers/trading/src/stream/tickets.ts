import { hash } from 'node:crypto'
import { inTransaction } from '@platform/conventions/database'
import type { TradingContext } from '../domain/context.ts'
import { Refusal } from '../domain/refusal.ts'
import { countLiveTickets, insertTicket, lockTicketsOf, useTicket } from '../store/stream-tickets.ts'
import type { TicketClaims } from '../store/tables/stream-tickets.ts'
import { streamLimits } from './limits.ts'

/** A ticket as its owner gets it. */
export type Ticket = { ticket: string; expiresAt: Date }

/**
 * Gives a ticket for the stream to whom a token names; it is over no later than the token.
 *
 * @throws Refusal `too_many_tickets`
 */
export async function issueTicket(context: TradingContext, claims: TicketClaims): Promise<Ticket> {
  const { db, clock, random, config } = context
  const now = clock()
  const ticket = random(32).toString('base64url')
  const expiresAt = new Date(Math.min(now.getTime() + config.ticketSeconds * 1_000, claims.exp * 1_000))
  await inTransaction(db, async (tx) => {
    await lockTicketsOf(tx, claims.sub)
    if ((await countLiveTickets(tx, claims.sub, now)) >= streamLimits.ticketsPerUser) {
      throw new Refusal(
        'too_many_tickets',
        `${streamLimits.ticketsPerUser} tickets wait to be used. Use one, or try again when they are over.`,
      )
    }
    await insertTicket(tx, { hash: hashOf(ticket), claims: pickClaims(claims), now, expiresAt })
  })
  return { ticket, expiresAt }
}

/**
 * Uses a ticket up; whoever held it is who its token named. Nothing for one that is unknown, used or over, or whose token
 * was revoked, or that is not `by`'s own.
 *
 * @throws RevocationsUnknownError
 */
export async function redeemTicket(
  { db, clock, tokenCheck }: TradingContext,
  ticket: string,
  by?: { tenant: string; user: string },
): Promise<TicketClaims | undefined> {
  const claims = await useTicket(db, { hash: hashOf(ticket), now: clock(), by })
  return claims === undefined || tokenCheck.isRevoked(claims) ? undefined : claims
}

/** Whether the time of the token that a ticket was given for has run out. */
export function isOver(claims: TicketClaims, now: Date): boolean {
  return now.getTime() >= claims.exp * 1_000
}

function pickClaims({ sub, tenant, sid, jti, ver, scope, exp }: TicketClaims): TicketClaims {
  return { sub, tenant, sid, jti, ver, scope, exp }
}

function hashOf(ticket: string): Buffer {
  return hash('sha256', ticket, 'buffer')
}
