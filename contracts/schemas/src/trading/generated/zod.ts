// Generated from openapi/ by "npm run generate". Do not edit.

import * as z from 'zod';

/**
 * Of an instrument
 */
export const zSymbol = z.string().regex(/^[A-Z][A-Z0-9]{0,9}(\.[A-Z]{1,4})?$/);

/**
 * ISO 4217
 */
export const zCurrency = z.string().regex(/^[A-Z]{3}$/);

/**
 * A decimal in its shortest form
 */
export const zDecimal = z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/);

/**
 * A decimal above or at zero, at most eight places
 */
export const zAmount = z.string().regex(/^(0|[1-9][0-9]{0,11})(\.[0-9]{1,8})?$/);

/**
 * How long a bar is
 */
export const zInterval = z.enum(['1m', '1d']);

/**
 * The caller's own name of an order, unique in the account
 */
export const zClientOrderId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/);

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

export const zInstrument = z.object({
    symbol: zSymbol,
    name: z.string(),
    currency: zCurrency,
    tickSize: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/),
    lotSize: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/),
    maximumQuantity: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/)
});

export const zInstrumentList = z.object({
    items: z.array(zInstrument)
});

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

export const zCandle = z.object({
    opensAt: z.iso.datetime(),
    open: zDecimal,
    high: zDecimal,
    low: zDecimal,
    close: zDecimal,
    volume: zDecimal
});

export const zCandleList = z.object({
    items: z.array(zCandle)
});

export const zAccount = z.object({
    currency: zCurrency,
    exposure: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/),
    buyingPower: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/),
    realisedToday: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/),
    unrealised: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/),
    openOrders: z.int().gte(0),
    staleMarks: z.boolean()
});

export const zNewOrder = z.object({
    clientOrderId: zClientOrderId,
    symbol: zSymbol,
    side: zSide,
    type: zOrderType,
    timeInForce: zTimeInForce,
    quantity: zAmount,
    price: zAmount.optional()
}).strict();

export const zOrderChange = z.object({
    quantity: zAmount.optional(),
    price: zAmount.optional()
}).strict();

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

export const zPendingChange = z.object({
    quantity: zDecimal,
    price: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/).nullable()
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

export const zOrderPage = z.object({
    items: z.array(zOrder).max(200),
    next: z.string().nullable()
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

export const zFillPage = z.object({
    items: z.array(zFill).max(200),
    next: z.string().nullable()
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

export const zPositionList = z.object({
    items: z.array(zPosition)
});

export const zOrderRate = z.object({
    orders: z.int().gte(1).lte(100000),
    seconds: z.int().gte(1).lte(3600)
}).strict();

export const zNewRiskLimits = z.object({
    maxOrderQuantity: zAmount,
    maxOrderNotional: zAmount,
    maxPosition: zAmount,
    collarBasisPoints: z.int().gte(1).lte(10000),
    maxDailyLoss: zAmount,
    orderRate: zOrderRate,
    buyingPower: zAmount
}).strict();

export const zRiskLimits = z.object({
    maxOrderQuantity: zAmount,
    maxOrderNotional: zAmount,
    maxPosition: zAmount,
    collarBasisPoints: z.int().gte(1).lte(10000),
    maxDailyLoss: zAmount,
    orderRate: zOrderRate,
    buyingPower: zAmount,
    updatedAt: z.iso.datetime().nullable()
});

export const zTradingStateName = z.enum([
    'active',
    'reducing',
    'halted'
]);

export const zNewTradingState = z.object({
    state: zTradingStateName,
    reason: z.string().max(200).regex(/^[^\x00-\x1f\x7f-\x9f]*$/).nullish()
}).strict();

export const zTradingState = z.object({
    state: zTradingStateName,
    reason: z.string().nullable(),
    changedBy: z.uuid().nullable(),
    changedAt: z.iso.datetime().nullable(),
    haltsAt: z.iso.datetime().nullable(),
    version: z.int().gte(1)
});

export const zNewDeadManTimer = z.object({
    seconds: z.int().gte(1).lte(3600)
}).strict();

export const zParameterValue = z.string().regex(/^-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,8})?$/);

/**
 * Named numbers, as decimals
 */
export const zParameters = z.record(z.string(), zParameterValue);

export const zNewStrategy = z.object({
    name: z.string().min(1).max(100).regex(/^[^\x00-\x1f\x7f-\x9f]*$/),
    symbol: zSymbol,
    interval: zInterval,
    source: z.string().min(1).max(20000),
    parameters: zParameters
}).strict();

export const zNewStrategyVersion = z.object({
    symbol: zSymbol,
    interval: zInterval,
    source: z.string().min(1).max(20000),
    parameters: zParameters
}).strict();

export const zRunStatus = z.enum([
    'running',
    'stopping',
    'stopped',
    'failed'
]);

export const zStrategyRun = z.object({
    status: zRunStatus,
    version: z.int().gte(1),
    startedAt: z.iso.datetime(),
    stoppedAt: z.iso.datetime().nullable(),
    lastBarAt: z.iso.datetime().nullable(),
    failure: z.string().nullable()
});

export const zStrategy = z.object({
    id: z.uuid(),
    name: z.string(),
    latestVersion: z.int().gte(1),
    run: zStrategyRun.nullable(),
    createdAt: z.iso.datetime()
});

/**
 * A strategy that has run
 */
export const zStrategyWithRun = z.object({
    id: z.uuid(),
    name: z.string(),
    latestVersion: z.int().gte(1),
    run: zStrategyRun,
    createdAt: z.iso.datetime()
});

export const zStrategyPage = z.object({
    items: z.array(zStrategy).max(200),
    next: z.string().nullable()
});

export const zStrategyVersion = z.object({
    version: z.int().gte(1),
    symbol: zSymbol,
    interval: zInterval,
    source: z.string(),
    parameters: z.record(z.string(), z.string()),
    createdAt: z.iso.datetime()
});

export const zStrategyVersionList = z.object({
    items: z.array(zStrategyVersion)
});

export const zStrategyStart = z.object({
    version: z.int().gte(1)
}).strict();

export const zBacktestStatus = z.enum([
    'queued',
    'running',
    'succeeded',
    'failed',
    'cancelled'
]);

export const zNewBacktest = z.object({
    strategyId: z.uuid(),
    version: z.int().gte(1),
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    initialCash: zAmount,
    feeBasisPoints: z.int().gte(0).lte(1000),
    slippageBasisPoints: z.int().gte(0).lte(1000)
}).strict();

export const zBacktestMetrics = z.object({
    bars: z.int().gte(0),
    trades: z.int().gte(0),
    finalEquity: zDecimal,
    totalReturn: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/),
    maxDrawdown: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/),
    sharpe: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/).nullable(),
    winRate: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/).nullable(),
    fees: zDecimal,
    turnover: zDecimal
});

