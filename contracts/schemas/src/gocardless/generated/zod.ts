// Generated from openapi/ by "npm run generate". Do not edit.

import * as z from 'zod';

export const zReadiness = z.object({
    status: z.enum(['ready', 'not_ready']),
    checks: z.array(z.object({
        name: z.string(),
        ok: z.boolean(),
        reason: z.string().optional()
    }))
});

/**
 * At most three
 */
export const zMetadata = z.record(z.string(), z.string().max(500));

/**
 * A thing's id
 */
export const zReference = z.string().min(1).max(100);

export const zRunScenarioDocument = z.object({
    data: z.object({
        links: z.object({
            resource: zReference
        }).strict()
    }).strict()
}).strict();

export const zCurrency = z.enum([
    'AUD',
    'CAD',
    'DKK',
    'EUR',
    'GBP',
    'NZD',
    'SEK',
    'USD'
]);

export const zScheme = z.enum([
    'ach',
    'autogiro',
    'bacs',
    'becs',
    'becs_nz',
    'betalingsservice',
    'pad',
    'sepa_core'
]);

export const zDate = z.iso.date();

export const zUri = z.url().max(2000);

/**
 * In the smallest unit of the currency
 */
export const zMinorUnits = z.int().gte(1).lte(9007199254740991);

export const zMandateStatus = z.enum([
    'pending_customer_approval',
    'pending_submission',
    'submitted',
    'active',
    'suspended_by_payer',
    'failed',
    'cancelled',
    'expired',
    'consumed',
    'blocked'
]);

export const zPaymentStatus = z.enum([
    'pending_customer_approval',
    'pending_submission',
    'submitted',
    'confirmed',
    'paid_out',
    'cancelled',
    'customer_approval_denied',
    'failed',
    'charged_back'
]);

export const zRefundStatus = z.enum([
    'created',
    'pending_submission',
    'submitted',
    'paid',
    'cancelled',
    'bounced',
    'funds_returned'
]);

export const zBillingRequestStatus = z.enum([
    'pending',
    'ready_to_fulfil',
    'fulfilling',
    'fulfilled',
    'cancelled'
]);

export const zResourceType = z.enum([
    'billing_requests',
    'customers',
    'mandates',
    'payments',
    'refunds'
]);

export const zScenario = z.enum([
    'billing_request_fulfilled',
    'mandate_activated',
    'mandate_customer_approval_granted',
    'mandate_customer_approval_skipped',
    'mandate_expired',
    'mandate_failed',
    'mandate_submitted',
    'mandate_suspended_by_payer',
    'mandate_cancelled',
    'payment_submitted',
    'payment_confirmed',
    'payment_paid_out',
    'payment_failed',
    'payment_late_failure',
    'payment_late_failure_settled',
    'payment_charged_back',
    'payment_chargeback_settled',
    'refund_paid',
    'refund_settled',
    'refund_bounced',
    'refund_returned'
]);

export const zScenarioSimulatorDocument = z.object({
    scenario_simulators: z.object({
        id: zScenario
    })
});

export const zListMeta = z.object({
    cursors: z.object({
        before: z.string().nullable(),
        after: z.string().nullable()
    }),
    limit: z.int().gte(1).lte(500)
});

export const zCustomer = z.object({
    id: z.string(),
    created_at: z.iso.datetime(),
    address_line1: z.string().nullish(),
    address_line2: z.string().nullish(),
    address_line3: z.string().nullish(),
    city: z.string().nullish(),
    company_name: z.string().nullable(),
    country_code: z.string().nullish(),
    danish_identity_number: z.string().nullish(),
    email: z.string().nullable(),
    family_name: z.string().nullable(),
    given_name: z.string().nullable(),
    language: z.string().nullish(),
    phone_number: z.string().nullish(),
    postal_code: z.string().nullish(),
    region: z.string().nullish(),
    swedish_identity_number: z.string().nullish(),
    metadata: zMetadata
});

export const zCustomerDocument = z.object({
    customers: zCustomer
});

export const zCustomerList = z.object({
    customers: z.array(zCustomer),
    meta: zListMeta
});

/**
 * Either `company_name`, or both `given_name` and `family_name`
 */
export const zCreateCustomer = z.object({
    address_line1: z.string().max(255).nullish(),
    address_line2: z.string().max(255).nullish(),
    address_line3: z.string().max(255).nullish(),
    city: z.string().max(255).nullish(),
    company_name: z.string().max(255).nullish(),
    country_code: z.string().regex(/^[A-Z]{2}$/).nullish(),
    danish_identity_number: z.string().max(255).nullish(),
    email: z.email().max(254).nullish(),
    family_name: z.string().max(255).nullish(),
    given_name: z.string().max(255).nullish(),
    language: z.string().regex(/^[a-z]{2}$/).nullish(),
    phone_number: z.string().max(255).nullish(),
    postal_code: z.string().max(255).nullish(),
    region: z.string().max(255).nullish(),
    swedish_identity_number: z.string().max(255).nullish(),
    metadata: zMetadata.optional()
}).strict();

