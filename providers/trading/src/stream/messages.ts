import type { Sockets, zRenew, zSubscribe, zSubscribeAccount, zUnsubscribe } from '@platform/schemas/trading/stream'
import type { z } from 'zod'

type Messages = Sockets['/stream']

/** What the stream says. */
export type ServerMessage = Messages[keyof Messages]

/** Why a frame was not taken. */
export type RefusedCode = Messages['refused']['code']

/** What a client asks for. */
export type Subscribe = z.infer<typeof zSubscribe>
export type SubscribeAccount = z.infer<typeof zSubscribeAccount>
export type Unsubscribe = z.infer<typeof zUnsubscribe>
export type Renew = z.infer<typeof zRenew>
