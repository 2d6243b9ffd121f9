// Generated from openapi/ by "npm run generate". Do not edit.

import * as z from 'zod';

export const zEmail = z.email().max(254);

export const zNewPassword = z.string().min(12).max(128);

export const zSignUp = z.object({
    tenantName: z.string().min(1).max(100).regex(/^[^\x00-\x1f\x7f-\x9f]*$/),
    email: zEmail,
    password: zNewPassword
}).strict();

export const zRole = z.enum([
    'owner',
    'admin',
    'member'
]);

export const zUserStatus = z.enum(['active', 'disabled']);

export const zTenant = z.object({
    id: z.uuid(),
    name: z.string()
});

export const zUser = z.object({
    id: z.uuid(),
    email: zEmail,
    role: zRole,
    status: zUserStatus,
    tenant: zTenant,
    createdAt: z.iso.datetime(),
    passwordChangedAt: z.iso.datetime()
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
    'owner_required',
    'invalid_client',
    'invalid_credentials',
    'wrong_password',
    'invalid_grant',
    'invalid_scope',
    'cross_site',
    'too_many_attempts',
    'email_taken',
    'last_owner',
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

export const zLogin = z.object({
    email: zEmail,
    password: z.string().min(1).max(128)
}).strict();

export const zTokenGrant = z.object({
    accessToken: z.string().min(1).max(8192),
    tokenType: z.literal('Bearer'),
    expiresIn: z.int().gte(1).lte(900),
    scope: z.string(),
    sessionId: z.uuid()
});

export const zRefresh = z.object({
    scope: z.string().max(1000).optional()
}).strict();

export const zChangePassword = z.object({
    currentPassword: z.string().min(1).max(128),
    newPassword: zNewPassword
}).strict();

export const zSession = z.object({
    id: z.uuid(),
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    idleExpiresAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    userAgent: z.string().nullable(),
    ipAddress: z.string(),
    current: z.boolean()
});

export const zSessionList = z.object({
    items: z.array(zSession)
});

export const zUserList = z.object({
    items: z.array(zUser)
});

export const zCreateUser = z.object({
    email: zEmail,
    password: zNewPassword,
    role: zRole
}).strict();

export const zUpdateUser = z.object({
    role: zRole.optional(),
    status: zUserStatus.optional()
}).strict();

/**
 * RFC 7517, RFC 7518 §6.2
 */
export const zKey = z.object({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
    y: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
    use: z.literal('sig'),
    alg: z.literal('ES256'),
    kid: z.string()
});

export const zKeySet = z.object({
    keys: z.array(zKey).min(2)
});

export const zClientAddress = z.object({
    line1: z.string(),
    line2: z.string().nullable(),
    city: z.string(),
    postalCode: z.string(),
    country: z.string()
});

export const zClient = z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.email(),
    taxNumber: z.string().nullable(),
    address: zClientAddress,
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime()
});

export const zClientPage = z.object({
    items: z.array(zClient).max(200),
    next: z.string().nullable()
});

/**
 * What happened, for programs; `type` ends in the same word
 */
export const zSchemasProblemCode = z.enum([
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
    'idempotency_key_required',
    'idempotency_key_reused',
    'precondition_required',
    'precondition_failed',
    'client_invoiced',
    'invoice_not_draft',
    'invoice_draft',
    'invoice_not_voidable',
    'invoice_not_payable',
    'amount_exceeds_due',
    'mandate_not_active',
    'payment_not_cancellable',
    'payment_not_refundable',
    'amount_exceeds_payment',
    'mandate_not_cancellable',
    'provider_refused',
    'bank_reference_taken',
    'category_code_taken',
    'rate_unavailable',
    'quote_expired',
    'quote_used',
    'file_already_imported',
    'import_finished',
    'invalid_signature',
    'internal',
    'unavailable',
    'revocations_unknown',
    'bad_gateway',
    'gateway_timeout'
]);

/**
 * RFC 9457
 */
export const zSchemasProblem = z.object({
    type: z.url(),
    title: z.string(),
    status: z.int().gte(400).lte(599),
    code: zSchemasProblemCode,
    detail: z.string().optional(),
    instance: z.string().optional(),
    traceId: z.string().regex(/^[0-9a-f]{32}$/)
});

/**
 * RFC 9457, with every place at fault
 */