export const zCreateCustomerDocument = z.object({
    customers: zCreateCustomer
}).strict();

export const zUpdateCustomer = z.object({
    address_line1: z.string().max(255).nullish(),
    address_line2: z.string().max(255).nullish(),
    address_line3: z.string().max(255).nullish(),
    city: z.string().max(255).nullish(),
    company_name: z.string().max(255).nullish(),
    country_code: z.string().regex(/^[A-Z]{2}$/).nullish(),
    danish_identity_number: z.string().max(255).nullish(),
    email: z.email().max(254).nullish(),
    family_name: z.string().max(255).nullish(),
    given_name: z.string().max(255).nullish(),
    language: z.string().regex(/^[a-z]{2}$/).nullish(),
    phone_number: z.string().max(255).nullish(),
    postal_code: z.string().max(255).nullish(),
    region: z.string().max(255).nullish(),
    swedish_identity_number: z.string().max(255).nullish(),
    metadata: zMetadata.optional()
}).strict();

export const zUpdateCustomerDocument = z.object({
    customers: zUpdateCustomer
}).strict();

export const zUpdateMetadata = z.object({
    metadata: zMetadata.optional()
}).strict();

export const zUpdateMandateDocument = z.object({
    mandates: zUpdateMetadata
}).strict();

export const zUpdateRefundDocument = z.object({
    refunds: zUpdateMetadata
}).strict();

export const zActionMetadata = z.object({
    metadata: zMetadata.optional()
}).strict();

export const zConfirmPayerDetailsDocument = z.object({
    data: zActionMetadata
}).strict();

export const zFulfilBillingRequestDocument = z.object({
    data: zActionMetadata
}).strict();

export const zCancelBillingRequestDocument = z.object({
    data: zActionMetadata
}).strict();

export const zCancelMandateDocument = z.object({
    data: zActionMetadata
}).strict();

export const zReinstateMandateDocument = z.object({
    data: zActionMetadata
}).strict();

export const zCancelPaymentDocument = z.object({
    data: zActionMetadata
}).strict();

export const zNoParameters = z.record(z.string(), z.unknown());

export const zRetryWebhookDocument = z.object({
    data: zNoParameters
}).strict();

/**
 * Either `iban`, or `account_number` with what its country needs
 */
export const zBankAccountDetails = z.object({
    account_holder_name: z.string().min(1).max(255),
    account_number: z.string().max(34).optional(),
    account_number_suffix: z.string().max(10).optional(),
    account_type: z.enum(['savings', 'checking']).optional(),
    bank_code: z.string().max(20).optional(),
    branch_code: z.string().max(20).optional(),
    country_code: z.string().regex(/^[A-Z]{2}$/).optional(),
    currency: zCurrency.optional(),
    iban: z.string().max(42).optional(),
    metadata: zMetadata.optional()
}).strict();

export const zCollectBankAccountDocument = z.object({
    data: zBankAccountDetails
}).strict();

export const zCreateCustomerBankAccount = z.object({
    account_holder_name: z.string().min(1).max(255),
    account_number: z.string().max(34).optional(),
    account_number_suffix: z.string().max(10).optional(),
    account_type: z.enum(['savings', 'checking']).optional(),
    bank_code: z.string().max(20).optional(),
    branch_code: z.string().max(20).optional(),
    country_code: z.string().regex(/^[A-Z]{2}$/).optional(),
    currency: zCurrency.optional(),
    iban: z.string().max(42).optional(),
    metadata: zMetadata.optional(),
    links: z.object({
        customer: zReference
    }).strict()
}).strict();

export const zCreateCustomerBankAccountDocument = z.object({
    customer_bank_accounts: zCreateCustomerBankAccount
}).strict();

export const zCustomerBankAccount = z.object({
    id: z.string(),
    created_at: z.iso.datetime(),
    account_holder_name: z.string(),
    account_number_ending: z.string(),
    account_type: z.string().nullish(),
    bank_name: z.string().nullish(),
    country_code: z.string().nullable(),
    currency: z.string().nullable(),
    enabled: z.boolean(),
    links: z.object({
        customer: z.string()
    }),
    metadata: zMetadata
});

export const zCustomerBankAccountDocument = z.object({
    customer_bank_accounts: zCustomerBankAccount
});

export const zCustomerBankAccountList = z.object({
    customer_bank_accounts: z.array(zCustomerBankAccount),
    meta: zListMeta
});