export const zLookAheadVerdict = z.enum(['clean', 'biased']);

export const zLookAhead = z.object({
    verdict: zLookAheadVerdict,
    truncations: z.int().gte(0),
    firstBiasedAt: z.iso.datetime().nullable()
});

export const zBacktestResult = z.object({
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    metrics: zBacktestMetrics,
    lookAhead: zLookAhead
});

export const zBacktest = z.object({
    id: z.uuid(),
    strategyId: z.uuid(),
    version: z.int().gte(1),
    symbol: zSymbol,
    interval: zInterval,
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    initialCash: zDecimal,
    feeBasisPoints: z.int().gte(0),
    slippageBasisPoints: z.int().gte(0),
    status: zBacktestStatus,
    barsDone: z.int().gte(0),
    bars: z.int().gte(0).nullable(),
    failure: z.string().nullable(),
    result: zBacktestResult.nullable(),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable()
});

export const zBacktestPage = z.object({
    items: z.array(zBacktest).max(200),
    next: z.string().nullable()
});

export const zBacktestTrade = z.object({
    at: z.iso.datetime(),
    side: zSide,
    quantity: zDecimal,
    price: zDecimal,
    fee: zDecimal,
    realised: z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/)
});

export const zBacktestTradePage = z.object({
    items: z.array(zBacktestTrade).max(200),
    next: z.string().nullable()
});

export const zStreamTicket = z.object({
    ticket: z.string().min(32).max(100),
    expiresAt: z.iso.datetime()
});

export const zLiveness = z.object({
    status: z.literal('alive')
});

export const zReadiness = z.object({
    status: z.enum(['ready', 'not_ready']),
    checks: z.array(z.object({
        name: z.string(),
        ok: z.boolean(),
        reason: z.string().optional()
    }))
});

export const zFieldError = z.object({
    pointer: z.string(),
    message: z.string()
});

/**
 * RFC 9457, with every place at fault
 */
export const zValidationProblem = z.object({
    type: z.url(),
    title: z.string(),
    status: z.literal(422),
    code: z.literal('validation_failed'),
    detail: z.string().optional(),
    instance: z.string().optional(),
    traceId: z.string().regex(/^[0-9a-f]{32}$/),
    errors: z.array(zFieldError).min(1)
});

