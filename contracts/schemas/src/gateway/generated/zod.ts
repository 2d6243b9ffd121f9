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
 * It is
 */
export const zGetLivenessResponse = zLiveness;

/**
 * Every check passes
 */
export const zGetReadinessResponse = zReadiness;