export const zCollectCustomerDetails = z.object({
    customer: z.object({
        company_name: z.string().max(255).nullish(),
        email: z.email().max(254).nullish(),
        family_name: z.string().max(255).nullish(),
        given_name: z.string().max(255).nullish(),
        language: z.string().regex(/^[a-z]{2}$/).nullish(),
        phone_number: z.string().max(255).nullish(),
        metadata: zMetadata.optional()
    }).strict(),
    customer_billing_detail: z.object({
        address_line1: z.string().max(255).nullish(),
        address_line2: z.string().max(255).nullish(),
        address_line3: z.string().max(255).nullish(),
        city: z.string().max(255).nullish(),
        country_code: z.string().regex(/^[A-Z]{2}$/).nullish(),
        danish_identity_number: z.string().max(255).nullish(),
        postal_code: z.string().max(255).nullish(),
        region: z.string().max(255).nullish(),
        swedish_identity_number: z.string().max(255).nullish()
    }).strict().optional()
}).strict();

export const zCollectCustomerDetailsDocument = z.object({
    data: zCollectCustomerDetails
}).strict();

/**
 * For a mandate only; GoCardless also takes `payment_request` and others
 */
export const zCreateBillingRequest = z.object({
    mandate_request: z.object({
        currency: zCurrency,
        scheme: zScheme.optional(),
        description: z.string().max(255).optional(),
        verify: z.enum([
            'minimum',
            'recommended',
            'when_available',
            'always'
        ]).optional(),
        metadata: zMetadata.optional()
    }).strict(),
    links: z.object({
        customer: zReference.optional(),
        customer_bank_account: zReference.optional()
    }).strict().optional(),
    metadata: zMetadata.optional()
}).strict();

export const zCreateBillingRequestDocument = z.object({
    billing_requests: zCreateBillingRequest
}).strict();

export const zBillingRequestAction = z.object({
    type: z.enum([
        'collect_customer_details',
        'collect_bank_account',
        'confirm_payer_details'
    ]),
    required: z.boolean(),
    status: z.enum(['pending', 'completed'])
});

export const zBillingRequest = z.object({
    id: z.string(),
    created_at: z.iso.datetime(),
    status: zBillingRequestStatus,
    mandate_request: z.object({
        currency: zCurrency,
        scheme: zScheme,
        description: z.string().nullish(),
        verify: z.string().optional(),
        metadata: zMetadata.optional(),
        links: z.object({
            mandate: z.string().optional()
        }).optional()
    }),
    actions: z.array(zBillingRequestAction),
    links: z.object({
        customer: z.string().optional(),
        customer_bank_account: z.string().optional(),
        mandate_request_mandate: z.string().optional()
    }),
    metadata: zMetadata
});

export const zBillingRequestDocument = z.object({
    billing_requests: zBillingRequest
});

export const zBillingRequestList = z.object({
    billing_requests: z.array(zBillingRequest),
    meta: zListMeta
});

export const zPrefilledCustomer = z.object({
    address_line1: z.string().max(255).nullish(),
    address_line2: z.string().max(255).nullish(),
    address_line3: z.string().max(255).nullish(),
    city: z.string().max(255).nullish(),
    company_name: z.string().max(255).nullish(),
    country_code: z.string().regex(/^[A-Z]{2}$/).nullish(),
    danish_identity_number: z.string().max(255).nullish(),
    email: z.email().max(254).nullish(),
    family_name: z.string().max(255).nullish(),
    given_name: z.string().max(255).nullish(),
    postal_code: z.string().max(255).nullish(),
    region: z.string().max(255).nullish(),
    swedish_identity_number: z.string().max(255).nullish()
}).strict();

export const zCreateBillingRequestFlow = z.object({
    auto_fulfil: z.boolean().optional(),
    redirect_uri: zUri.optional(),
    exit_uri: zUri.optional(),
    language: z.string().regex(/^[a-z]{2}$/).optional(),
    lock_bank_account: z.boolean().optional(),
    lock_currency: z.boolean().optional(),
    lock_customer_details: z.boolean().optional(),
    show_redirect_buttons: z.boolean().optional(),
    show_success_redirect_button: z.boolean().optional(),
    skip_success_screen: z.boolean().optional(),
    prefilled_customer: zPrefilledCustomer.optional(),
    links: z.object({
        billing_request: zReference
    }).strict()
}).strict();

export const zCreateBillingRequestFlowDocument = z.object({
    billing_request_flows: zCreateBillingRequestFlow
}).strict();