/**
 * What happened, for programs; `type` ends in the same word
 */
export const zProblemCode = z.enum([
    'malformed_request',
    'validation_failed',
    'unsupported_media_type',
    'payload_too_large',
    'not_found',
    'method_not_allowed',
    'not_acceptable',
    'token_required',
    'invalid_token',
    'insufficient_scope',
    'precondition_required',
    'precondition_failed',
    'client_order_id_taken',
    'order_not_cancellable',
    'order_not_replaceable',
    'illegal_transition',
    'strategy_name_taken',
    'strategy_running',
    'strategy_not_running',
    'too_many_versions',
    'too_many_backtests',
    'backtest_finished',
    'too_many_tickets',
    'too_many_connections',
    'origin_refused',
    'upgrade_required',
    'internal',
    'unavailable',
    'revocations_unknown',
    'bad_gateway',
    'gateway_timeout'
]);

/**
 * RFC 9457
 */
export const zProblem = z.object({
    type: z.url(),
    title: z.string(),
    status: z.int().gte(400).lte(599),
    code: zProblemCode,
    detail: z.string().optional(),
    instance: z.string().optional(),
    traceId: z.string().regex(/^[0-9a-f]{32}$/)
});

/**
 * An order of the tenant
 */
export const zOrderId = z.uuid();

/**
 * A strategy of the tenant
 */
export const zStrategyId = z.uuid();

/**
 * A backtest of the tenant
 */
export const zBacktestId = z.uuid();

/**
 * An instrument
 */
export const zSymbol2 = zSymbol;

/**
 * `next` of the page before; without it, the first page
 */
export const zCursor = z.string().min(1).max(200);

/**
 * Items on a page at most
 */
export const zLimit = z.int().gte(1).lte(200).default(50);

/**
 * Only of this instrument
 */
export const zSymbolFilter = zSymbol;

/**
 * Only orders in this state
 */
export const zOrderStatusFilter = zOrderStatus;

/**
 * Only the order of this name
 */
export const zClientOrderIdFilter = zClientOrderId;

/**
 * Of the bars
 */
export const zInterval2 = zInterval;

/**
 * Only bars that open at this moment or later
 */
export const zFrom = z.iso.datetime();

/**
 * Only bars that open before this moment
 */
export const zTo = z.iso.datetime();

/**
 * Only this order's
 */
export const zOrderFilter = z.uuid();

/**
 * Only this strategy's
 */
export const zStrategyFilter = z.uuid();

/**
 * The ETag that the change is based on (RFC 9110 §13.1.1); 428 without it, 412 when it is not the latest
 */
export const zIfMatch = z.string().max(200);

/**
 * The ETag that the caller has (RFC 9110 §13.1.2)
 */
export const zIfNoneMatch = z.string().max(200);

/**
 * At least one
 */
export const zListInstrumentsResponse = zInstrumentList;

export const zGetInstrumentPath = z.object({
    symbol: zSymbol
});

/**
 * The instrument
 */
export const zGetInstrumentResponse = zInstrument;

export const zGetMarketQuotePath = z.object({
    symbol: zSymbol
});

/**
 * The latest quote
 */
export const zGetMarketQuoteResponse = zQuote;

export const zListCandlesPath = z.object({
    symbol: zSymbol
});

export const zListCandlesQuery = z.object({
    interval: zInterval,
    from: z.iso.datetime(),
    to: z.iso.datetime()
});

/**
 * Perhaps none
 */
export const zListCandlesResponse = zCandleList;

/**
 * The account
 */
export const zGetAccountResponse = zAccount;

export const zListOrdersQuery = z.object({
    cursor: z.string().min(1).max(200).optional(),
    limit: z.int().gte(1).lte(200).optional().default(50),
    symbol: zSymbol.optional(),
    status: zOrderStatus.optional(),
    clientOrderId: zClientOrderId.optional(),
    strategyId: z.uuid().optional()
});

/**
 * A page, perhaps an empty one
 */
export const zListOrdersResponse = zOrderPage;

export const zPlaceOrderBody = zNewOrder;

/**
 * The order as it is now
 */
export const zPlaceOrderResponse = zOrder;

export const zGetOrderHeaders = z.object({
    'If-None-Match': z.string().max(200).optional()
});

export const zGetOrderPath = z.object({
    orderId: z.uuid()
});

/**
 * The order
 */
export const zGetOrderResponse = zOrder;

export const zCancelOrderPath = z.object({
    orderId: z.uuid()
});

/**
 * The order as it is now
 */
export const zCancelOrderResponse = zOrder;

export const zReplaceOrderBody = zOrderChange;

