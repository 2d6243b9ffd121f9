// Generated from openapi/ by "npm run generate". Do not edit.

import * as z from 'zod';

export const zWelcome = z.object({
    type: z.literal('welcome'),
    session: z.uuid(),
    heartbeatSeconds: z.int().gte(1),
    expiresAt: z.iso.datetime(),
    at: z.iso.datetime()
});

export const zHeartbeat = z.object({
    type: z.literal('heartbeat'),
    at: z.iso.datetime()
});

export const zChannelName = z.enum(['quotes', 'account']);

export const zRenewed = z.object({
    type: z.literal('renewed'),
    expiresAt: z.iso.datetime()
});

/**
 * Of all that the frame asked for; what the client has of it is worth nothing any more
 */
export const zReset = z.object({
    type: z.literal('reset'),
    channel: zChannelName,
    reason: z.enum(['another_session', 'too_old'])
});

/**
 * `unavailable`: it was understood and can be sent again
 */
export const zRefusedCode = z.enum([
    'malformed',
    'unknown_symbol',
    'too_many_symbols',
    'resume_ahead',
    'bad_ticket',
    'unavailable'
]);

export const zRefused = z.object({
    type: z.literal('refused'),
    code: zRefusedCode,
    message: z.string()
});

/**
 * The last that the client has of each instrument
 */
export const zResumeQuotes = z.object({
    session: z.uuid(),
    sequences: z.record(z.string(), z.int().gte(0))
}).strict();

export const zSubscribeAccount = z.object({
    type: z.literal('subscribe_account'),
    after: z.int().gte(0).optional()
}).strict();

export const zRenew = z.object({
    type: z.literal('renew'),
    ticket: z.string().max(100)
}).strict();

/**
 * Of an instrument
 */
export const zSymbol = z.string().regex(/^[A-Z][A-Z0-9]{0,9}(\.[A-Z]{1,4})?$/);

export const zSubscribed = z.object({
    type: z.literal('subscribed'),
    channel: zChannelName,
    symbols: z.array(zSymbol)
});

export const zUnsubscribed = z.object({
    type: z.literal('unsubscribed'),
    channel: zChannelName,
    symbols: z.array(zSymbol)
});

export const zSubscribe = z.object({
    type: z.literal('subscribe'),
    symbols: z.array(zSymbol).min(1).max(100),
    resume: zResumeQuotes.optional()
}).strict();

export const zUnsubscribe = z.object({
    type: z.literal('unsubscribe'),
    channel: zChannelName,
    symbols: z.array(zSymbol).max(100).optional()
}).strict();

/**
 * A decimal in its shortest form
 */
export const zDecimal = z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/);

export const zQuote = z.object({
    symbol: zSymbol,
    sequence: z.int().gte(0),
    bid: zDecimal,
    bidSize: zDecimal,
    ask: zDecimal,
    askSize: zDecimal,
    last: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/),
    at: z.iso.datetime(),
    stale: z.boolean()
});

export const zSnapshot = z.object({
    type: z.literal('snapshot'),
    session: z.uuid(),
    quotes: z.array(zQuote)
});

export const zQuotes = z.object({
    type: z.literal('quotes'),
    session: z.uuid(),
    quotes: z.array(zQuote).min(1)
});

export const zSide = z.enum(['buy', 'sell']);

export const zOrderType = z.enum(['market', 'limit']);

/**
 * Good till cancelled; immediate or cancel; fill or kill
 */
export const zTimeInForce = z.enum([
    'GTC',
    'IOC',
    'FOK'
]);

export const zOrderStatus = z.enum([
    'denied',
    'pending_new',
    'rejected',
    'open',
    'partially_filled',
    'pending_replace',
    'pending_cancel',
    'filled',
    'cancelled',
    'expired'
]);

export const zPendingChange = z.object({
    quantity: zDecimal,
    price: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/).nullable()
});

export const zRiskRule = z.enum([
    'halted',
    'reducing_only',
    'order_quantity',
    'order_notional',
    'position',
    'collar',
    'daily_loss',
    'order_rate',
    'buying_power',
    'no_mark'
]);

export const zDenial = z.object({
    rule: zRiskRule,
    limit: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/).nullable(),
    value: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/).nullable(),
    message: z.string()
});

export const zOrderStrategy = z.object({
    strategyId: z.uuid(),
    version: z.int().gte(1)
});

export const zOrder = z.object({
    id: z.uuid(),
    clientOrderId: z.string(),
    symbol: zSymbol,
    side: zSide,
    type: zOrderType,
    timeInForce: zTimeInForce,
    quantity: zDecimal,
    price: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/).nullable(),
    status: zOrderStatus,
    filledQuantity: zDecimal,
    averagePrice: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/).nullable(),
    pendingChange: zPendingChange.nullable(),
    denial: zDenial.nullable(),
    rejection: z.string().nullable(),
    strategy: zOrderStrategy.nullable(),
    version: z.int().gte(1),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime()
});

export const zOrderEvent = z.object({
    type: z.literal('order'),
    sequence: z.int().gte(1),
    at: z.iso.datetime(),
    order: zOrder
});

export const zPosition = z.object({
    symbol: zSymbol,
    quantity: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/),
    averagePrice: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/).nullable(),
    cost: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/),
    realised: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/),
    fees: zDecimal,
    unrealised: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/).nullable(),
    mark: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/).nullable(),
    markAt: z.iso.datetime().nullable(),
    stale: z.boolean(),
    version: z.int().gte(0),
    updatedAt: z.iso.datetime().nullable()
});

export const zPositionEvent = z.object({
    type: z.literal('position'),
    sequence: z.int().gte(1),
    at: z.iso.datetime(),
    position: zPosition
});

export const zTradingStateName = z.enum([
    'active',
    'reducing',
    'halted'
]);

export const zTradingState = z.object({
    state: zTradingStateName,
    reason: z.string().nullable(),
    changedBy: z.uuid().nullable(),
    changedAt: z.iso.datetime().nullable(),
    haltsAt: z.iso.datetime().nullable(),
    version: z.int().gte(1)
});

export const zAccountSnapshot = z.object({
    type: z.literal('account_snapshot'),
    sequence: z.int().gte(0),
    orders: z.array(zOrder),
    positions: z.array(zPosition),
    tradingState: zTradingState
});

export const zTradingStateEvent = z.object({
    type: z.literal('trading_state'),
    sequence: z.int().gte(1),
    at: z.iso.datetime(),
    tradingState: zTradingState
});

/**
 * Whether it rested in the book or took from it
 */
export const zLiquidity = z.enum(['maker', 'taker']);

export const zFill = z.object({
    id: z.uuid(),
    executionId: z.string(),
    orderId: z.uuid(),
    symbol: zSymbol,
    side: zSide,
    quantity: zDecimal,
    price: zDecimal,
    fee: zDecimal,
    liquidity: zLiquidity,
    at: z.iso.datetime()
});

export const zFillEvent = z.object({
    type: z.literal('fill'),
    sequence: z.int().gte(1),
    at: z.iso.datetime(),
    fill: zFill
});