export const zBillingRequestFlow = z.object({
    id: z.string(),
    authorisation_url: z.url(),
    auto_fulfil: z.boolean(),
    created_at: z.iso.datetime(),
    expires_at: z.iso.datetime(),
    redirect_uri: z.string().nullable(),
    exit_uri: z.string().nullable(),
    language: z.string().nullish(),
    lock_bank_account: z.boolean().optional(),
    lock_currency: z.boolean().optional(),
    lock_customer_details: z.boolean().optional(),
    show_redirect_buttons: z.boolean().optional(),
    show_success_redirect_button: z.boolean().optional(),
    skip_success_screen: z.boolean().optional(),
    session_token: z.string().nullish(),
    links: z.object({
        billing_request: z.string()
    })
});

export const zBillingRequestFlowDocument = z.object({
    billing_request_flows: zBillingRequestFlow
});

export const zCreateMandate = z.object({
    scheme: zScheme.optional(),
    reference: z.string().max(35).optional(),
    authorisation_source: z.enum([
        'web',
        'telephone',
        'paper'
    ]).optional(),
    payer_ip_address: z.string().max(45).optional(),
    metadata: zMetadata.optional(),
    links: z.object({
        customer_bank_account: zReference,
        creditor: zReference.optional()
    }).strict()
}).strict();

export const zCreateMandateDocument = z.object({
    mandates: zCreateMandate
}).strict();

export const zMandate = z.object({
    id: z.string(),
    created_at: z.iso.datetime(),
    reference: z.string().nullable(),
    status: zMandateStatus,
    scheme: zScheme,
    next_possible_charge_date: z.iso.date().nullable(),
    payments_require_approval: z.boolean().optional(),
    authorisation_source: z.string().optional(),
    links: z.object({
        creditor: z.string(),
        customer: z.string(),
        customer_bank_account: z.string()
    }),
    metadata: zMetadata
});

export const zMandateDocument = z.object({
    mandates: zMandate
});

export const zMandateList = z.object({
    mandates: z.array(zMandate),
    meta: zListMeta
});

export const zCreatePayment = z.object({
    amount: zMinorUnits,
    currency: zCurrency,
    description: z.string().max(140).optional(),
    charge_date: zDate.optional(),
    reference: z.string().max(140).optional(),
    retry_if_possible: z.boolean().optional(),
    metadata: zMetadata.optional(),
    links: z.object({
        mandate: zReference
    }).strict()
}).strict();

export const zCreatePaymentDocument = z.object({
    payments: zCreatePayment
}).strict();

export const zUpdatePayment = z.object({
    metadata: zMetadata.optional(),
    retry_if_possible: z.boolean().optional()
}).strict();

export const zUpdatePaymentDocument = z.object({
    payments: zUpdatePayment
}).strict();

export const zRetryPayment = z.object({
    charge_date: zDate.optional(),
    metadata: zMetadata.optional()
}).strict();

export const zRetryPaymentDocument = z.object({
    data: zRetryPayment
}).strict();

export const zPayment = z.object({
    id: z.string(),
    created_at: z.iso.datetime(),
    charge_date: z.iso.date().nullable(),
    amount: zMinorUnits,
    amount_refunded: z.int().gte(0).lte(9007199254740991),
    currency: zCurrency,
    description: z.string().nullable(),
    reference: z.string().nullable(),
    status: zPaymentStatus,
    scheme: zScheme,
    retry_if_possible: z.boolean(),
    links: z.object({
        mandate: z.string(),
        creditor: z.string(),
        payout: z.string().optional()
    }),
    metadata: zMetadata
});

export const zPaymentDocument = z.object({
    payments: zPayment
});

export const zPaymentList = z.object({
    payments: z.array(zPayment),
    meta: zListMeta
});

export const zCreateRefund = z.object({
    amount: zMinorUnits,
    total_amount_confirmation: zMinorUnits,
    reference: z.string().max(140).optional(),
    metadata: zMetadata.optional(),
    links: z.object({
        payment: zReference
    }).strict()
}).strict();

export const zCreateRefundDocument = z.object({
    refunds: zCreateRefund
}).strict();

export const zRefund = z.object({
    id: z.string(),
    created_at: z.iso.datetime(),
    amount: zMinorUnits,
    currency: zCurrency,
    reference: z.string().nullable(),
    status: zRefundStatus,
    links: z.object({
        payment: z.string(),
        mandate: z.string()
    }),
    metadata: zMetadata
});

export const zRefundDocument = z.object({
    refunds: zRefund
});

export const zRefundList = z.object({
    refunds: z.array(zRefund),
    meta: zListMeta
});

export const zEvent = z.object({
    id: z.string(),
    created_at: z.iso.datetime(),
    resource_type: zResourceType,
    action: z.string(),
    links: z.record(z.string(), z.string()),
    details: z.object({
        origin: z.enum([
            'bank',
            'api',
            'gocardless',
            'customer',
            'payer'
        ]),
        cause: z.string(),
        description: z.string(),
        scheme: zScheme.optional(),
        reason_code: z.string().optional(),
        will_attempt_retry: z.boolean().optional()
    }),
    metadata: zMetadata,
    resource_metadata: zMetadata
});

