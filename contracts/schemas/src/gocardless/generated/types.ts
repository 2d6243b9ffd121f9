// Generated from openapi/ by "npm run generate". Do not edit.

export interface paths {
    "/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List customers, newest first */
        get: operations["listCustomers"];
        put?: never;
        /** Create a customer */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a customer */
        get: operations["getCustomer"];
        /** Change a customer */
        put: operations["updateCustomer"];
        post?: never;
        /**
         * Remove a customer
         * @description Cancels the mandates of the customer. It can still be read, and no longer be changed or charged.
         */
        delete: operations["removeCustomer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer_bank_accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List bank accounts, newest first */
        get: operations["listCustomerBankAccounts"];
        put?: never;
        /**
         * Create a bank account
         * @description For seeding: live accounts need approved payment pages of their own, others use billing requests.
         */
        post: operations["createCustomerBankAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer_bank_accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a bank account */
        get: operations["getCustomerBankAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing_requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List billing requests, newest first */
        get: operations["listBillingRequests"];
        put?: never;
        /** Create a billing request */
        post: operations["createBillingRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing_requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a billing request */
        get: operations["getBillingRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing_requests/{id}/actions/collect_customer_details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add who pays */
        post: operations["collectCustomerDetails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing_requests/{id}/actions/collect_bank_account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add the account that pays */
        post: operations["collectBankAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing_requests/{id}/actions/confirm_payer_details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm what was collected */
        post: operations["confirmPayerDetails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing_requests/{id}/actions/fulfil": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create the mandate
         * @description Everything must have been collected and confirmed before.
         */
        post: operations["fulfilBillingRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing_requests/{id}/actions/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up the billing request */
        post: operations["cancelBillingRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing_request_flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link for the payer
         * @description A flow cannot be read again: an attempt to repeat one finds that the key is taken, and no link.
         */
        post: operations["createBillingRequestFlow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List mandates, newest first */
        get: operations["listMandates"];
        put?: never;
        /**
         * Create a mandate
         * @description For seeding: live accounts need approved payment pages of their own, others use billing requests.
         */
        post: operations["createMandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mandates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a mandate */
        get: operations["getMandate"];
        /** Change a mandate */
        put: operations["updateMandate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mandates/{id}/actions/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a mandate
         * @description Payments that were not submitted yet are cancelled with it.
         */
        post: operations["cancelMandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mandates/{id}/actions/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set up a mandate again
         * @description For cancelled, failed and expired ones.
         */
        post: operations["reinstateMandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List payments, newest first */
        get: operations["listPayments"];
        put?: never;
        /** Create a payment */
        post: operations["createPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a payment */
        get: operations["getPayment"];
        /** Change a payment */
        put: operations["updatePayment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/actions/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a payment
         * @description Only until it is submitted to the banks.
         */
        post: operations["cancelPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/actions/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Collect a failed payment again */
        post: operations["retryPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List refunds, newest first */
        get: operations["listRefunds"];
        put?: never;
        /** Create a refund */
        post: operations["createRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a refund */
        get: operations["getRefund"];
        /** Change a refund */
        put: operations["updateRefund"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List events, newest first */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an event */
        get: operations["getEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List webhooks, newest first */
        get: operations["listWebhooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a webhook */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/actions/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a webhook again, at once */
        post: operations["retryWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scenario_simulators/{scenario}/actions/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a thing live through a scenario
         * @description GoCardless lets most scenarios start from `pending_submission` only; here they go on from wherever the thing is on their way.
         */
        post: operations["runScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/currency_exchange_rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List exchange rates */
        get: operations["listExchangeRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flow/{flow}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the page of a flow to the payer */
        get: operations["showFlow"];
        put?: never;
        /** Take the payer's answer */
        post: operations["submitFlow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/emulator/books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that was charged, with the keys that asked for it */
        get: operations["readBooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/emulator/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the faults that are still to come */
        get: operations["listFaults"];
        put?: never;
        /**
         * Let the next calls of an operation go wrong
         * @description Only where the emulator was started with `FAULTS=on`; 404 otherwise.
         */
        post: operations["addFault"];
        /** Forget all faults */
        delete: operations["clearFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/emulator/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say whether webhooks are sent
         * @description Events of the time without are never sent, only listed. Only with `FAULTS=on`; 404 otherwise.
         */
        put: operations["setDeliveries"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is the process alive? */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Can it serve? */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Events, told to the platform
         * @description Up to 250 that need not belong together, in no order, at least once. Nothing dates the signature: the event ids are what tells a replay.
         */
        post: operations["receiveEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        CustomerDocument: {
            customers: components["schemas"]["Customer"];
        };
        CreateCustomerDocument: {
            customers: components["schemas"]["CreateCustomer"];
        };
        CustomerList: {
            customers: components["schemas"]["Customer"][];
            meta: components["schemas"]["ListMeta"];
        };
        UpdateCustomerDocument: {
            customers: components["schemas"]["UpdateCustomer"];
        };
        CustomerBankAccountDocument: {
            customer_bank_accounts: components["schemas"]["CustomerBankAccount"];
        };
        CreateCustomerBankAccountDocument: {
            customer_bank_accounts: components["schemas"]["CreateCustomerBankAccount"];
        };
        CustomerBankAccountList: {
            customer_bank_accounts: components["schemas"]["CustomerBankAccount"][];
            meta: components["schemas"]["ListMeta"];
        };
        BillingRequestDocument: {
            billing_requests: components["schemas"]["BillingRequest"];
        };
        CreateBillingRequestDocument: {
            billing_requests: components["schemas"]["CreateBillingRequest"];
        };
        BillingRequestList: {
            billing_requests: components["schemas"]["BillingRequest"][];
            meta: components["schemas"]["ListMeta"];
        };
        CollectCustomerDetailsDocument: {
            data: components["schemas"]["CollectCustomerDetails"];
        };
        CollectBankAccountDocument: {
            data: components["schemas"]["BankAccountDetails"];
        };
        ConfirmPayerDetailsDocument: {
            data: components["schemas"]["ActionMetadata"];
        };
        FulfilBillingRequestDocument: {
            data: components["schemas"]["ActionMetadata"];
        };
        CancelBillingRequestDocument: {
            data: components["schemas"]["ActionMetadata"];
        };
        BillingRequestFlowDocument: {
            billing_request_flows: components["schemas"]["BillingRequestFlow"];
        };
        CreateBillingRequestFlowDocument: {
            billing_request_flows: components["schemas"]["CreateBillingRequestFlow"];
        };
        MandateDocument: {
            mandates: components["schemas"]["Mandate"];
        };
        CreateMandateDocument: {
            mandates: components["schemas"]["CreateMandate"];
        };
        MandateList: {
            mandates: components["schemas"]["Mandate"][];
            meta: components["schemas"]["ListMeta"];
        };
        UpdateMandateDocument: {
            mandates: components["schemas"]["UpdateMetadata"];
        };
        CancelMandateDocument: {
            data: components["schemas"]["ActionMetadata"];
        };
        ReinstateMandateDocument: {
            data: components["schemas"]["ActionMetadata"];
        };
        PaymentDocument: {
            payments: components["schemas"]["Payment"];
        };
        CreatePaymentDocument: {
            payments: components["schemas"]["CreatePayment"];
        };
        PaymentList: {
            payments: components["schemas"]["Payment"][];
            meta: components["schemas"]["ListMeta"];
        };
        UpdatePaymentDocument: {
            payments: components["schemas"]["UpdatePayment"];
        };
        CancelPaymentDocument: {
            data: components["schemas"]["ActionMetadata"];
        };
        RetryPaymentDocument: {
            data: components["schemas"]["RetryPayment"];
        };
        RefundDocument: {
            refunds: components["schemas"]["Refund"];
        };
        CreateRefundDocument: {
            refunds: components["schemas"]["CreateRefund"];
        };
        RefundList: {
            refunds: components["schemas"]["Refund"][];
            meta: components["schemas"]["ListMeta"];
        };
        UpdateRefundDocument: {
            refunds: components["schemas"]["UpdateMetadata"];
        };
        EventDocument: {
            events: components["schemas"]["Event"];
        };
        EventList: {
            events: components["schemas"]["Event"][];
            meta: components["schemas"]["ListMeta"];
        };
        WebhookDocument: {
            webhooks: components["schemas"]["Webhook"];
        };
        WebhookList: {
            webhooks: components["schemas"]["Webhook"][];
            meta: components["schemas"]["ListMeta"];
        };
        RetryWebhookDocument: {
            data: components["schemas"]["NoParameters"];
        };
        ScenarioSimulatorDocument: {
            scenario_simulators: {
                id: components["schemas"]["Scenario"];
            };
        };
        RunScenarioDocument: {
            data: {
                links: {
                    resource: components["schemas"]["Reference"];
                };
            };
        };
        ExchangeRateList: {
            currency_exchange_rates: components["schemas"]["ExchangeRate"][];
            meta: components["schemas"]["ListMeta"];
        };
        Readiness: {
            /** @enum {string} */
            status: "ready" | "not_ready";
            checks: {
                name: string;
                ok: boolean;
                reason?: string;
            }[];
        };
        /** @description At most three */
        Metadata: {
            [key: string]: string;
        };
        /** @description A thing's id */
        Reference: string;
        /** @enum {string} */
        Currency: "AUD" | "CAD" | "DKK" | "EUR" | "GBP" | "NZD" | "SEK" | "USD";
        /** @enum {string} */
        Scheme: "ach" | "autogiro" | "bacs" | "becs" | "becs_nz" | "betalingsservice" | "pad" | "sepa_core";
        /** Format: date */
        Date: string;
        /** Format: uri */
        Uri: string;
        /** @description In the smallest unit of the currency */
        MinorUnits: number;
        /** @enum {string} */
        MandateStatus: "pending_customer_approval" | "pending_submission" | "submitted" | "active" | "suspended_by_payer" | "failed" | "cancelled" | "expired" | "consumed" | "blocked";
        /** @enum {string} */
        PaymentStatus: "pending_customer_approval" | "pending_submission" | "submitted" | "confirmed" | "paid_out" | "cancelled" | "customer_approval_denied" | "failed" | "charged_back";
        /** @enum {string} */
        RefundStatus: "created" | "pending_submission" | "submitted" | "paid" | "cancelled" | "bounced" | "funds_returned";
        /** @enum {string} */
        BillingRequestStatus: "pending" | "ready_to_fulfil" | "fulfilling" | "fulfilled" | "cancelled";
        /** @enum {string} */
        ResourceType: "billing_requests" | "customers" | "mandates" | "payments" | "refunds";
        /** @enum {string} */
        Scenario: "billing_request_fulfilled" | "mandate_activated" | "mandate_customer_approval_granted" | "mandate_customer_approval_skipped" | "mandate_expired" | "mandate_failed" | "mandate_submitted" | "mandate_suspended_by_payer" | "mandate_cancelled" | "payment_submitted" | "payment_confirmed" | "payment_paid_out" | "payment_failed" | "payment_late_failure" | "payment_late_failure_settled" | "payment_charged_back" | "payment_chargeback_settled" | "refund_paid" | "refund_settled" | "refund_bounced" | "refund_returned";
        ListMeta: {
            cursors: {
                /** @description For the page of newer ones; null when there are none */
                before: string | null;
                /** @description For the page of older ones; null when there are none */
                after: string | null;
            };
            limit: number;
        };
        Customer: {
            id: string;
            /** Format: date-time */
            created_at: string;
            address_line1?: string | null;
            address_line2?: string | null;
            address_line3?: string | null;
            city?: string | null;
            company_name: string | null;
            country_code?: string | null;
            danish_identity_number?: string | null;
            email: string | null;
            family_name: string | null;
            given_name: string | null;
            language?: string | null;
            phone_number?: string | null;
            postal_code?: string | null;
            region?: string | null;
            swedish_identity_number?: string | null;
            metadata: components["schemas"]["Metadata"];
        };
        /** @description Either `company_name`, or both `given_name` and `family_name` */
        CreateCustomer: {
            address_line1?: string | null;
            address_line2?: string | null;
            address_line3?: string | null;
            city?: string | null;
            company_name?: string | null;
            country_code?: string | null;
            danish_identity_number?: string | null;
            /** Format: email */
            email?: string | null;
            family_name?: string | null;
            given_name?: string | null;
            language?: string | null;
            phone_number?: string | null;
            postal_code?: string | null;
            region?: string | null;
            swedish_identity_number?: string | null;
            metadata?: components["schemas"]["Metadata"];
        };
        UpdateCustomer: {
            address_line1?: string | null;
            address_line2?: string | null;
            address_line3?: string | null;
            city?: string | null;
            company_name?: string | null;
            country_code?: string | null;
            danish_identity_number?: string | null;
            /** Format: email */
            email?: string | null;
            family_name?: string | null;
            given_name?: string | null;
            language?: string | null;
            phone_number?: string | null;
            postal_code?: string | null;
            region?: string | null;
            swedish_identity_number?: string | null;
            metadata?: components["schemas"]["Metadata"];
        };
        UpdateMetadata: {
            metadata?: components["schemas"]["Metadata"];
        };
        ActionMetadata: {
            metadata?: components["schemas"]["Metadata"];
        };
        NoParameters: Record<string, never>;
        /** @description Either `iban`, or `account_number` with what its country needs */
        BankAccountDetails: {
            account_holder_name: string;
            account_number?: string;
            account_number_suffix?: string;
            /** @enum {string} */
            account_type?: "savings" | "checking";
            bank_code?: string;
            branch_code?: string;
            country_code?: string;
            currency?: components["schemas"]["Currency"];
            iban?: string;
            metadata?: components["schemas"]["Metadata"];
        };
        CreateCustomerBankAccount: {
            account_holder_name: string;
            account_number?: string;
            account_number_suffix?: string;
            /** @enum {string} */
            account_type?: "savings" | "checking";
            bank_code?: string;
            branch_code?: string;
            country_code?: string;
            currency?: components["schemas"]["Currency"];
            iban?: string;
            metadata?: components["schemas"]["Metadata"];
            links: {
                customer: components["schemas"]["Reference"];
            };
        };
        CustomerBankAccount: {
            id: string;
            /** Format: date-time */
            created_at: string;
            account_holder_name: string;
            account_number_ending: string;
            account_type?: string | null;
            bank_name?: string | null;
            country_code: string | null;
            currency: string | null;
            enabled: boolean;
            links: {
                customer: string;
            };
            metadata: components["schemas"]["Metadata"];
        };
        CollectCustomerDetails: {
            customer: {
                company_name?: string | null;
                /** Format: email */
                email?: string | null;
                family_name?: string | null;
                given_name?: string | null;
                language?: string | null;
                phone_number?: string | null;
                metadata?: components["schemas"]["Metadata"];
            };
            customer_billing_detail?: {
                address_line1?: string | null;
                address_line2?: string | null;
                address_line3?: string | null;
                city?: string | null;
                country_code?: string | null;
                danish_identity_number?: string | null;
                postal_code?: string | null;
                region?: string | null;
                swedish_identity_number?: string | null;
            };
        };
        /** @description For a mandate only; GoCardless also takes `payment_request` and others */
        CreateBillingRequest: {
            mandate_request: {
                currency: components["schemas"]["Currency"];
                scheme?: components["schemas"]["Scheme"];
                description?: string;
                /** @enum {string} */
                verify?: "minimum" | "recommended" | "when_available" | "always";
                metadata?: components["schemas"]["Metadata"];
            };
            links?: {
                customer?: components["schemas"]["Reference"];
                customer_bank_account?: components["schemas"]["Reference"];
            };
            metadata?: components["schemas"]["Metadata"];
        };
        BillingRequestAction: {
            /** @enum {string} */
            type: "collect_customer_details" | "collect_bank_account" | "confirm_payer_details";
            required: boolean;
            /** @enum {string} */
            status: "pending" | "completed";
        };
        BillingRequest: {
            id: string;
            /** Format: date-time */
            created_at: string;
            status: components["schemas"]["BillingRequestStatus"];
            mandate_request: {
                currency: components["schemas"]["Currency"];
                scheme: components["schemas"]["Scheme"];
                description?: string | null;
                verify?: string;
                metadata?: components["schemas"]["Metadata"];
                links?: {
                    mandate?: string;
                };
            };
            actions: components["schemas"]["BillingRequestAction"][];
            links: {
                customer?: string;
                customer_bank_account?: string;
                /** @description Once it is fulfilled */
                mandate_request_mandate?: string;
            };
            metadata: components["schemas"]["Metadata"];
        };
        PrefilledCustomer: {
            address_line1?: string | null;
            address_line2?: string | null;
            address_line3?: string | null;
            city?: string | null;
            company_name?: string | null;
            country_code?: string | null;
            danish_identity_number?: string | null;
            /** Format: email */
            email?: string | null;
            family_name?: string | null;
            given_name?: string | null;
            postal_code?: string | null;
            region?: string | null;
            swedish_identity_number?: string | null;
        };
        CreateBillingRequestFlow: {
            auto_fulfil?: boolean;
            redirect_uri?: components["schemas"]["Uri"];
            exit_uri?: components["schemas"]["Uri"];
            language?: string;
            lock_bank_account?: boolean;
            lock_currency?: boolean;
            lock_customer_details?: boolean;
            show_redirect_buttons?: boolean;
            show_success_redirect_button?: boolean;
            skip_success_screen?: boolean;
            prefilled_customer?: components["schemas"]["PrefilledCustomer"];
            links: {
                billing_request: components["schemas"]["Reference"];
            };
        };
        BillingRequestFlow: {
            id: string;
            /** Format: uri */
            authorisation_url: string;
            auto_fulfil: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            redirect_uri: string | null;
            exit_uri: string | null;
            language?: string | null;
            lock_bank_account?: boolean;
            lock_currency?: boolean;
            lock_customer_details?: boolean;
            show_redirect_buttons?: boolean;
            show_success_redirect_button?: boolean;
            skip_success_screen?: boolean;
            session_token?: string | null;
            links: {
                billing_request: string;
            };
        };
        CreateMandate: {
            scheme?: components["schemas"]["Scheme"];
            reference?: string;
            /** @enum {string} */
            authorisation_source?: "web" | "telephone" | "paper";
            payer_ip_address?: string;
            metadata?: components["schemas"]["Metadata"];
            links: {
                customer_bank_account: components["schemas"]["Reference"];
                creditor?: components["schemas"]["Reference"];
            };
        };
        Mandate: {
            id: string;
            /** Format: date-time */
            created_at: string;
            reference: string | null;
            status: components["schemas"]["MandateStatus"];
            scheme: components["schemas"]["Scheme"];
            /** Format: date */
            next_possible_charge_date: string | null;
            payments_require_approval?: boolean;
            authorisation_source?: string;
            links: {
                creditor: string;
                customer: string;
                customer_bank_account: string;
            };
            metadata: components["schemas"]["Metadata"];
        };
        CreatePayment: {
            amount: components["schemas"]["MinorUnits"];
            currency: components["schemas"]["Currency"];
            description?: string;
            charge_date?: components["schemas"]["Date"];
            reference?: string;
            retry_if_possible?: boolean;
            metadata?: components["schemas"]["Metadata"];
            links: {
                mandate: components["schemas"]["Reference"];
            };
        };
        UpdatePayment: {
            metadata?: components["schemas"]["Metadata"];
            retry_if_possible?: boolean;
        };
        RetryPayment: {
            charge_date?: components["schemas"]["Date"];
            metadata?: components["schemas"]["Metadata"];
        };
        Payment: {
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            charge_date: string | null;
            amount: components["schemas"]["MinorUnits"];
            amount_refunded: number;
            currency: components["schemas"]["Currency"];
            description: string | null;
            reference: string | null;
            status: components["schemas"]["PaymentStatus"];
            scheme: components["schemas"]["Scheme"];
            retry_if_possible: boolean;
            links: {
                mandate: string;
                creditor: string;
                /** @description Once it is paid out */
                payout?: string;
            };
            metadata: components["schemas"]["Metadata"];
        };
        CreateRefund: {
            amount: components["schemas"]["MinorUnits"];
            /** @description Everything refunded of the payment, with this refund */
            total_amount_confirmation: components["schemas"]["MinorUnits"];
            reference?: string;
            metadata?: components["schemas"]["Metadata"];
            links: {
                payment: components["schemas"]["Reference"];
            };
        };
        Refund: {
            id: string;
            /** Format: date-time */
            created_at: string;
            amount: components["schemas"]["MinorUnits"];
            currency: components["schemas"]["Currency"];
            reference: string | null;
            status: components["schemas"]["RefundStatus"];
            links: {
                payment: string;
                mandate: string;
            };
            metadata: components["schemas"]["Metadata"];
        };
        Event: {
            id: string;
            /** Format: date-time */
            created_at: string;
            resource_type: components["schemas"]["ResourceType"];
            action: string;
            /** @description Ids by kind, in the singular */
            links: {
                [key: string]: string;
            };
            details: {
                /** @enum {string} */
                origin: "bank" | "api" | "gocardless" | "customer" | "payer";
                cause: string;
                description: string;
                scheme?: components["schemas"]["Scheme"];
                reason_code?: string;
                will_attempt_retry?: boolean;
            };
            metadata: components["schemas"]["Metadata"];
            resource_metadata: components["schemas"]["Metadata"];
        };
        WebhookBody: {
            events: components["schemas"]["Event"][];
            meta: {
                webhook_id: string;
            };
        };
        Webhook: {
            id: string;
            /** Format: date-time */
            created_at: string;
            is_test: boolean;
            url: string;
            request_headers: {
                [key: string]: string;
            };
            request_body: string;
            successful: boolean;
            /** @description Null when there was no answer */
            response_code: number | null;
            response_headers: {
                [key: string]: string;
            } | null;
            response_body: string | null;
            response_body_truncated?: boolean;
            response_headers_content_truncated?: boolean;
            response_headers_count_truncated?: boolean;
        };
        ExchangeRate: {
            source: components["schemas"]["Currency"];
            target: components["schemas"]["Currency"];
            /** @description A decimal */
            rate: string;
            /** Format: date-time */
            time: string;
        };
        Error: {
            error: {
                /** @enum {string} */
                type: "gocardless" | "invalid_api_usage" | "invalid_state" | "validation_failed";
                /** @description The HTTP status */
                code: number;
                message: string;
                /** Format: uri */
                documentation_url: string;
                request_id: string;
                errors: components["schemas"]["ErrorEntry"][];
            };
        };
        /** @description What the key has created */
        ConflictError: {
            error: {
                /** @constant */
                type: "invalid_state";
                /** @constant */
                code: 409;
                message: string;
                /** Format: uri */
                documentation_url: string;
                request_id: string;
                errors: {
                    /** @constant */
                    reason: "idempotent_creation_conflict";
                    message: string;
                    links: {
                        conflicting_resource_id: string;
                    };
                }[];
            };
        };
        ErrorEntry: {
            message: string;
            /** @description Of every type but `validation_failed` */
            reason?: string;
            /** @description Of `validation_failed` */
            field?: string;
            /** @description RFC 6901, into the request body */
            request_pointer?: string;
            links?: {
                [key: string]: string;
            };
        };
        FlowForm: {
            /** @enum {string} */
            decision: "confirm" | "exit";
            given_name?: string;
            family_name?: string;
            company_name?: string;
            email?: string;
            account_holder_name?: string;
            /** @description IBAN or account number */
            account?: string;
        };
        Books: {
            payments: {
                id: string;
                idempotency_key: string;
                amount: components["schemas"]["MinorUnits"];
                amount_refunded: number;
                currency: components["schemas"]["Currency"];
                status: components["schemas"]["PaymentStatus"];
                mandate: string;
                /** Format: date-time */
                created_at: string;
                metadata: components["schemas"]["Metadata"];
            }[];
            refunds: {
                id: string;
                idempotency_key: string;
                amount: components["schemas"]["MinorUnits"];
                currency: components["schemas"]["Currency"];
                status: components["schemas"]["RefundStatus"];
                payment: string;
            }[];
            totals: {
                currency: components["schemas"]["Currency"];
                /** @description How many were created */
                payments: number;
                /** @description Their sum, whatever became of them */
                amount: number;
                /** @description The sum of those confirmed or paid out, less refunds */
                collected: number;
            }[];
        };
        Fault: {
            /** @description An operationId of this document, or `*` */
            operation: string;
            /**
             * @description Before it has its effect, or after
             * @enum {string}
             */
            when: "before" | "after";
            /**
             * @description `hang`: none, ever. `reset`: the connection is. `drip`: the true one, a byte at a time. `truncated`: half of it. `delay`: the true one, late.
             * @enum {string}
             */
            answer: "hang" | "reset" | "error" | "html" | "text_error" | "empty" | "truncated" | "drip" | "rate_limited" | "delay";
            /** @default 1 */
            times: number;
            /**
             * @description Of `delay`, and between the bytes of `drip`
             * @default 100
             */
            milliseconds: number;
        };
        FaultList: {
            faults: components["schemas"]["Fault"][];
        };
        Deliveries: {
            deliver: boolean;
        };
    };
    responses: {
        /** @description `bad_request`, `missing_version_header`, `version_not_found`, `invalid_document_structure`, `idempotency_key_too_long` */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description `unauthorized` without a token, `access_token_not_found` with one that is not known */
        Unauthorised: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description `insufficient_permissions`: the token may only read */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description `resource_not_found` */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description `idempotent_creation_conflict`, with `links.conflicting_resource_id`: a request with this key has succeeded before */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ConflictError"];
            };
        };
        /** @description The body is too large */
        PayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description `invalid_content_type` */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description `validation_failed` with the fields, or `invalid_state` with the reason */
        Unprocessable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description `rate_limit_exceeded`; `RateLimit-Reset` tells until when */
        RateLimited: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description `internal_server_error`: the effect may have happened */
        InternalError: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @description Of the API */
        Version: "2015-07-06";
        /** @description A second request with the key of one that succeeded is refused with 409 */
        IdempotencyKey: string;
        /** @description Its id */
        Id: string;
        /** @description How many at most */
        Limit: number;
        /** @description An id: the ones older than that */
        After: string;
        /** @description An id: the ones newer than that */
        Before: string;
        /** @description Created after */
        CreatedGt: string;
        /** @description Created at or after */
        CreatedGte: string;
        /** @description Created before */
        CreatedLt: string;
        /** @description Created at or before */
        CreatedLte: string;
    };
    requestBodies: never;
    headers: {
        /** @description Its address */
        Location: string;
        /** @description What to quote to support */
        "X-Request-Id": string;
        /** @description Requests in a minute */
        "RateLimit-Limit": string;
        /** @description Requests left in this one */
        "RateLimit-Remaining": string;
        /** @description When it ends (RFC 9110 date) */
        "RateLimit-Reset": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listCustomers: {
        parameters: {
            query?: {
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
                /** @description An id: the ones older than that */
                after?: components["parameters"]["After"];
                /** @description An id: the ones newer than that */
                before?: components["parameters"]["Before"];
                /** @description Created after */
                "created_at[gt]"?: components["parameters"]["CreatedGt"];
                /** @description Created at or after */
                "created_at[gte]"?: components["parameters"]["CreatedGte"];
                /** @description Created before */
                "created_at[lt]"?: components["parameters"]["CreatedLt"];
                /** @description Created at or before */
                "created_at[lte]"?: components["parameters"]["CreatedLte"];
            };
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
                /** @description A second request with the key of one that succeeded is refused with 409 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomerDocument"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    updateCustomer: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCustomerDocument"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    removeCustomer: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it was */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    listCustomerBankAccounts: {
        parameters: {
            query?: {
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
                /** @description An id: the ones older than that */
                after?: components["parameters"]["After"];
                /** @description An id: the ones newer than that */
                before?: components["parameters"]["Before"];
                /** @description Created after */
                "created_at[gt]"?: components["parameters"]["CreatedGt"];
                /** @description Created at or after */
                "created_at[gte]"?: components["parameters"]["CreatedGte"];
                /** @description Created before */
                "created_at[lt]"?: components["parameters"]["CreatedLt"];
                /** @description Created at or before */
                "created_at[lte]"?: components["parameters"]["CreatedLte"];
                /** @description Those of one customer */
                customer?: string;
            };
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerBankAccountList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    createCustomerBankAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
                /** @description A second request with the key of one that succeeded is refused with 409 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomerBankAccountDocument"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerBankAccountDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    getCustomerBankAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerBankAccountDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    listBillingRequests: {
        parameters: {
            query?: {
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
                /** @description An id: the ones older than that */
                after?: components["parameters"]["After"];
                /** @description An id: the ones newer than that */
                before?: components["parameters"]["Before"];
                /** @description Those of one customer */
                customer?: string;
                /** @description Those in one state */
                status?: components["schemas"]["BillingRequestStatus"];
            };
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingRequestList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    createBillingRequest: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
                /** @description A second request with the key of one that succeeded is refused with 409 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBillingRequestDocument"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingRequestDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    getBillingRequest: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingRequestDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    collectCustomerDetails: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
                /** @description A second request with the key of one that succeeded is refused with 409 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CollectCustomerDetailsDocument"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingRequestDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    collectBankAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
                /** @description A second request with the key of one that succeeded is refused with 409 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CollectBankAccountDocument"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingRequestDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    confirmPayerDetails: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
                /** @description A second request with the key of one that succeeded is refused with 409 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ConfirmPayerDetailsDocument"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingRequestDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    fulfilBillingRequest: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
                /** @description A second request with the key of one that succeeded is refused with 409 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FulfilBillingRequestDocument"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingRequestDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    cancelBillingRequest: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
                /** @description A second request with the key of one that succeeded is refused with 409 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CancelBillingRequestDocument"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingRequestDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    createBillingRequestFlow: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
                /** @description A second request with the key of one that succeeded is refused with 409 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBillingRequestFlowDocument"];
            };
        };
        responses: {
            /** @description `authorisation_url` is where to send the payer */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingRequestFlowDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    listMandates: {
        parameters: {
            query?: {
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
                /** @description An id: the ones older than that */
                after?: components["parameters"]["After"];
                /** @description An id: the ones newer than that */
                before?: components["parameters"]["Before"];
                /** @description Created after */
                "created_at[gt]"?: components["parameters"]["CreatedGt"];
                /** @description Created at or after */
                "created_at[gte]"?: components["parameters"]["CreatedGte"];
                /** @description Created before */
                "created_at[lt]"?: components["parameters"]["CreatedLt"];
                /** @description Created at or before */
                "created_at[lte]"?: components["parameters"]["CreatedLte"];
                /** @description Those of one customer */
                customer?: string;
                /** @description The one with this reference */
                reference?: string;
                /** @description Schemes, separated by commas */
                scheme?: string;
                /** @description States, separated by commas */
                status?: string;
            };
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    createMandate: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
                /** @description A second request with the key of one that succeeded is refused with 409 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMandateDocument"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    getMandate: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    updateMandate: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateMandateDocument"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    cancelMandate: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
                /** @description A second request with the key of one that succeeded is refused with 409 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CancelMandateDocument"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    reinstateMandate: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
                /** @description A second request with the key of one that succeeded is refused with 409 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReinstateMandateDocument"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    listPayments: {
        parameters: {
            query?: {
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
                /** @description An id: the ones older than that */
                after?: components["parameters"]["After"];
                /** @description An id: the ones newer than that */
                before?: components["parameters"]["Before"];
                /** @description Created after */
                "created_at[gt]"?: components["parameters"]["CreatedGt"];
                /** @description Created at or after */
                "created_at[gte]"?: components["parameters"]["CreatedGte"];
                /** @description Created before */
                "created_at[lt]"?: components["parameters"]["CreatedLt"];
                /** @description Created at or before */
                "created_at[lte]"?: components["parameters"]["CreatedLte"];
                /** @description Those of one customer */
                customer?: string;
                /** @description Those of one mandate */
                mandate?: string;
                /** @description Those in one currency */
                currency?: components["schemas"]["Currency"];
                /** @description Those in one state */
                status?: components["schemas"]["PaymentStatus"];
            };
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    createPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
                /** @description A second request with the key of one that succeeded is refused with 409 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePaymentDocument"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    getPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    updatePayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePaymentDocument"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    cancelPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
                /** @description A second request with the key of one that succeeded is refused with 409 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CancelPaymentDocument"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    retryPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
                /** @description A second request with the key of one that succeeded is refused with 409 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RetryPaymentDocument"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    listRefunds: {
        parameters: {
            query?: {
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
                /** @description An id: the ones older than that */
                after?: components["parameters"]["After"];
                /** @description An id: the ones newer than that */
                before?: components["parameters"]["Before"];
                /** @description Created after */
                "created_at[gt]"?: components["parameters"]["CreatedGt"];
                /** @description Created at or after */
                "created_at[gte]"?: components["parameters"]["CreatedGte"];
                /** @description Created before */
                "created_at[lt]"?: components["parameters"]["CreatedLt"];
                /** @description Created at or before */
                "created_at[lte]"?: components["parameters"]["CreatedLte"];
                /** @description Those of one payment */
                payment?: string;
                /** @description Those of one mandate */
                mandate?: string;
            };
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    createRefund: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
                /** @description A second request with the key of one that succeeded is refused with 409 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRefundDocument"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    getRefund: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    updateRefund: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateRefundDocument"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
                /** @description An id: the ones older than that */
                after?: components["parameters"]["After"];
                /** @description An id: the ones newer than that */
                before?: components["parameters"]["Before"];
                /** @description Created after */
                "created_at[gt]"?: components["parameters"]["CreatedGt"];
                /** @description Created at or after */
                "created_at[gte]"?: components["parameters"]["CreatedGte"];
                /** @description Created before */
                "created_at[lt]"?: components["parameters"]["CreatedLt"];
                /** @description Created at or before */
                "created_at[lte]"?: components["parameters"]["CreatedLte"];
                /** @description Those of one action */
                action?: string;
                /** @description Those about one kind of thing */
                resource_type?: components["schemas"]["ResourceType"];
                /** @description Those about one billing request */
                billing_request?: string;
                /** @description Those about one mandate */
                mandate?: string;
                /** @description Those about one payment */
                payment?: string;
                /** @description Those about one refund */
                refund?: string;
            };
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    getEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
                /** @description An id: the ones older than that */
                after?: components["parameters"]["After"];
                /** @description An id: the ones newer than that */
                before?: components["parameters"]["Before"];
                /** @description Created after */
                "created_at[gt]"?: components["parameters"]["CreatedGt"];
                /** @description Created at or after */
                "created_at[gte]"?: components["parameters"]["CreatedGte"];
                /** @description Created before */
                "created_at[lt]"?: components["parameters"]["CreatedLt"];
                /** @description Created at or before */
                "created_at[lte]"?: components["parameters"]["CreatedLte"];
                /** @description Always false here */
                is_test?: boolean;
                /** @description Answered with a 2xx, or not */
                successful?: boolean;
            };
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    retryWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
                /** @description A second request with the key of one that succeeded is refused with 409 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Its id */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RetryWebhookDocument"];
            };
        };
        responses: {
            /** @description With the answer to this attempt */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    runScenario: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
                /** @description A second request with the key of one that succeeded is refused with 409 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Its name */
                scenario: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunScenarioDocument"];
            };
        };
        responses: {
            /** @description It did; events tell each step */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioSimulatorDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    listExchangeRates: {
        parameters: {
            query?: {
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
                /** @description An id: the ones older than that */
                after?: components["parameters"]["After"];
                /** @description An id: the ones newer than that */
                before?: components["parameters"]["Before"];
                /** @description From this currency */
                source?: components["schemas"]["Currency"];
                /** @description Into this currency */
                target?: components["schemas"]["Currency"];
            };
            header: {
                /** @description Of the API */
                "GoCardless-Version": components["parameters"]["Version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeRateList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
        };
    };
    showFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the billing request flow */
                flow: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A form, or what became of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description No such flow */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The link has expired */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            500: components["responses"]["InternalError"];
        };
    };
    submitFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the billing request flow */
                flow: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["FlowForm"];
            };
        };
        responses: {
            /** @description Done, and the flow names no page to go to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description To `redirect_uri` or `exit_uri` */
            303: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            /** @description No such flow */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not any more: fulfilled or cancelled meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The link has expired */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The form again, with what is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            500: components["responses"]["InternalError"];
        };
    };
    readBooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The books */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Books"];
                };
            };
            401: components["responses"]["Unauthorised"];
            500: components["responses"]["InternalError"];
        };
    };
    listFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of their making */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultList"];
                };
            };
            401: components["responses"]["Unauthorised"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalError"];
        };
    };
    addFault: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        responses: {
            /** @description It will */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["InternalError"];
        };
    };
    clearFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None is left */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorised"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalError"];
        };
    };
    setDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Deliveries"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deliveries"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorised"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["InternalError"];
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "alive";
                    };
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It can */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description It cannot */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
    receiveEvents: {
        parameters: {
            query?: never;
            header: {
                /** @description HMAC-SHA256 of the raw body with the endpoint secret, in hex */
                "Webhook-Signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookBody"];
            };
        };
        responses: {
            /** @description Taken; anything but a 2xx within ten seconds is sent again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is not valid */
            498: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