export const zSchemasValidationProblem = z.object({
    type: z.url(),
    title: z.string(),
    status: z.literal(422),
    code: z.enum(['validation_failed', 'idempotency_key_reused']),
    detail: z.string().optional(),
    instance: z.string().optional(),
    traceId: z.string().regex(/^[0-9a-f]{32}$/),
    errors: z.array(zFieldError).min(1)
});

export const zAddress = z.object({
    line1: z.string().min(1).max(200).regex(/^[^\x00-\x1f\x7f-\x9f]*$/),
    line2: z.string().max(200).regex(/^[^\x00-\x1f\x7f-\x9f]*$/).nullish(),
    city: z.string().min(1).max(100).regex(/^[^\x00-\x1f\x7f-\x9f]*$/),
    postalCode: z.string().min(1).max(20).regex(/^[^\x00-\x1f\x7f-\x9f]*$/),
    country: z.string().regex(/^[A-Z]{2}$/)
}).strict();

export const zNewClient = z.object({
    name: z.string().min(1).max(200).regex(/^[^\x00-\x1f\x7f-\x9f]*$/),
    email: z.email().max(254),
    taxNumber: z.string().max(50).regex(/^[^\x00-\x1f\x7f-\x9f]*$/).nullish(),
    address: zAddress
}).strict();

export const zClientChange = z.object({
    name: z.string().min(1).max(200).regex(/^[^\x00-\x1f\x7f-\x9f]*$/).optional(),
    email: z.email().max(254).optional(),
    taxNumber: z.string().max(50).regex(/^[^\x00-\x1f\x7f-\x9f]*$/).nullish(),
    address: zAddress.optional()
}).strict();

export const zInvoiceStatus = z.enum([
    'draft',
    'issued',
    'partially_paid',
    'paid',
    'void'
]);

/**
 * ISO 4217
 */
export const zCurrency = z.string().regex(/^[A-Z]{3}$/);

export const zInvoiceLine = z.object({
    description: z.string(),
    quantity: z.string(),
    unitPrice: z.int().gte(-9007199254740991).lte(9007199254740991),
    taxRate: z.int(),
    net: z.int().gte(-9007199254740991).lte(9007199254740991),
    tax: z.int().gte(-9007199254740991).lte(9007199254740991)
});

export const zInvoiceTax = z.object({
    rate: z.int(),
    net: z.int().gte(-9007199254740991).lte(9007199254740991),
    tax: z.int().gte(-9007199254740991).lte(9007199254740991)
});