export const zEventDocument = z.object({
    events: zEvent
});

export const zEventList = z.object({
    events: z.array(zEvent),
    meta: zListMeta
});

export const zWebhookBody = z.object({
    events: z.array(zEvent).min(1).max(250),
    meta: z.object({
        webhook_id: z.string()
    })
});

export const zWebhook = z.object({
    id: z.string(),
    created_at: z.iso.datetime(),
    is_test: z.boolean(),
    url: z.string(),
    request_headers: z.record(z.string(), z.string()),
    request_body: z.string(),
    successful: z.boolean(),
    response_code: z.int().nullable(),
    response_headers: z.record(z.string(), z.string()).nullable(),
    response_body: z.string().nullable(),
    response_body_truncated: z.boolean().optional(),
    response_headers_content_truncated: z.boolean().optional(),
    response_headers_count_truncated: z.boolean().optional()
});

export const zWebhookDocument = z.object({
    webhooks: zWebhook
});

export const zWebhookList = z.object({
    webhooks: z.array(zWebhook),
    meta: zListMeta
});

export const zExchangeRate = z.object({
    source: zCurrency,
    target: zCurrency,
    rate: z.string().regex(/^[0-9]+\.[0-9]+$/),
    time: z.iso.datetime()
});

export const zExchangeRateList = z.object({
    currency_exchange_rates: z.array(zExchangeRate),
    meta: zListMeta
});

/**
 * What the key has created
 */
export const zConflictError = z.object({
    error: z.object({
        type: z.literal('invalid_state'),
        code: z.literal(409),
        message: z.string(),
        documentation_url: z.url(),
        request_id: z.string(),
        errors: z.array(z.object({
            reason: z.literal('idempotent_creation_conflict'),
            message: z.string(),
            links: z.object({
                conflicting_resource_id: z.string()
            })
        }))
    })
});

export const zErrorEntry = z.object({
    message: z.string(),
    reason: z.string().optional(),
    field: z.string().optional(),
    request_pointer: z.string().optional(),
    links: z.record(z.string(), z.string()).optional()
});

export const zError = z.object({
    error: z.object({
        type: z.enum([
            'gocardless',
            'invalid_api_usage',
            'invalid_state',
            'validation_failed'
        ]),
        code: z.int(),
        message: z.string(),
        documentation_url: z.url(),
        request_id: z.string(),
        errors: z.array(zErrorEntry)
    })
});

export const zFlowForm = z.object({
    decision: z.enum(['confirm', 'exit']),
    given_name: z.string().max(255).optional(),
    family_name: z.string().max(255).optional(),
    company_name: z.string().max(255).optional(),
    email: z.string().max(254).optional(),
    account_holder_name: z.string().max(255).optional(),
    account: z.string().max(42).optional()
});

export const zBooks = z.object({
    payments: z.array(z.object({
        id: z.string(),
        idempotency_key: z.string(),
        amount: zMinorUnits,
        amount_refunded: z.int(),
        currency: zCurrency,
        status: zPaymentStatus,
        mandate: z.string(),
        created_at: z.iso.datetime(),
        metadata: zMetadata
    })),
    refunds: z.array(z.object({
        id: z.string(),
        idempotency_key: z.string(),
        amount: zMinorUnits,
        currency: zCurrency,
        status: zRefundStatus,
        payment: z.string()
    })),
    totals: z.array(z.object({
        currency: zCurrency,
        payments: z.int(),
        amount: z.int(),
        collected: z.int()
    }))
});

export const zFault = z.object({
    operation: z.string().max(100),
    when: z.enum(['before', 'after']),
    answer: z.enum([
        'hang',
        'reset',
        'error',
        'html',
        'text_error',
        'empty',
        'truncated',
        'drip',
        'rate_limited',
        'delay'
    ]),
    times: z.int().gte(1).lte(1000000).optional().default(1),
    milliseconds: z.int().gte(1).lte(600000).optional().default(100)
}).strict();

export const zFaultList = z.object({
    faults: z.array(zFault)
});

export const zDeliveries = z.object({
    deliver: z.boolean()
}).strict();

/**
 * Of the API
 */
export const zVersion = z.literal('2015-07-06');

/**
 * A second request with the key of one that succeeded is refused with 409
 */
export const zIdempotencyKey = z.string().min(1).max(128);

/**
 * Its id
 */
export const zId = z.string().min(1).max(100);

/**
 * How many at most
 */
export const zLimit = z.int().gte(1).lte(500).default(50);

/**
 * An id: the ones older than that
 */
export const zAfter = z.string().max(100);