export const zReplaceOrderPath = z.object({
    orderId: z.uuid()
});

/**
 * The order as it is now
 */
export const zReplaceOrderResponse = zOrder;

export const zListFillsQuery = z.object({
    cursor: z.string().min(1).max(200).optional(),
    limit: z.int().gte(1).lte(200).optional().default(50),
    symbol: zSymbol.optional(),
    orderId: z.uuid().optional()
});

/**
 * A page, perhaps an empty one
 */
export const zListFillsResponse = zFillPage;

/**
 * Perhaps none
 */
export const zListPositionsResponse = zPositionList;

export const zGetPositionPath = z.object({
    symbol: zSymbol
});

/**
 * The position
 */
export const zGetPositionResponse = zPosition;

export const zGetRiskLimitsHeaders = z.object({
    'If-None-Match': z.string().max(200).optional()
});

/**
 * The limits
 */
export const zGetRiskLimitsResponse = zRiskLimits;

export const zSetRiskLimitsBody = zNewRiskLimits;

export const zSetRiskLimitsHeaders = z.object({
    'If-Match': z.string().max(200)
});

/**
 * The limits in force
 */
export const zSetRiskLimitsResponse = zRiskLimits;

/**
 * The state
 */
export const zGetTradingStateResponse = zTradingState;

export const zSetTradingStateBody = zNewTradingState;

/**
 * The state in force
 */
export const zSetTradingStateResponse = zTradingState;

/**
 * The state, without a time
 */
export const zStopDeadManTimerResponse = zTradingState;

export const zSetDeadManTimerBody = zNewDeadManTimer;

/**
 * The state, with the time at which it would halt
 */
export const zSetDeadManTimerResponse = zTradingState;

export const zListStrategiesQuery = z.object({
    cursor: z.string().min(1).max(200).optional(),
    limit: z.int().gte(1).lte(200).optional().default(50)
});

/**
 * A page, perhaps an empty one
 */
export const zListStrategiesResponse = zStrategyPage;

export const zCreateStrategyBody = zNewStrategy;

/**
 * The strategy
 */
export const zCreateStrategyResponse = zStrategy;

export const zGetStrategyPath = z.object({
    strategyId: z.uuid()
});

/**
 * The strategy
 */
export const zGetStrategyResponse = zStrategy;

export const zListStrategyVersionsPath = z.object({
    strategyId: z.uuid()
});

/**
 * At least one
 */
export const zListStrategyVersionsResponse = zStrategyVersionList;

export const zAddStrategyVersionBody = zNewStrategyVersion;

export const zAddStrategyVersionPath = z.object({
    strategyId: z.uuid()
});

/**
 * The version
 */
export const zAddStrategyVersionResponse = zStrategyVersion;

export const zStartStrategyBody = zStrategyStart;

export const zStartStrategyPath = z.object({
    strategyId: z.uuid()
});

/**
 * The strategy with its run
 */
export const zStartStrategyResponse = zStrategyWithRun;

export const zStopStrategyPath = z.object({
    strategyId: z.uuid()
});

/**
 * The strategy with its run
 */
export const zStopStrategyResponse = zStrategyWithRun;

export const zListBacktestsQuery = z.object({
    cursor: z.string().min(1).max(200).optional(),
    limit: z.int().gte(1).lte(200).optional().default(50),
    strategyId: z.uuid().optional()
});

/**
 * A page, perhaps an empty one
 */
export const zListBacktestsResponse = zBacktestPage;

export const zStartBacktestBody = zNewBacktest;

/**
 * Taken; see how it goes at `Location`
 */
export const zStartBacktestResponse = zBacktest;

export const zGetBacktestPath = z.object({
    backtestId: z.uuid()
});

/**
 * The backtest
 */
export const zGetBacktestResponse = zBacktest;

export const zListBacktestTradesPath = z.object({
    backtestId: z.uuid()
});

export const zListBacktestTradesQuery = z.object({
    cursor: z.string().min(1).max(200).optional(),
    limit: z.int().gte(1).lte(200).optional().default(50)
});

/**
 * A page, perhaps an empty one
 */
export const zListBacktestTradesResponse = zBacktestTradePage;

export const zCancelBacktestPath = z.object({
    backtestId: z.uuid()
});

/**
 * The backtest as cancelled
 */
export const zCancelBacktestResponse = zBacktest;

/**
 * The ticket
 */
export const zCreateStreamTicketResponse = zStreamTicket;

/**
 * It is
 */
export const zGetLivenessResponse = zLiveness;

/**
 * Every check passes
 */
export const zGetReadinessResponse = zReadiness;