export const zInvoice = z.object({
    id: z.uuid(),
    clientId: z.uuid(),
    number: z.string().nullable(),
    status: zInvoiceStatus,
    currency: zCurrency,
    lines: z.array(zInvoiceLine).min(1),
    taxes: z.array(zInvoiceTax),
    subtotal: z.int().gte(0).lte(9007199254740991),
    tax: z.int().gte(0).lte(9007199254740991),
    total: z.int().gte(0).lte(9007199254740991),
    paid: z.int().gte(0).lte(9007199254740991),
    due: z.int().gte(0).lte(9007199254740991),
    note: z.string().nullable(),
    issuedOn: z.iso.date().nullable(),
    dueOn: z.iso.date(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime()
});

export const zInvoicePage = z.object({
    items: z.array(zInvoice).max(200),
    next: z.string().nullable()
});

export const zNewInvoiceLine = z.object({
    description: z.string().min(1).max(500).regex(/^[^\x00-\x1f\x7f-\x9f]*$/),
    quantity: z.string().regex(/^(0|[1-9][0-9]{0,8})(\.[0-9]{1,4})?$/),
    unitPrice: z.int().gte(-9007199254740991).lte(9007199254740991),
    taxRate: z.int().gte(0).lte(100000)
}).strict();

export const zNewInvoice = z.object({
    clientId: z.uuid(),
    currency: zCurrency,
    dueOn: z.iso.date(),
    note: z.string().max(2000).regex(/^[^\x00-\x1f\x7f-\x9f]*$/).nullish(),
    lines: z.array(zNewInvoiceLine).min(1).max(500)
}).strict();

export const zPaymentMethod = z.enum(['bank_transfer', 'direct_debit']);

export const zPaymentStatus = z.enum([
    'pending_submission',
    'submitted',
    'confirmed',
    'paid_out',
    'failed',
    'cancelled',
    'charged_back'
]);

export const zMoney = z.object({
    amount: z.int().gte(-9007199254740991).lte(9007199254740991),
    currency: zCurrency
}).strict();

export const zPaymentFailure = z.object({
    cause: z.string(),
    description: z.string()
});

export const zPayment = z.object({
    id: z.uuid(),
    invoiceId: z.uuid(),
    clientId: z.uuid(),
    method: zPaymentMethod,
    status: zPaymentStatus,
    amount: zMoney,
    settled: zMoney.nullable(),
    refunded: z.int().gte(0).lte(9007199254740991),
    mandateId: z.uuid().nullable(),
    quoteId: z.uuid().nullable(),
    failure: zPaymentFailure.nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime()
});

export const zPaymentPage = z.object({
    items: z.array(zPayment).max(200),
    next: z.string().nullable()
});

export const zPositiveMoney = z.object({
    amount: z.int().gte(1).lte(9007199254740991),
    currency: zCurrency
}).strict();

export const zNewPayment = z.object({
    invoiceId: z.uuid(),
    amount: zPositiveMoney,
    method: zPaymentMethod,
    mandateId: z.uuid().optional(),
    quoteId: z.uuid().optional()
}).strict();

export const zRefundStatus = z.enum([
    'pending',
    'paid',
    'failed'
]);

export const zRefund = z.object({
    id: z.uuid(),
    paymentId: z.uuid(),
    amount: zMoney,
    reason: z.string().nullable(),
    status: zRefundStatus,
    createdAt: z.iso.datetime()
});

export const zRefundPage = z.object({
    items: z.array(zRefund).max(200),
    next: z.string().nullable()
});

export const zNewRefund = z.object({
    paymentId: z.uuid(),
    amount: zPositiveMoney,
    reason: z.string().max(200).regex(/^[^\x00-\x1f\x7f-\x9f]*$/).nullish()
}).strict();

export const zMandateStatus = z.enum([
    'pending_customer_approval',
    'pending_submission',
    'submitted',
    'active',
    'failed',
    'cancelled',
    'expired'
]);

export const zMandate = z.object({
    id: z.uuid(),
    clientId: z.uuid(),
    currency: zCurrency,
    status: zMandateStatus,
    authorisationUrl: z.url().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime()
});

export const zMandatePage = z.object({
    items: z.array(zMandate).max(200),
    next: z.string().nullable()
});

export const zNewMandate = z.object({
    clientId: z.uuid(),
    currency: zCurrency,
    redirectUrl: z.url().max(500)
}).strict();

export const zCategorySource = z.enum(['rule', 'manual']);

export const zTransaction = z.object({
    id: z.uuid(),
    bankReference: z.string(),
    bookedOn: z.iso.date(),
    amount: zMoney,
    counterparty: z.string(),
    description: z.string(),
    categoryId: z.uuid().nullable(),
    categorySource: zCategorySource.nullable(),
    ruleId: z.uuid().nullable(),
    ruleVersion: z.int().gte(1).nullable(),
    createdAt: z.iso.datetime()
});

export const zTransactionPage = z.object({
    items: z.array(zTransaction).max(200),
    next: z.string().nullable()
});

export const zNewTransaction = z.object({
    bankReference: z.string().min(1).max(100).regex(/^[^\x00-\x1f\x7f-\x9f]*$/),
    bookedOn: z.iso.date(),
    amount: zMoney,
    counterparty: z.string().min(0).max(200).regex(/^[^\x00-\x1f\x7f-\x9f]*$/),
    description: z.string().min(0).max(500).regex(/^[^\x00-\x1f\x7f-\x9f]*$/)
}).strict();

export const zCategoryChoice = z.object({
    categoryId: z.uuid().nullable()
}).strict();

export const zCategory = z.object({
    id: z.uuid(),
    code: z.string(),
    name: z.string()
});

export const zCategoryList = z.object({
    items: z.array(zCategory)
});

export const zNewCategory = z.object({
    code: z.string().regex(/^[a-z][a-z0-9-]{0,49}$/),
    name: z.string().min(1).max(100).regex(/^[^\x00-\x1f\x7f-\x9f]*$/)
}).strict();

/**
 * Of the absolute amount, both ends included
 */
export const zRuleAmount = z.object({
    currency: zCurrency,
    minimum: z.int().gte(-9007199254740991).lte(9007199254740991).optional(),
    maximum: z.int().gte(-9007199254740991).lte(9007199254740991).optional()
}).strict();

export const zRuleCondition = z.object({
    field: z.enum(['description', 'counterparty']),
    operator: z.enum([
        'contains',
        'equals',
        'matches'
    ]),
    value: z.string().min(1).max(200).regex(/^[^\x00-\x1f\x7f-\x9f]*$/)
}).strict();

export const zRule = z.object({
    id: z.uuid(),
    version: z.int().gte(1),
    name: z.string(),
    priority: z.int(),
    categoryId: z.uuid(),
    direction: z.enum(['in', 'out']).nullable(),
    amount: zRuleAmount.nullable(),
    conditions: z.array(zRuleCondition),
    createdAt: z.iso.datetime()
});

export const zRuleList = z.object({
    items: z.array(zRule)
});

export const zNewRule = z.object({
    name: z.string().min(1).max(100).regex(/^[^\x00-\x1f\x7f-\x9f]*$/),
    priority: z.int().gte(0).lte(10000),
    categoryId: z.uuid(),
    direction: z.enum(['in', 'out']).nullish(),
    amount: zRuleAmount.nullish(),
    conditions: z.array(zRuleCondition).max(10)
}).strict();

export const zNewCategorisation = z.object({
    dryRun: z.boolean()
}).strict();

export const zCategorisationChange = z.object({
    transactionId: z.uuid(),
    from: z.uuid().nullable(),
    to: z.uuid().nullable(),
    ruleId: z.uuid().nullable(),
    ruleVersion: z.int().nullable()
});

export const zCategorisation = z.object({
    dryRun: z.boolean(),
    examined: z.int().gte(0),
    changed: z.int().gte(0),
    manual: z.int().gte(0),
    changes: z.array(zCategorisationChange).max(100)
});

export const zExchangeRate = z.object({
    source: zCurrency,
    target: zCurrency,
    rate: z.string(),
    asOf: z.iso.datetime(),
    publishedAt: z.iso.datetime()
});

export const zExchangeRateList = z.object({
    items: z.array(zExchangeRate)
});

/**
 * Units of the target for one of the source, a decimal above zero
 */
export const zRate = z.string().regex(/^(0|[1-9][0-9]{0,11})(\.[0-9]{1,12})?$/);

export const zNewExchangeRate = z.object({
    rate: zRate,
    asOf: z.iso.datetime()
}).strict();

export const zNewQuote = z.object({
    source: zPositiveMoney,
    target: zCurrency
}).strict();

export const zQuote = z.object({
    id: z.uuid(),
    source: zMoney,
    target: zMoney,
    rate: z.string(),
    rateSource: z.string(),
    asOf: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    usedAt: z.iso.datetime().nullable()
});

export const zImportMode = z.enum(['atomic', 'continue']).default('atomic');

export const zImportStatus = z.enum([
    'queued',
    'running',
    'succeeded',
    'failed',
    'cancelled'
]);

export const zImportJob = z.object({
    id: z.uuid(),
    mode: zImportMode,
    status: zImportStatus,
    bytes: z.int().gte(0),
    bytesRead: z.int().gte(0),
    rows: z.int().gte(0),
    imported: z.int().gte(0),
    duplicates: z.int().gte(0),
    refused: z.int().gte(0),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable()
});

export const zImportError = z.object({
    row: z.int().gte(1),
    column: z.string().nullable(),
    message: z.string()
});

export const zImportErrorPage = z.object({
    items: z.array(zImportError).max(200),
    next: z.string().nullable()
});

export const zLedgerAccount = z.enum([
    'receivable',
    'revenue',
    'tax_payable',
    'bank',
    'provider_clearing',
    'refunds',
    'chargebacks',
    'fx_clearing',
    'fx_gain',
    'fx_loss'
]);

export const zBalance = z.object({
    account: zLedgerAccount,
    currency: zCurrency,
    amount: z.string().regex(/^(0|-?[1-9][0-9]*)$/)
});

export const zBalanceList = z.object({
    items: z.array(zBalance)
});

/**
 * GoCardless' own; what is not listed here is kept and not read
 */
export const zProviderEvents = z.object({
    events: z.array(z.object({
        id: z.string().min(1).max(100),
        resource_type: z.string(),
        action: z.string()
    })).max(250)
});

/**
 * Of an instrument
 */
export const zSymbol = z.string().regex(/^[A-Z][A-Z0-9]{0,9}(\.[A-Z]{1,4})?$/);

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

/**
 * What happened, for programs; `type` ends in the same word
 */
export const zComponentsSchemasProblemCode = z.enum([
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
export const zComponentsSchemasProblem = z.object({
    type: z.url(),
    title: z.string(),
    status: z.int().gte(400).lte(599),
    code: zComponentsSchemasProblemCode,
    detail: z.string().optional(),
    instance: z.string().optional(),
    traceId: z.string().regex(/^[0-9a-f]{32}$/)
});

/**
 * A decimal in its shortest form
 */
export const zDecimal = z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/);

export const zSchemasQuote = z.object({
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

/**
 * How long a bar is
 */
export const zInterval = z.enum(['1m', '1d']);

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

export const zOrderPage = z.object({
    items: z.array(zOrder).max(200),
    next: z.string().nullable()
});

/**
 * A decimal above or at zero, at most eight places
 */
export const zAmount = z.string().regex(/^(0|[1-9][0-9]{0,11})(\.[0-9]{1,8})?$/);

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

export const zNewRiskLimits = z.object({
    maxOrderQuantity: zAmount,
    maxOrderNotional: zAmount,
    maxPosition: zAmount,
    collarBasisPoints: z.int().gte(1).lte(10000),
    maxDailyLoss: zAmount,
    orderRate: zOrderRate,
    buyingPower: zAmount
}).strict();

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

export const zNewTradingState = z.object({
    state: zTradingStateName,
    reason: z.string().max(200).regex(/^[^\x00-\x1f\x7f-\x9f]*$/).nullish()
}).strict();

export const zNewDeadManTimer = z.object({
    seconds: z.int().gte(1).lte(3600)
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

export const zStrategyPage = z.object({
    items: z.array(zStrategy).max(200),
    next: z.string().nullable()
});

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

export const zNewStrategyVersion = z.object({
    symbol: zSymbol,
    interval: zInterval,
    source: z.string().min(1).max(20000),
    parameters: zParameters
}).strict();

export const zStrategyStart = z.object({
    version: z.int().gte(1)
}).strict();

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

export const zBacktestStatus = z.enum([
    'queued',
    'running',
    'succeeded',
    'failed',
    'cancelled'
]);

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

export const zNewBacktest = z.object({
    strategyId: z.uuid(),
    version: z.int().gte(1),
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    initialCash: zAmount,
    feeBasisPoints: z.int().gte(0).lte(1000),
    slippageBasisPoints: z.int().gte(0).lte(1000)
}).strict();

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

/**
 * The refresh token; without it the answer is `invalid_grant`
 */
export const zRefreshCookie = z.string();

/**
 * Set by browsers; an origin that is not on the list is refused
 */
export const zOrigin = z.string();

/**
 * A session of the signed-in user
 */
export const zSessionId = z.uuid();

/**
 * A user of the same tenant
 */
export const zUserId = z.uuid();

/**
 * `next` of the page before; without it, the first page
 */
export const zCursor = z.string().min(1).max(200);

/**
 * Items on a page at most
 */
export const zLimit = z.int().gte(1).lte(200).default(50);

/**
 * Only clients whose name contains this, whatever the case; without control characters
 */
export const zNameFilter = z.string().min(1).max(100).regex(/^[^\x00-\x1f\x7f-\x9f]*$/);

/**
 * A client of the tenant
 */
export const zClientId = z.uuid();

/**
 * The ETag that the caller has (RFC 9110 §13.1.2)
 */
export const zIfNoneMatch = z.string().max(200);

/**
 * The ETag that the change is based on (RFC 9110 §13.1.1); 428 without it, 412 when it is not the latest
 */
export const zIfMatch = z.string().max(200);

/**
 * Only this client's
 */
export const zClientFilter = z.uuid();

/**
 * Only invoices in this state
 */
export const zInvoiceStatusFilter = zInvoiceStatus;

/**
 * An invoice of the tenant
 */
export const zInvoiceId = z.uuid();

/**
 * Only this invoice's
 */
export const zInvoiceFilter = z.uuid();

/**
 * Names this attempt, 1 to 100 visible characters, quoted or bare (draft-ietf-httpapi-idempotency-key-header); 400 without it, 422 with another body. While the first request is under way a second waits for its answer
 */
export const zIdempotencyKey = z.string().max(102);

/**
 * A payment of the tenant
 */
export const zPaymentId = z.uuid();

/**
 * Only this payment's
 */
export const zPaymentFilter = z.uuid();

/**
 * A refund of the tenant
 */
export const zRefundId = z.uuid();

/**
 * A mandate of the tenant
 */
export const zMandateId = z.uuid();

/**
 * Only of this category
 */
export const zCategoryFilter = z.uuid();

/**
 * Only what was booked on this day or later
 */
export const zBookedFrom = z.iso.date();

/**
 * Only what was booked on this day or earlier
 */
export const zBookedTo = z.iso.date();

/**
 * A bank transaction of the tenant
 */
export const zTransactionId = z.uuid();

/**
 * A rule of the tenant
 */
export const zRuleId = z.uuid();

/**
 * ISO 4217
 */
export const zSourceCurrency = zCurrency;

/**
 * ISO 4217
 */
export const zTargetCurrency = zCurrency;

/**
 * A quote of the tenant
 */
export const zQuoteId = z.uuid();

/**
 * `atomic`: all rows or none; `continue`: every good row
 */
export const zImportMode2 = zImportMode;

/**
 * An import of the tenant
 */
export const zImportId = z.uuid();

/**
 * HMAC-SHA256 of the raw body in hex; 498 when it is not right
 */
export const zWebhookSignature = z.string().max(200);

/**
 * An instrument
 */
export const zSymbol2 = zSymbol;

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
 * Only this strategy's
 */
export const zStrategyFilter = z.uuid();

/**
 * An order of the tenant
 */
export const zOrderId = z.uuid();

/**
 * Only this order's
 */
export const zOrderFilter = z.uuid();

/**
 * A strategy of the tenant
 */
export const zStrategyId = z.uuid();

/**
 * A backtest of the tenant
 */
export const zBacktestId = z.uuid();

export const zSignUpBody = zSignUp;

/**
 * The owner, who may now sign in
 */
export const zSignUpResponse = zUser;

export const zLoginBody = zLogin;

/**
 * An access token in the body and its refresh token in a cookie
 */
export const zLoginResponse = zTokenGrant;

export const zRefreshBody = zRefresh;

export const zRefreshHeaders = z.object({
    Origin: z.string().optional()
});

/**
 * An access token in the body and its refresh token in a cookie
 */
export const zRefreshResponse = zTokenGrant;

/**
 * The session is over and its cookie cleared
 */
export const zLogoutResponse = z.void();

/**
 * The user that the access token stands for
 */
export const zGetCurrentUserResponse = zUser;

export const zChangePasswordBody = zChangePassword;

/**
 * The password is changed
 */
export const zChangePasswordResponse = z.void();

/**
 * At least the current session
 */
export const zListSessionsResponse = zSessionList;

export const zEndSessionPath = z.object({
    sessionId: z.uuid()
});

/**
 * The session is over
 */
export const zEndSessionResponse = z.void();

/**
 * At least the owner
 */
export const zListUsersResponse = zUserList;

export const zCreateUserBody = zCreateUser;

/**
 * The new user
 */
export const zCreateUserResponse = zUser;

export const zGetUserPath = z.object({
    userId: z.uuid()
});

/**
 * The user
 */
export const zGetUserResponse = zUser;

export const zUpdateUserBody = zUpdateUser;

export const zUpdateUserPath = z.object({
    userId: z.uuid()
});

/**
 * The user as changed
 */
export const zUpdateUserResponse = zUser;

/**
 * The keys
 */
export const zGetKeysResponse = zKeySet;

export const zListClientsQuery = z.object({
    cursor: z.string().min(1).max(200).optional(),
    limit: z.int().gte(1).lte(200).optional().default(50),
    name: z.string().min(1).max(100).regex(/^[^\x00-\x1f\x7f-\x9f]*$/).optional()
});

/**
 * A page, perhaps an empty one
 */
export const zListClientsResponse = zClientPage;

export const zCreateClientBody = zNewClient;

/**
 * The new client
 */
export const zCreateClientResponse = zClient;

export const zDeleteClientHeaders = z.object({
    'If-Match': z.string().max(200)
});

export const zDeleteClientPath = z.object({
    clientId: z.uuid()
});

/**
 * It is gone
 */
export const zDeleteClientResponse = z.void();

export const zGetClientHeaders = z.object({
    'If-None-Match': z.string().max(200).optional()
});

export const zGetClientPath = z.object({
    clientId: z.uuid()
});

/**
 * The client
 */
export const zGetClientResponse = zClient;

export const zUpdateClientBody = zClientChange;

export const zUpdateClientHeaders = z.object({
    'If-Match': z.string().max(200)
});

export const zUpdateClientPath = z.object({
    clientId: z.uuid()
});

/**
 * The client as changed
 */
export const zUpdateClientResponse = zClient;

export const zListInvoicesQuery = z.object({
    cursor: z.string().min(1).max(200).optional(),
    limit: z.int().gte(1).lte(200).optional().default(50),
    clientId: z.uuid().optional(),
    status: zInvoiceStatus.optional()
});

/**
 * A page, perhaps an empty one
 */
export const zListInvoicesResponse = zInvoicePage;

export const zCreateInvoiceBody = zNewInvoice;

/**
 * The draft
 */
export const zCreateInvoiceResponse = zInvoice;

export const zDeleteInvoiceHeaders = z.object({
    'If-Match': z.string().max(200)
});

export const zDeleteInvoicePath = z.object({
    invoiceId: z.uuid()
});

/**
 * It is gone
 */
export const zDeleteInvoiceResponse = z.void();

export const zGetInvoiceHeaders = z.object({
    'If-None-Match': z.string().max(200).optional()
});

export const zGetInvoicePath = z.object({
    invoiceId: z.uuid()
});

/**
 * The invoice
 */
export const zGetInvoiceResponse = zInvoice;

export const zReplaceInvoiceBody = zNewInvoice;

export const zReplaceInvoiceHeaders = z.object({
    'If-Match': z.string().max(200)
});

export const zReplaceInvoicePath = z.object({
    invoiceId: z.uuid()
});

/**
 * The draft as replaced
 */
export const zReplaceInvoiceResponse = zInvoice;

export const zIssueInvoiceHeaders = z.object({
    'If-Match': z.string().max(200)
});

export const zIssueInvoicePath = z.object({
    invoiceId: z.uuid()
});

/**
 * The invoice as issued
 */
export const zIssueInvoiceResponse = zInvoice;

export const zVoidInvoiceHeaders = z.object({
    'If-Match': z.string().max(200)
});

export const zVoidInvoicePath = z.object({
    invoiceId: z.uuid()
});

/**
 * The invoice as voided
 */
export const zVoidInvoiceResponse = zInvoice;

export const zGetInvoicePdfPath = z.object({
    invoiceId: z.uuid()
});

/**
 * The document
 */
export const zGetInvoicePdfResponse = z.string();

export const zListPaymentsQuery = z.object({
    cursor: z.string().min(1).max(200).optional(),
    limit: z.int().gte(1).lte(200).optional().default(50),
    invoiceId: z.uuid().optional()
});

/**
 * A page, perhaps an empty one
 */
export const zListPaymentsResponse = zPaymentPage;

export const zCreatePaymentBody = zNewPayment;

export const zCreatePaymentHeaders = z.object({
    'Idempotency-Key': z.string().max(102)
});

/**
 * The payment
 */
export const zCreatePaymentResponse = zPayment;

export const zGetPaymentPath = z.object({
    paymentId: z.uuid()
});

/**
 * The payment
 */
export const zGetPaymentResponse = zPayment;

export const zCancelPaymentPath = z.object({
    paymentId: z.uuid()
});

/**
 * The payment as cancelled
 */
export const zCancelPaymentResponse = zPayment;

export const zListRefundsQuery = z.object({
    cursor: z.string().min(1).max(200).optional(),
    limit: z.int().gte(1).lte(200).optional().default(50),
    paymentId: z.uuid().optional()
});

/**
 * A page, perhaps an empty one
 */
export const zListRefundsResponse = zRefundPage;

export const zCreateRefundBody = zNewRefund;

export const zCreateRefundHeaders = z.object({
    'Idempotency-Key': z.string().max(102)
});

/**
 * The refund
 */
export const zCreateRefundResponse = zRefund;

export const zGetRefundPath = z.object({
    refundId: z.uuid()
});

/**
 * The refund
 */
export const zGetRefundResponse = zRefund;

export const zListMandatesQuery = z.object({
    cursor: z.string().min(1).max(200).optional(),
    limit: z.int().gte(1).lte(200).optional().default(50),
    clientId: z.uuid().optional()
});

/**
 * A page, perhaps an empty one
 */
export const zListMandatesResponse = zMandatePage;

export const zCreateMandateBody = zNewMandate;

export const zCreateMandateHeaders = z.object({
    'Idempotency-Key': z.string().max(102)
});

/**
 * The mandate
 */
export const zCreateMandateResponse = zMandate;

export const zGetMandatePath = z.object({
    mandateId: z.uuid()
});

/**
 * The mandate
 */
export const zGetMandateResponse = zMandate;

export const zCancelMandatePath = z.object({
    mandateId: z.uuid()
});

/**
 * The mandate as cancelled
 */
export const zCancelMandateResponse = zMandate;

export const zListTransactionsQuery = z.object({
    cursor: z.string().min(1).max(200).optional(),
    limit: z.int().gte(1).lte(200).optional().default(50),
    categoryId: z.uuid().optional(),
    bookedFrom: z.iso.date().optional(),
    bookedTo: z.iso.date().optional()
});

/**
 * A page, perhaps an empty one
 */
export const zListTransactionsResponse = zTransactionPage;

export const zCreateTransactionBody = zNewTransaction;

/**
 * The transaction
 */
export const zCreateTransactionResponse = zTransaction;

export const zGetTransactionPath = z.object({
    transactionId: z.uuid()
});

/**
 * The transaction
 */
export const zGetTransactionResponse = zTransaction;

export const zCategoriseTransactionBody = zCategoryChoice;

export const zCategoriseTransactionHeaders = z.object({
    'If-Match': z.string().max(200)
});

export const zCategoriseTransactionPath = z.object({
    transactionId: z.uuid()
});

/**
 * The transaction as categorised
 */
export const zCategoriseTransactionResponse = zTransaction;

/**
 * Perhaps none
 */
export const zListCategoriesResponse = zCategoryList;

export const zCreateCategoryBody = zNewCategory;

/**
 * The category
 */
export const zCreateCategoryResponse = zCategory;

/**
 * Perhaps none
 */
export const zListRulesResponse = zRuleList;

export const zCreateRuleBody = zNewRule;

/**
 * The rule, version 1
 */
export const zCreateRuleResponse = zRule;

export const zDeleteRuleHeaders = z.object({
    'If-Match': z.string().max(200)
});

export const zDeleteRulePath = z.object({
    ruleId: z.uuid()
});

/**
 * It is gone
 */
export const zDeleteRuleResponse = z.void();

export const zGetRulePath = z.object({
    ruleId: z.uuid()
});

/**
 * Its latest version
 */
export const zGetRuleResponse = zRule;

export const zReplaceRuleBody = zNewRule;

export const zReplaceRuleHeaders = z.object({
    'If-Match': z.string().max(200)
});

export const zReplaceRulePath = z.object({
    ruleId: z.uuid()
});

/**
 * The next version
 */
export const zReplaceRuleResponse = zRule;

export const zCategoriseTransactionsBody = zNewCategorisation;

/**
 * What changed
 */
export const zCategoriseTransactionsResponse = zCategorisation;

/**
 * Perhaps none
 */
export const zListExchangeRatesResponse = zExchangeRateList;

export const zPublishExchangeRateBody = zNewExchangeRate;

export const zPublishExchangeRatePath = z.object({
    source: zCurrency,
    target: zCurrency
});

/**
 * The rate in force
 */
export const zPublishExchangeRateResponse = zExchangeRate;

export const zCreateQuoteBody = zNewQuote;

/**
 * The quote
 */
export const zCreateQuoteResponse = zQuote;

export const zGetQuotePath = z.object({
    quoteId: z.uuid()
});

/**
 * The quote
 */
export const zGetQuoteResponse = zQuote;

export const zStartImportBody = z.string();

export const zStartImportQuery = z.object({
    mode: zImportMode.optional()
});

/**
 * Taken; see how it goes at `Location`
 */
export const zStartImportResponse = zImportJob;

export const zGetImportPath = z.object({
    importId: z.uuid()
});

/**
 * The import
 */
export const zGetImportResponse = zImportJob;

export const zListImportErrorsPath = z.object({
    importId: z.uuid()
});

export const zListImportErrorsQuery = z.object({
    cursor: z.string().min(1).max(200).optional(),
    limit: z.int().gte(1).lte(200).optional().default(50)
});

/**
 * A page, perhaps an empty one
 */
export const zListImportErrorsResponse = zImportErrorPage;

export const zCancelImportPath = z.object({
    importId: z.uuid()
});

/**
 * The import as cancelled
 */
export const zCancelImportResponse = zImportJob;

/**
 * The file
 */
export const zExportTransactionsResponse = z.string();

/**
 * Perhaps none
 */
export const zListBalancesResponse = zBalanceList;

export const zReceiveGoCardlessEventsBody = zProviderEvents;

export const zReceiveGoCardlessEventsHeaders = z.object({
    'Webhook-Signature': z.string().max(200)
});

/**
 * Taken
 */
export const zReceiveGoCardlessEventsResponse = z.void();

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
export const zGetMarketQuoteResponse = zSchemasQuote;

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