/**
 * An id: the ones newer than that
 */
export const zBefore = z.string().max(100);

/**
 * Created after
 */
export const zCreatedGt = z.iso.datetime();

/**
 * Created at or after
 */
export const zCreatedGte = z.iso.datetime();

/**
 * Created before
 */
export const zCreatedLt = z.iso.datetime();

/**
 * Created at or before
 */
export const zCreatedLte = z.iso.datetime();

export const zListCustomersHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zListCustomersQuery = z.object({
    limit: z.int().gte(1).lte(500).optional().default(50),
    after: z.string().max(100).optional(),
    before: z.string().max(100).optional(),
    'created_at[gt]': z.iso.datetime().optional(),
    'created_at[gte]': z.iso.datetime().optional(),
    'created_at[lt]': z.iso.datetime().optional(),
    'created_at[lte]': z.iso.datetime().optional()
});

/**
 * One page
 */
export const zListCustomersResponse = zCustomerList;

export const zCreateCustomerBody = zCreateCustomerDocument;

export const zCreateCustomerHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06'),
    'Idempotency-Key': z.string().min(1).max(128).optional()
});

/**
 * Created
 */
export const zCreateCustomerResponse = zCustomerDocument;

export const zRemoveCustomerHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zRemoveCustomerPath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it was
 */
export const zRemoveCustomerResponse = zCustomerDocument;

export const zGetCustomerHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zGetCustomerPath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zGetCustomerResponse = zCustomerDocument;

export const zUpdateCustomerBody = zUpdateCustomerDocument;

export const zUpdateCustomerHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zUpdateCustomerPath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zUpdateCustomerResponse = zCustomerDocument;

export const zListCustomerBankAccountsHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zListCustomerBankAccountsQuery = z.object({
    limit: z.int().gte(1).lte(500).optional().default(50),
    after: z.string().max(100).optional(),
    before: z.string().max(100).optional(),
    'created_at[gt]': z.iso.datetime().optional(),
    'created_at[gte]': z.iso.datetime().optional(),
    'created_at[lt]': z.iso.datetime().optional(),
    'created_at[lte]': z.iso.datetime().optional(),
    customer: z.string().optional()
});

/**
 * One page
 */
export const zListCustomerBankAccountsResponse = zCustomerBankAccountList;

export const zCreateCustomerBankAccountBody = zCreateCustomerBankAccountDocument;

export const zCreateCustomerBankAccountHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06'),
    'Idempotency-Key': z.string().min(1).max(128).optional()
});

/**
 * Created
 */
export const zCreateCustomerBankAccountResponse = zCustomerBankAccountDocument;

export const zGetCustomerBankAccountHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zGetCustomerBankAccountPath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zGetCustomerBankAccountResponse = zCustomerBankAccountDocument;

export const zListBillingRequestsHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zListBillingRequestsQuery = z.object({
    limit: z.int().gte(1).lte(500).optional().default(50),
    after: z.string().max(100).optional(),
    before: z.string().max(100).optional(),
    customer: z.string().optional(),
    status: zBillingRequestStatus.optional()
});

/**
 * One page
 */
export const zListBillingRequestsResponse = zBillingRequestList;

export const zCreateBillingRequestBody = zCreateBillingRequestDocument;

export const zCreateBillingRequestHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06'),
    'Idempotency-Key': z.string().min(1).max(128).optional()
});

/**
 * Created
 */
export const zCreateBillingRequestResponse = zBillingRequestDocument;

export const zGetBillingRequestHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zGetBillingRequestPath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zGetBillingRequestResponse = zBillingRequestDocument;

export const zCollectCustomerDetailsBody = zCollectCustomerDetailsDocument;

export const zCollectCustomerDetailsHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06'),
    'Idempotency-Key': z.string().min(1).max(128).optional()
});

export const zCollectCustomerDetailsPath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zCollectCustomerDetailsResponse = zBillingRequestDocument;

export const zCollectBankAccountBody = zCollectBankAccountDocument;

export const zCollectBankAccountHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06'),
    'Idempotency-Key': z.string().min(1).max(128).optional()
});

export const zCollectBankAccountPath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zCollectBankAccountResponse = zBillingRequestDocument;

export const zConfirmPayerDetailsBody = zConfirmPayerDetailsDocument;

export const zConfirmPayerDetailsHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06'),
    'Idempotency-Key': z.string().min(1).max(128).optional()
});

export const zConfirmPayerDetailsPath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zConfirmPayerDetailsResponse = zBillingRequestDocument;

export const zFulfilBillingRequestBody = zFulfilBillingRequestDocument;

export const zFulfilBillingRequestHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06'),
    'Idempotency-Key': z.string().min(1).max(128).optional()
});

export const zFulfilBillingRequestPath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zFulfilBillingRequestResponse = zBillingRequestDocument;

export const zCancelBillingRequestBody = zCancelBillingRequestDocument;

export const zCancelBillingRequestHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06'),
    'Idempotency-Key': z.string().min(1).max(128).optional()
});

export const zCancelBillingRequestPath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zCancelBillingRequestResponse = zBillingRequestDocument;

export const zCreateBillingRequestFlowBody = zCreateBillingRequestFlowDocument;

export const zCreateBillingRequestFlowHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06'),
    'Idempotency-Key': z.string().min(1).max(128).optional()
});

/**
 * `authorisation_url` is where to send the payer
 */
export const zCreateBillingRequestFlowResponse = zBillingRequestFlowDocument;

export const zListMandatesHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zListMandatesQuery = z.object({
    limit: z.int().gte(1).lte(500).optional().default(50),
    after: z.string().max(100).optional(),
    before: z.string().max(100).optional(),
    'created_at[gt]': z.iso.datetime().optional(),
    'created_at[gte]': z.iso.datetime().optional(),
    'created_at[lt]': z.iso.datetime().optional(),
    'created_at[lte]': z.iso.datetime().optional(),
    customer: z.string().optional(),
    reference: z.string().optional(),
    scheme: z.string().optional(),
    status: z.string().optional()
});

/**
 * One page
 */
export const zListMandatesResponse = zMandateList;

export const zCreateMandateBody = zCreateMandateDocument;

export const zCreateMandateHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06'),
    'Idempotency-Key': z.string().min(1).max(128).optional()
});

/**
 * Created
 */
export const zCreateMandateResponse = zMandateDocument;

export const zGetMandateHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zGetMandatePath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zGetMandateResponse = zMandateDocument;

export const zUpdateMandateBody = zUpdateMandateDocument;

export const zUpdateMandateHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zUpdateMandatePath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zUpdateMandateResponse = zMandateDocument;

export const zCancelMandateBody = zCancelMandateDocument;

export const zCancelMandateHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06'),
    'Idempotency-Key': z.string().min(1).max(128).optional()
});

export const zCancelMandatePath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zCancelMandateResponse = zMandateDocument;

export const zReinstateMandateBody = zReinstateMandateDocument;

export const zReinstateMandateHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06'),
    'Idempotency-Key': z.string().min(1).max(128).optional()
});

export const zReinstateMandatePath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zReinstateMandateResponse = zMandateDocument;

export const zListPaymentsHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zListPaymentsQuery = z.object({
    limit: z.int().gte(1).lte(500).optional().default(50),
    after: z.string().max(100).optional(),
    before: z.string().max(100).optional(),
    'created_at[gt]': z.iso.datetime().optional(),
    'created_at[gte]': z.iso.datetime().optional(),
    'created_at[lt]': z.iso.datetime().optional(),
    'created_at[lte]': z.iso.datetime().optional(),
    customer: z.string().optional(),
    mandate: z.string().optional(),
    currency: zCurrency.optional(),
    status: zPaymentStatus.optional()
});

/**
 * One page
 */
export const zListPaymentsResponse = zPaymentList;

export const zCreatePaymentBody = zCreatePaymentDocument;

export const zCreatePaymentHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06'),
    'Idempotency-Key': z.string().min(1).max(128).optional()
});

/**
 * Created
 */
export const zCreatePaymentResponse = zPaymentDocument;

export const zGetPaymentHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zGetPaymentPath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zGetPaymentResponse = zPaymentDocument;

export const zUpdatePaymentBody = zUpdatePaymentDocument;

export const zUpdatePaymentHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zUpdatePaymentPath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zUpdatePaymentResponse = zPaymentDocument;

export const zCancelPaymentBody = zCancelPaymentDocument;

export const zCancelPaymentHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06'),
    'Idempotency-Key': z.string().min(1).max(128).optional()
});

export const zCancelPaymentPath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zCancelPaymentResponse = zPaymentDocument;

export const zRetryPaymentBody = zRetryPaymentDocument;

export const zRetryPaymentHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06'),
    'Idempotency-Key': z.string().min(1).max(128).optional()
});

export const zRetryPaymentPath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zRetryPaymentResponse = zPaymentDocument;

export const zListRefundsHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zListRefundsQuery = z.object({
    limit: z.int().gte(1).lte(500).optional().default(50),
    after: z.string().max(100).optional(),
    before: z.string().max(100).optional(),
    'created_at[gt]': z.iso.datetime().optional(),
    'created_at[gte]': z.iso.datetime().optional(),
    'created_at[lt]': z.iso.datetime().optional(),
    'created_at[lte]': z.iso.datetime().optional(),
    payment: z.string().optional(),
    mandate: z.string().optional()
});

/**
 * One page
 */
export const zListRefundsResponse = zRefundList;

export const zCreateRefundBody = zCreateRefundDocument;

export const zCreateRefundHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06'),
    'Idempotency-Key': z.string().min(1).max(128).optional()
});

/**
 * Created
 */
export const zCreateRefundResponse = zRefundDocument;

export const zGetRefundHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zGetRefundPath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zGetRefundResponse = zRefundDocument;

export const zUpdateRefundBody = zUpdateRefundDocument;

export const zUpdateRefundHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zUpdateRefundPath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zUpdateRefundResponse = zRefundDocument;

export const zListEventsHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zListEventsQuery = z.object({
    limit: z.int().gte(1).lte(500).optional().default(50),
    after: z.string().max(100).optional(),
    before: z.string().max(100).optional(),
    'created_at[gt]': z.iso.datetime().optional(),
    'created_at[gte]': z.iso.datetime().optional(),
    'created_at[lt]': z.iso.datetime().optional(),
    'created_at[lte]': z.iso.datetime().optional(),
    action: z.string().optional(),
    resource_type: zResourceType.optional(),
    billing_request: z.string().optional(),
    mandate: z.string().optional(),
    payment: z.string().optional(),
    refund: z.string().optional()
});

/**
 * One page
 */
export const zListEventsResponse = zEventList;

export const zGetEventHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zGetEventPath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zGetEventResponse = zEventDocument;

export const zListWebhooksHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zListWebhooksQuery = z.object({
    limit: z.int().gte(1).lte(500).optional().default(50),
    after: z.string().max(100).optional(),
    before: z.string().max(100).optional(),
    'created_at[gt]': z.iso.datetime().optional(),
    'created_at[gte]': z.iso.datetime().optional(),
    'created_at[lt]': z.iso.datetime().optional(),
    'created_at[lte]': z.iso.datetime().optional(),
    is_test: z.boolean().optional(),
    successful: z.boolean().optional()
});

/**
 * One page
 */
export const zListWebhooksResponse = zWebhookList;

export const zGetWebhookHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zGetWebhookPath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * As it is now
 */
export const zGetWebhookResponse = zWebhookDocument;

export const zRetryWebhookBody = zRetryWebhookDocument;

export const zRetryWebhookHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06'),
    'Idempotency-Key': z.string().min(1).max(128).optional()
});

export const zRetryWebhookPath = z.object({
    id: z.string().min(1).max(100)
});

/**
 * With the answer to this attempt
 */
export const zRetryWebhookResponse = zWebhookDocument;

export const zRunScenarioBody = zRunScenarioDocument;

export const zRunScenarioHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06'),
    'Idempotency-Key': z.string().min(1).max(128).optional()
});

export const zRunScenarioPath = z.object({
    scenario: z.string().max(100)
});

/**
 * It did; events tell each step
 */
export const zRunScenarioResponse = zScenarioSimulatorDocument;

export const zListExchangeRatesHeaders = z.object({
    'GoCardless-Version': z.literal('2015-07-06')
});

export const zListExchangeRatesQuery = z.object({
    limit: z.int().gte(1).lte(500).optional().default(50),
    after: z.string().max(100).optional(),
    before: z.string().max(100).optional(),
    source: zCurrency.optional(),
    target: zCurrency.optional()
});

/**
 * One page
 */
export const zListExchangeRatesResponse = zExchangeRateList;

export const zShowFlowPath = z.object({
    flow: z.string().max(100)
});

/**
 * A form, or what became of it
 */
export const zShowFlowResponse = z.string();

export const zSubmitFlowBody = zFlowForm;

export const zSubmitFlowPath = z.object({
    flow: z.string().max(100)
});

/**
 * Done, and the flow names no page to go to
 */
export const zSubmitFlowResponse = z.string();

/**
 * The books
 */
export const zReadBooksResponse = zBooks;

/**
 * None is left
 */
export const zClearFaultsResponse = z.void();

/**
 * In the order of their making
 */
export const zListFaultsResponse = zFaultList;

export const zAddFaultBody = zFault;

/**
 * It will
 */
export const zAddFaultResponse = zFault;

export const zSetDeliveriesBody = zDeliveries;

/**
 * As it is now
 */
export const zSetDeliveriesResponse = zDeliveries;

/**
 * It is
 */
export const zGetLivenessResponse = z.object({
    status: z.literal('alive')
});

/**
 * It can
 */
export const zGetReadinessResponse = zReadiness;

export const zReceiveEventsWebhookRequest = z.object({
    body: zWebhookBody,
    path: z.never().optional(),
    query: z.never().optional(),
    headers: z.object({
        'Webhook-Signature': z.string().regex(/^[0-9a-f]{64}$/)
    })
});
