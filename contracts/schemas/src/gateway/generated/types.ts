// Generated from openapi/ by "npm run generate". Do not edit.

export interface paths {
    "/auth/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up a tenant and its owner
         * @description Creates the tenant and its first user, the owner. It does not sign in.
         */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with email and password
         * @description Opens a session. A wrong password, an unknown email and a disabled user get the same answer in the same time. After repeated failures the account refuses further attempts for a while, the right password included.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange the refresh token for its successor
         * @description Rotates the refresh token that the cookie carries. Presenting it again within ten seconds of its rotation returns the same successor, so that a lost response does not end the session (FAPI 2.0 Security Profile §5.3.2.1); later, it is taken for stolen, and the whole session ends (RFC 9700 §4.14.2). A request that another site started is refused.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the current session
         * @description Every token of the session is refused by every service within one second.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in user */
        get: operations["getCurrentUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the password
         * @description Ends every other session of the user. Wrong current passwords count as failed sign-ins.
         */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The user's open sessions, newest first */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A session of the signed-in user */
                sessionId: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of the user's sessions */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tenant's users, by email */
        get: operations["listUsers"];
        put?: never;
        /** Add a user to the tenant */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user of the same tenant */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /** One of the tenant's users */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a user's role, or disable or enable them
         * @description Disabling ends all of the user's sessions. A change of role makes every access token issued before it invalid, in all services within one second; the session goes on with its next refresh.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/auth/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public keys that verify access tokens
         * @description RFC 7517. Always at least the signing key and the next one, so that a rotation takes nobody by surprise; a retired key stays until its last token has expired.
         */
        get: operations["getKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clients, newest first */
        get: operations["listClients"];
        put?: never;
        /** Add a client */
        post: operations["createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/clients/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A client of the tenant */
                clientId: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        /** One client */
        get: operations["getClient"];
        put?: never;
        post?: never;
        /** Remove a client that was never invoiced */
        delete: operations["deleteClient"];
        options?: never;
        head?: never;
        /** Change a client */
        patch: operations["updateClient"];
        trace?: never;
    };
    "/financial/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invoices, newest first */
        get: operations["listInvoices"];
        put?: never;
        /**
         * Draft an invoice
         * @description Totals are computed, never taken. Line nets are rounded half to even; tax is rounded once per rate and its last penny given to the lines by largest remainder.
         */
        post: operations["createInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/invoices/{invoiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An invoice of the tenant */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        /** One invoice */
        get: operations["getInvoice"];
        /** Replace a draft */
        put: operations["replaceInvoice"];
        post?: never;
        /** Discard a draft */
        delete: operations["deleteInvoice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/invoices/{invoiceId}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An invoice of the tenant */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a draft
         * @description Gives it the tenant's next number, without gaps, and posts it to the ledger.
         */
        post: operations["issueInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/invoices/{invoiceId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An invoice of the tenant */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void an issued invoice that nothing was paid on
         * @description It keeps its number; its postings are reversed.
         */
        post: operations["voidInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/invoices/{invoiceId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An invoice of the tenant */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        /** An issued invoice as PDF */
        get: operations["getInvoicePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The payments, newest first */
        get: operations["listPayments"];
        put?: never;
        /**
         * Pay an invoice
         * @description A bank transfer was received and counts at once. A direct debit is collected through the mandate: it is pending until the provider confirms it. With a quote, the money arrived in the quote's target currency. The same key with the same body gets the first answer again.
         */
        post: operations["createPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/payments/{paymentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A payment of the tenant */
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        /** One payment */
        get: operations["getPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/payments/{paymentId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A payment of the tenant */
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a direct debit that was not yet submitted */
        post: operations["cancelPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refunds, newest first */
        get: operations["listRefunds"];
        put?: never;
        /** Give money back */
        post: operations["createRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/refunds/{refundId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A refund of the tenant */
                refundId: components["parameters"]["RefundId"];
            };
            cookie?: never;
        };
        /** One refund */
        get: operations["getRefund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mandates, newest first */
        get: operations["listMandates"];
        put?: never;
        /**
         * Ask a client for a mandate
         * @description Answers where the client gives it. It becomes active when the provider says so.
         */
        post: operations["createMandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/mandates/{mandateId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A mandate of the tenant */
                mandateId: components["parameters"]["MandateId"];
            };
            cookie?: never;
        };
        /** One mandate */
        get: operations["getMandate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/mandates/{mandateId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A mandate of the tenant */
                mandateId: components["parameters"]["MandateId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a mandate */
        post: operations["cancelMandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bank transactions, latest booked first */
        get: operations["listTransactions"];
        put?: never;
        /**
         * Record a bank transaction
         * @description It is categorised by the rules as it comes in.
         */
        post: operations["createTransaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/transactions/{transactionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A bank transaction of the tenant */
                transactionId: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        /** One bank transaction */
        get: operations["getTransaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say by hand what a transaction was for
         * @description Rules leave it alone from then on; null gives it back to them.
         */
        patch: operations["categoriseTransaction"];
        trace?: never;
    };
    "/financial/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All categories, by code */
        get: operations["listCategories"];
        put?: never;
        /** Add a category */
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All rules, in the order in which they are tried */
        get: operations["listRules"];
        put?: never;
        /** Add a rule */
        post: operations["createRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/rules/{ruleId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A rule of the tenant */
                ruleId: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        /** One rule */
        get: operations["getRule"];
        /**
         * Replace a rule
         * @description The next version; what an earlier one decided keeps saying so until the rules run again.
         */
        put: operations["replaceRule"];
        post?: never;
        /** Remove a rule */
        delete: operations["deleteRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/categorisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run the rules over all transactions
         * @description A dry run changes nothing and answers what would change.
         */
        post: operations["categoriseTransactions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/exchange-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest rate of each pair, by pair */
        get: operations["listExchangeRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/exchange-rates/{source}/{target}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ISO 4217 */
                source: components["parameters"]["SourceCurrency"];
                /** @description ISO 4217 */
                target: components["parameters"]["TargetCurrency"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Publish a rate
         * @description Of this direction only: an inverse is not assumed.
         */
        put: operations["publishExchangeRate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quote a conversion
         * @description Binding for its short life, once.
         */
        post: operations["createQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/quotes/{quoteId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A quote of the tenant */
                quoteId: components["parameters"]["QuoteId"];
            };
            cookie?: never;
        };
        /** One quote */
        get: operations["getQuote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import transactions from CSV
         * @description Columns bankReference, bookedOn, amount, currency, counterparty, description and, optional, category (RFC 4180, UTF-8, a byte order mark is skipped). A category is named by its code; a row without one is sorted by the rules. The same bytes are taken once, unless that import failed or was cancelled. A row whose bankReference is already there is counted and skipped when the bank says the same of both, whatever their categories, and refused when it does not. Of a file that cannot be read to its end the import fails; with `continue` the rows before stay.
         */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An import of the tenant */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        /** How an import goes */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/imports/{importId}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An import of the tenant */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        /** The rows that were refused, in order */
        get: operations["listImportErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/imports/{importId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An import of the tenant */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop an import
         * @description An atomic one leaves nothing; the other keeps what it has. Cancelling it again changes nothing.
         */
        post: operations["cancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/exports/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All transactions as CSV
         * @description As of one moment, in the columns of an import. Text that a spreadsheet would run as a formula gets a leading apostrophe, which an import takes away again.
         */
        get: operations["exportTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/ledger/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The balance of each account in each currency, by account
         * @description Debits less credits; over all accounts of a currency they come to zero.
         */
        get: operations["listBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financial/webhooks/gocardless": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take events of the payment provider
         * @description Signed over the raw bytes. Each event counts once, in whatever order they come. They come up to 250 at once.
         */
        post: operations["receiveGoCardlessEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All instruments, by symbol */
        get: operations["listInstruments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/instruments/{symbol}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An instrument */
                symbol: components["parameters"]["Symbol"];
            };
            cookie?: never;
        };
        /** One instrument */
        get: operations["getInstrument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/instruments/{symbol}/quote": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An instrument */
                symbol: components["parameters"]["Symbol"];
            };
            cookie?: never;
        };
        /**
         * What it is bid and asked at
         * @description `stale` when the market has not moved it for longer than it should.
         */
        get: operations["getMarketQuote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/instruments/{symbol}/candles": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An instrument */
                symbol: components["parameters"]["Symbol"];
            };
            cookie?: never;
        };
        /**
         * Past bars, oldest first
         * @description Times that the market was closed have none. A thousand at most; ask on from the last.
         */
        get: operations["listCandles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the account is worth and what it may still risk */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders, newest first */
        get: operations["listOrders"];
        put?: never;
        /**
         * Place an order
         * @description Checked against the limits and reserved in one step, then sent to the venue. What risk control refuses is answered as an order, too: `denied`, with the rule. Where the venue does not answer in time the order stays `pending_new` until the venue was asked again; it is never sent under another id. The caller's own id names it once and for all.
         */
        post: operations["placeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An order of the tenant */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        /** One order */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/orders/{orderId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An order of the tenant */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel what is left of an order
         * @description Until the venue agrees it is `pending_cancel`, and may still be filled.
         */
        post: operations["cancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/orders/{orderId}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An order of the tenant */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change quantity or price of a working order
         * @description Checked against the limits as a new order is; denied, it is 409 `order_not_replaceable`, and the order works on as it was. The quantity is the whole, filled parts included, and more than those.
         */
        post: operations["replaceOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/fills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was executed, latest first */
        get: operations["listFills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every position that was ever opened, by symbol */
        get: operations["listPositions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/positions/{symbol}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An instrument */
                symbol: components["parameters"]["Symbol"];
            };
            cookie?: never;
        };
        /**
         * One position
         * @description Of an instrument that was never traded: none held.
         */
        get: operations["getPosition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/risk-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The limits in force */
        get: operations["getRiskLimits"];
        /**
         * Set the limits
         * @description In force for every check from then on; working orders stay.
         */
        put: operations["setRiskLimits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/trading-state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** May the account trade? */
        get: operations["getTradingState"];
        /**
         * The kill switch
         * @description `halted` refuses every order and cancels the working ones; `reducing` takes only what makes a position smaller, and cancels the working orders that would not. It needs no ETag, so that nothing stands between an operator and the switch.
         */
        put: operations["setTradingState"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/dead-man-timer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the dead man's timer
         * @description Unless it is set anew before it runs out, the account is halted.
         */
        put: operations["setDeadManTimer"];
        post?: never;
        /** Stop the dead man's timer */
        delete: operations["stopDeadManTimer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/strategies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The strategies, newest first */
        get: operations["listStrategies"];
        put?: never;
        /** Add a strategy with its first version */
        post: operations["createStrategy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/strategies/{strategyId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A strategy of the tenant */
                strategyId: components["parameters"]["StrategyId"];
            };
            cookie?: never;
        };
        /** One strategy */
        get: operations["getStrategy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/strategies/{strategyId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A strategy of the tenant */
                strategyId: components["parameters"]["StrategyId"];
            };
            cookie?: never;
        };
        /** All its versions, latest first */
        get: operations["listStrategyVersions"];
        put?: never;
        /**
         * Add a version
         * @description A version never changes once it is there. A running strategy goes on with its own.
         */
        post: operations["addStrategyVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/strategies/{strategyId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A strategy of the tenant */
                strategyId: components["parameters"]["StrategyId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a version trade
         * @description It acts on every bar that closes from now on. What risk control denies does not stop it; code that throws or does not end does: the run is `failed`. A strategy runs once at a time.
         */
        post: operations["startStrategy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/strategies/{strategyId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A strategy of the tenant */
                strategyId: components["parameters"]["StrategyId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop it and cancel its working orders
         * @description It places nothing from now on, and is `stopping` until none of its orders works any more.
         */
        post: operations["stopStrategy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/backtests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The backtests, newest first */
        get: operations["listBacktests"];
        put?: never;
        /**
         * Run a version on past bars
         * @description Orders fill at the open of the next bar, with fee and slippage. It is run again on data that ends earlier: a signal that then differs has looked ahead.
         */
        post: operations["startBacktest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/backtests/{backtestId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A backtest of the tenant */
                backtestId: components["parameters"]["BacktestId"];
            };
            cookie?: never;
        };
        /** How a backtest goes or went */
        get: operations["getBacktest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/backtests/{backtestId}/trades": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A backtest of the tenant */
                backtestId: components["parameters"]["BacktestId"];
            };
            cookie?: never;
        };
        /** What it would have traded, in order */
        get: operations["listBacktestTrades"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/backtests/{backtestId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A backtest of the tenant */
                backtestId: components["parameters"]["BacktestId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a backtest */
        post: operations["cancelBacktest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trading/stream-tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a ticket for the stream
         * @description Good once, within its short life, for whoever asked. It stands in the WebSocket's address, where an access token must not.
         */
        post: operations["createStreamTicket"];
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
        /** Can it serve requests? */
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
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** Format: email */
        Email: string;
        /** Format: password */
        NewPassword: string;
        SignUp: {
            /** @description Without control characters */
            tenantName: string;
            email: components["schemas"]["Email"];
            password: components["schemas"]["NewPassword"];
        };
        /** @enum {string} */
        Role: "owner" | "admin" | "member";
        /** @enum {string} */
        UserStatus: "active" | "disabled";
        Tenant: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        User: {
            /** Format: uuid */
            id: string;
            email: components["schemas"]["Email"];
            role: components["schemas"]["Role"];
            status: components["schemas"]["UserStatus"];
            tenant: components["schemas"]["Tenant"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            passwordChangedAt: string;
        };
        /**
         * @description What happened, for programs; `type` ends in the same word
         * @enum {string}
         */
        ProblemCode: "malformed_request" | "validation_failed" | "unsupported_media_type" | "payload_too_large" | "not_found" | "method_not_allowed" | "not_acceptable" | "token_required" | "invalid_token" | "insufficient_scope" | "owner_required" | "invalid_client" | "invalid_credentials" | "wrong_password" | "invalid_grant" | "invalid_scope" | "cross_site" | "too_many_attempts" | "email_taken" | "last_owner" | "internal" | "unavailable" | "revocations_unknown" | "bad_gateway" | "gateway_timeout";
        /** @description RFC 9457 */
        Problem: {
            /** Format: uri */
            type: string;
            title: string;
            status: number;
            code: components["schemas"]["ProblemCode"];
            detail?: string;
            instance?: string;
            /** @description W3C Trace Context */
            traceId: string;
        };
        FieldError: {
            /** @description A JSON pointer into the body as a URI fragment (`#/email`), or `query/…`, `path/…`, `header/…` */
            pointer: string;
            message: string;
        };
        /** @description RFC 9457, with every place at fault */
        ValidationProblem: {
            /** Format: uri */
            type: string;
            title: string;
            /** @constant */
            status: 422;
            /** @constant */
            code: "validation_failed";
            detail?: string;
            instance?: string;
            traceId: string;
            errors: components["schemas"]["FieldError"][];
        };
        Login: {
            email: components["schemas"]["Email"];
            /** Format: password */
            password: string;
        };
        TokenGrant: {
            /** Format: password */
            accessToken: string;
            /** @constant */
            tokenType: "Bearer";
            /** @description Seconds from now */
            expiresIn: number;
            /** @description Space-separated */
            scope: string;
            /** Format: uuid */
            sessionId: string;
        };
        Refresh: {
            /** @description Space-separated; a part of what the session was granted */
            scope?: string;
        };
        ChangePassword: {
            /** Format: password */
            currentPassword: string;
            newPassword: components["schemas"]["NewPassword"];
        };
        Session: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            /**
             * Format: date-time
             * @description When it ends unless it is used before
             */
            idleExpiresAt: string;
            /**
             * Format: date-time
             * @description When it ends in any case
             */
            expiresAt: string;
            /** @description What the client called itself when it signed in */
            userAgent: string | null;
            ipAddress: string;
            /** @description Is this the session of the request? */
            current: boolean;
        };
        SessionList: {
            items: components["schemas"]["Session"][];
        };
        UserList: {
            items: components["schemas"]["User"][];
        };
        CreateUser: {
            email: components["schemas"]["Email"];
            password: components["schemas"]["NewPassword"];
            role: components["schemas"]["Role"];
        };
        UpdateUser: {
            role?: components["schemas"]["Role"];
            status?: components["schemas"]["UserStatus"];
        };
        /** @description RFC 7517, RFC 7518 §6.2 */
        Key: {
            /** @constant */
            kty: "EC";
            /** @constant */
            crv: "P-256";
            x: string;
            y: string;
            /** @constant */
            use: "sig";
            /** @constant */
            alg: "ES256";
            kid: string;
        };
        KeySet: {
            keys: components["schemas"]["Key"][];
        };
        ClientAddress: {
            line1: string;
            line2: string | null;
            city: string;
            postalCode: string;
            country: string;
        };
        Client: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: email */
            email: string;
            taxNumber: string | null;
            address: components["schemas"]["ClientAddress"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ClientPage: {
            items: components["schemas"]["Client"][];
            /** @description The cursor of the next page; null on the last */
            next: string | null;
        };
        /**
         * @description What happened, for programs; `type` ends in the same word
         * @enum {string}
         */
        "schemas-ProblemCode": "malformed_request" | "validation_failed" | "unsupported_media_type" | "payload_too_large" | "not_found" | "method_not_allowed" | "not_acceptable" | "token_required" | "invalid_token" | "insufficient_scope" | "idempotency_key_required" | "idempotency_key_reused" | "precondition_required" | "precondition_failed" | "client_invoiced" | "invoice_not_draft" | "invoice_draft" | "invoice_not_voidable" | "invoice_not_payable" | "amount_exceeds_due" | "mandate_not_active" | "payment_not_cancellable" | "payment_not_refundable" | "amount_exceeds_payment" | "mandate_not_cancellable" | "provider_refused" | "bank_reference_taken" | "category_code_taken" | "rate_unavailable" | "quote_expired" | "quote_used" | "file_already_imported" | "import_finished" | "invalid_signature" | "internal" | "unavailable" | "revocations_unknown" | "bad_gateway" | "gateway_timeout";
        /** @description RFC 9457 */
        "schemas-Problem": {
            /** Format: uri */
            type: string;
            title: string;
            status: number;
            code: components["schemas"]["schemas-ProblemCode"];
            detail?: string;
            instance?: string;
            /** @description W3C Trace Context */
            traceId: string;
        };
        /** @description RFC 9457, with every place at fault */
        "schemas-ValidationProblem": {
            /** Format: uri */
            type: string;
            title: string;
            /** @constant */
            status: 422;
            /** @enum {string} */
            code: "validation_failed" | "idempotency_key_reused";
            detail?: string;
            instance?: string;
            traceId: string;
            errors: components["schemas"]["FieldError"][];
        };
        Address: {
            /** @description Without control characters */
            line1: string;
            /** @description Without control characters */
            line2?: string | null;
            /** @description Without control characters */
            city: string;
            /** @description Without control characters */
            postalCode: string;
            /** @description ISO 3166-1 alpha-2 */
            country: string;
        };
        NewClient: {
            /** @description Without control characters */
            name: string;
            /** Format: email */
            email: string;
            /** @description Without control characters */
            taxNumber?: string | null;
            address: components["schemas"]["Address"];
        };
        ClientChange: {
            /** @description Without control characters */
            name?: string;
            /** Format: email */
            email?: string;
            /** @description Without control characters */
            taxNumber?: string | null;
            address?: components["schemas"]["Address"];
        };
        /** @enum {string} */
        InvoiceStatus: "draft" | "issued" | "partially_paid" | "paid" | "void";
        /** @description ISO 4217 */
        Currency: string;
        InvoiceLine: {
            description: string;
            quantity: string;
            /** @description Minor units */
            unitPrice: number;
            /** @description Basis points */
            taxRate: number;
            /** @description Minor units */
            net: number;
            /** @description Minor units */
            tax: number;
        };
        InvoiceTax: {
            /** @description Basis points */
            rate: number;
            /** @description Minor units */
            net: number;
            /** @description Minor units */
            tax: number;
        };
        Invoice: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            clientId: string;
            /** @description Given when it is issued */
            number: string | null;
            status: components["schemas"]["InvoiceStatus"];
            currency: components["schemas"]["Currency"];
            lines: components["schemas"]["InvoiceLine"][];
            taxes: components["schemas"]["InvoiceTax"][];
            /** @description Minor units */
            subtotal: number;
            /** @description Minor units */
            tax: number;
            /** @description Minor units */
            total: number;
            /** @description Minor units that arrived */
            paid: number;
            /** @description Minor units that are neither paid nor being collected */
            due: number;
            note: string | null;
            /** Format: date */
            issuedOn: string | null;
            /** Format: date */
            dueOn: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        InvoicePage: {
            items: components["schemas"]["Invoice"][];
            /** @description The cursor of the next page; null on the last */
            next: string | null;
        };
        NewInvoiceLine: {
            /** @description Without control characters */
            description: string;
            /** @description Decimal, up to four places */
            quantity: string;
            /** @description Minor units; negative for a discount */
            unitPrice: number;
            /** @description Basis points */
            taxRate: number;
        };
        NewInvoice: {
            /** Format: uuid */
            clientId: string;
            currency: components["schemas"]["Currency"];
            /** Format: date */
            dueOn: string;
            /** @description Without control characters */
            note?: string | null;
            lines: components["schemas"]["NewInvoiceLine"][];
        };
        /** @enum {string} */
        PaymentMethod: "bank_transfer" | "direct_debit";
        /** @enum {string} */
        PaymentStatus: "pending_submission" | "submitted" | "confirmed" | "paid_out" | "failed" | "cancelled" | "charged_back";
        Money: {
            /** @description Minor units */
            amount: number;
            currency: components["schemas"]["Currency"];
        };
        PaymentFailure: {
            cause: string;
            description: string;
        };
        Payment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            invoiceId: string;
            /** Format: uuid */
            clientId: string;
            method: components["schemas"]["PaymentMethod"];
            status: components["schemas"]["PaymentStatus"];
            amount: components["schemas"]["Money"];
            /** @description What arrived, when that was another currency */
            settled: components["schemas"]["Money"] | null;
            /** @description Minor units */
            refunded: number;
            /** Format: uuid */
            mandateId: string | null;
            /** Format: uuid */
            quoteId: string | null;
            failure: components["schemas"]["PaymentFailure"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        PaymentPage: {
            items: components["schemas"]["Payment"][];
            /** @description The cursor of the next page; null on the last */
            next: string | null;
        };
        PositiveMoney: {
            /** @description Minor units */
            amount: number;
            currency: components["schemas"]["Currency"];
        };
        NewPayment: {
            /** Format: uuid */
            invoiceId: string;
            amount: components["schemas"]["PositiveMoney"];
            method: components["schemas"]["PaymentMethod"];
            /**
             * Format: uuid
             * @description Needed by a direct debit
             */
            mandateId?: string;
            /**
             * Format: uuid
             * @description When the money arrived in another currency; for bank transfers
             */
            quoteId?: string;
        };
        /** @enum {string} */
        RefundStatus: "pending" | "paid" | "failed";
        Refund: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            paymentId: string;
            amount: components["schemas"]["Money"];
            reason: string | null;
            status: components["schemas"]["RefundStatus"];
            /** Format: date-time */
            createdAt: string;
        };
        RefundPage: {
            items: components["schemas"]["Refund"][];
            /** @description The cursor of the next page; null on the last */
            next: string | null;
        };
        NewRefund: {
            /** Format: uuid */
            paymentId: string;
            amount: components["schemas"]["PositiveMoney"];
            /** @description Without control characters */
            reason?: string | null;
        };
        /** @enum {string} */
        MandateStatus: "pending_customer_approval" | "pending_submission" | "submitted" | "active" | "failed" | "cancelled" | "expired";
        Mandate: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            clientId: string;
            currency: components["schemas"]["Currency"];
            status: components["schemas"]["MandateStatus"];
            /**
             * Format: uri
             * @description Where the client gives it; null once that is over
             */
            authorisationUrl: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        MandatePage: {
            items: components["schemas"]["Mandate"][];
            /** @description The cursor of the next page; null on the last */
            next: string | null;
        };
        NewMandate: {
            /** Format: uuid */
            clientId: string;
            currency: components["schemas"]["Currency"];
            /**
             * Format: uri
             * @description Where the client is sent when it is given; https, or http on loopback
             */
            redirectUrl: string;
        };
        /** @enum {string} */
        CategorySource: "rule" | "manual";
        Transaction: {
            /** Format: uuid */
            id: string;
            bankReference: string;
            /** Format: date */
            bookedOn: string;
            amount: components["schemas"]["Money"];
            counterparty: string;
            description: string;
            /** Format: uuid */
            categoryId: string | null;
            /** @description Who said so; null without a category */
            categorySource: components["schemas"]["CategorySource"] | null;
            /** Format: uuid */
            ruleId: string | null;
            ruleVersion: number | null;
            /** Format: date-time */
            createdAt: string;
        };
        TransactionPage: {
            items: components["schemas"]["Transaction"][];
            /** @description The cursor of the next page; null on the last */
            next: string | null;
        };
        NewTransaction: {
            /** @description Without control characters */
            bankReference: string;
            /** Format: date */
            bookedOn: string;
            amount: components["schemas"]["Money"];
            /** @description Without control characters */
            counterparty: string;
            /** @description Without control characters */
            description: string;
        };
        CategoryChoice: {
            /** Format: uuid */
            categoryId: string | null;
        };
        Category: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
        };
        CategoryList: {
            items: components["schemas"]["Category"][];
        };
        NewCategory: {
            code: string;
            /** @description Without control characters */
            name: string;
        };
        /** @description Of the absolute amount, both ends included */
        RuleAmount: {
            currency: components["schemas"]["Currency"];
            /** @description Minor units */
            minimum?: number;
            /** @description Minor units */
            maximum?: number;
        };
        RuleCondition: {
            /** @enum {string} */
            field: "description" | "counterparty";
            /**
             * @description All without case; `matches` takes an RE2 pattern, which has no backreferences
             * @enum {string}
             */
            operator: "contains" | "equals" | "matches";
            /** @description Without control characters */
            value: string;
        };
        Rule: {
            /** Format: uuid */
            id: string;
            version: number;
            name: string;
            priority: number;
            /** Format: uuid */
            categoryId: string;
            /** @enum {string|null} */
            direction: "in" | "out" | null;
            amount: components["schemas"]["RuleAmount"] | null;
            conditions: components["schemas"]["RuleCondition"][];
            /** Format: date-time */
            createdAt: string;
        };
        RuleList: {
            items: components["schemas"]["Rule"][];
        };
        NewRule: {
            /** @description Without control characters */
            name: string;
            /** @description Higher is tried first; among equals the older rule */
            priority: number;
            /** Format: uuid */
            categoryId: string;
            /** @enum {string|null} */
            direction?: "in" | "out" | null;
            amount?: components["schemas"]["RuleAmount"] | null;
            /** @description All must hold */
            conditions: components["schemas"]["RuleCondition"][];
        };
        NewCategorisation: {
            dryRun: boolean;
        };
        CategorisationChange: {
            /** Format: uuid */
            transactionId: string;
            /** Format: uuid */
            from: string | null;
            /** Format: uuid */
            to: string | null;
            /** Format: uuid */
            ruleId: string | null;
            ruleVersion: number | null;
        };
        Categorisation: {
            dryRun: boolean;
            examined: number;
            changed: number;
            /** @description Left alone, since somebody decided them */
            manual: number;
            /** @description The first hundred */
            changes: components["schemas"]["CategorisationChange"][];
        };
        ExchangeRate: {
            source: components["schemas"]["Currency"];
            target: components["schemas"]["Currency"];
            rate: string;
            /** Format: date-time */
            asOf: string;
            /** Format: date-time */
            publishedAt: string;
        };
        ExchangeRateList: {
            items: components["schemas"]["ExchangeRate"][];
        };
        /** @description Units of the target for one of the source, a decimal above zero */
        Rate: string;
        NewExchangeRate: {
            rate: components["schemas"]["Rate"];
            /** Format: date-time */
            asOf: string;
        };
        NewQuote: {
            source: components["schemas"]["PositiveMoney"];
            target: components["schemas"]["Currency"];
        };
        Quote: {
            /** Format: uuid */
            id: string;
            source: components["schemas"]["Money"];
            target: components["schemas"]["Money"];
            rate: string;
            /** @description Whose rate it is */
            rateSource: string;
            /** Format: date-time */
            asOf: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            usedAt: string | null;
        };
        /**
         * @default atomic
         * @enum {string}
         */
        ImportMode: "atomic" | "continue";
        /** @enum {string} */
        ImportStatus: "queued" | "running" | "succeeded" | "failed" | "cancelled";
        ImportJob: {
            /** Format: uuid */
            id: string;
            mode: components["schemas"]["ImportMode"];
            status: components["schemas"]["ImportStatus"];
            bytes: number;
            bytesRead: number;
            /** @description Read so far */
            rows: number;
            imported: number;
            /** @description Already there, and skipped */
            duplicates: number;
            refused: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
        };
        ImportError: {
            /** @description The first after the header is 1 */
            row: number;
            column: string | null;
            message: string;
        };
        ImportErrorPage: {
            items: components["schemas"]["ImportError"][];
            /** @description The cursor of the next page; null on the last */
            next: string | null;
        };
        /** @enum {string} */
        LedgerAccount: "receivable" | "revenue" | "tax_payable" | "bank" | "provider_clearing" | "refunds" | "chargebacks" | "fx_clearing" | "fx_gain" | "fx_loss";
        Balance: {
            account: components["schemas"]["LedgerAccount"];
            currency: components["schemas"]["Currency"];
            /** @description Minor units, debits less credits; as text, since a sum may be more than a number holds exactly */
            amount: string;
        };
        BalanceList: {
            items: components["schemas"]["Balance"][];
        };
        /** @description GoCardless' own; what is not listed here is kept and not read */
        ProviderEvents: {
            events: {
                id: string;
                resource_type: string;
                action: string;
            }[];
        };
        /** @description Of an instrument */
        Symbol: string;
        Instrument: {
            symbol: components["schemas"]["Symbol"];
            name: string;
            currency: components["schemas"]["Currency"];
            /** @description Prices are multiples of it */
            tickSize: string;
            /** @description Quantities are multiples of it */
            lotSize: string;
            /** @description Of one order, at the venue */
            maximumQuantity: string;
        };
        InstrumentList: {
            items: components["schemas"]["Instrument"][];
        };
        /**
         * @description What happened, for programs; `type` ends in the same word
         * @enum {string}
         */
        "components-schemas-ProblemCode": "malformed_request" | "validation_failed" | "unsupported_media_type" | "payload_too_large" | "not_found" | "method_not_allowed" | "not_acceptable" | "token_required" | "invalid_token" | "insufficient_scope" | "precondition_required" | "precondition_failed" | "client_order_id_taken" | "order_not_cancellable" | "order_not_replaceable" | "illegal_transition" | "strategy_name_taken" | "strategy_running" | "strategy_not_running" | "too_many_versions" | "too_many_backtests" | "backtest_finished" | "too_many_tickets" | "too_many_connections" | "origin_refused" | "upgrade_required" | "internal" | "unavailable" | "revocations_unknown" | "bad_gateway" | "gateway_timeout";
        /** @description RFC 9457 */
        "components-schemas-Problem": {
            /** Format: uri */
            type: string;
            title: string;
            status: number;
            code: components["schemas"]["components-schemas-ProblemCode"];
            detail?: string;
            instance?: string;
            /** @description W3C Trace Context */
            traceId: string;
        };
        /** @description A decimal in its shortest form */
        Decimal: string;
        "schemas-Quote": {
            symbol: components["schemas"]["Symbol"];
            /** @description Counts up by one with every change of this instrument */
            sequence: number;
            bid: components["schemas"]["Decimal"];
            bidSize: components["schemas"]["Decimal"];
            ask: components["schemas"]["Decimal"];
            askSize: components["schemas"]["Decimal"];
            /** @description What was traded last, or the middle */
            last: string;
            /** Format: date-time */
            at: string;
            stale: boolean;
        };
        /**
         * @description How long a bar is
         * @enum {string}
         */
        Interval: "1m" | "1d";
        Candle: {
            /** Format: date-time */
            opensAt: string;
            open: components["schemas"]["Decimal"];
            high: components["schemas"]["Decimal"];
            low: components["schemas"]["Decimal"];
            close: components["schemas"]["Decimal"];
            volume: components["schemas"]["Decimal"];
        };
        CandleList: {
            items: components["schemas"]["Candle"][];
        };
        Account: {
            currency: components["schemas"]["Currency"];
            /** @description Of positions and working orders, at the marks */
            exposure: string;
            /** @description What is left of the limit */
            buyingPower: string;
            /** @description Since midnight UTC, fees taken off */
            realisedToday: string;
            /** @description Of open positions, at the marks */
            unrealised: string;
            openOrders: number;
            /** @description Whether a mark that was used is old */
            staleMarks: boolean;
        };
        /** @enum {string} */
        OrderStatus: "denied" | "pending_new" | "rejected" | "open" | "partially_filled" | "pending_replace" | "pending_cancel" | "filled" | "cancelled" | "expired";
        /** @description The caller's own name of an order, unique in the account */
        ClientOrderId: string;
        /** @enum {string} */
        Side: "buy" | "sell";
        /** @enum {string} */
        OrderType: "market" | "limit";
        /**
         * @description Good till cancelled; immediate or cancel; fill or kill
         * @enum {string}
         */
        TimeInForce: "GTC" | "IOC" | "FOK";
        PendingChange: {
            quantity: components["schemas"]["Decimal"];
            /** @description Of a limit order */
            price: string | null;
        };
        /** @enum {string} */
        RiskRule: "halted" | "reducing_only" | "order_quantity" | "order_notional" | "position" | "collar" | "daily_loss" | "order_rate" | "buying_power" | "no_mark";
        Denial: {
            rule: components["schemas"]["RiskRule"];
            /** @description What is allowed; null where there is no figure */
            limit: string | null;
            /** @description What it would have come to */
            value: string | null;
            message: string;
        };
        OrderStrategy: {
            /** Format: uuid */
            strategyId: string;
            version: number;
        };
        Order: {
            /** Format: uuid */
            id: string;
            clientOrderId: string;
            symbol: components["schemas"]["Symbol"];
            side: components["schemas"]["Side"];
            type: components["schemas"]["OrderType"];
            timeInForce: components["schemas"]["TimeInForce"];
            quantity: components["schemas"]["Decimal"];
            /** @description Of a limit order */
            price: string | null;
            status: components["schemas"]["OrderStatus"];
            filledQuantity: components["schemas"]["Decimal"];
            /** @description Of what was filled, to ten places */
            averagePrice: string | null;
            /** @description What the venue was asked to replace it with */
            pendingChange: components["schemas"]["PendingChange"] | null;
            /** @description Why risk control refused it */
            denial: components["schemas"]["Denial"] | null;
            /** @description Why the venue refused it */
            rejection: string | null;
            /** @description Which version placed it; null when somebody did */
            strategy: components["schemas"]["OrderStrategy"] | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        OrderPage: {
            items: components["schemas"]["Order"][];
            /** @description The cursor of the next page; null on the last */
            next: string | null;
        };
        /** @description A decimal above or at zero, at most eight places */
        Amount: string;
        NewOrder: {
            clientOrderId: components["schemas"]["ClientOrderId"];
            symbol: components["schemas"]["Symbol"];
            side: components["schemas"]["Side"];
            type: components["schemas"]["OrderType"];
            timeInForce: components["schemas"]["TimeInForce"];
            /** @description More than zero and a multiple of the lot size */
            quantity: components["schemas"]["Amount"];
            /** @description Of a limit order; more than zero and a multiple of the tick size */
            price?: components["schemas"]["Amount"];
        };
        OrderChange: {
            quantity?: components["schemas"]["Amount"];
            price?: components["schemas"]["Amount"];
        };
        /**
         * @description Whether it rested in the book or took from it
         * @enum {string}
         */
        Liquidity: "maker" | "taker";
        Fill: {
            /** Format: uuid */
            id: string;
            /** @description The venue's own; counts once */
            executionId: string;
            /** Format: uuid */
            orderId: string;
            symbol: components["schemas"]["Symbol"];
            side: components["schemas"]["Side"];
            quantity: components["schemas"]["Decimal"];
            price: components["schemas"]["Decimal"];
            fee: components["schemas"]["Decimal"];
            liquidity: components["schemas"]["Liquidity"];
            /** Format: date-time */
            at: string;
        };
        FillPage: {
            items: components["schemas"]["Fill"][];
            /** @description The cursor of the next page; null on the last */
            next: string | null;
        };
        Position: {
            symbol: components["schemas"]["Symbol"];
            /** @description Below zero when it was sold short */
            quantity: string;
            /** @description What it was opened at, to ten places; null when nothing is held */
            averagePrice: string | null;
            /** @description Of what is held */
            cost: string;
            /** @description Before fees */
            realised: string;
            fees: components["schemas"]["Decimal"];
            /** @description At the mark; null without one */
            unrealised: string | null;
            /** @description The last price */
            mark: string | null;
            /** Format: date-time */
            markAt: string | null;
            /** @description Whether the mark is old */
            stale: boolean;
            /** @description Counts its fills */
            version: number;
            /** Format: date-time */
            updatedAt: string | null;
        };
        PositionList: {
            items: components["schemas"]["Position"][];
        };
        OrderRate: {
            orders: number;
            seconds: number;
        };
        RiskLimits: {
            maxOrderQuantity: components["schemas"]["Amount"];
            maxOrderNotional: components["schemas"]["Amount"];
            /** @description Of one instrument, long or short, working orders included */
            maxPosition: components["schemas"]["Amount"];
            /** @description How far from the mark a price may be */
            collarBasisPoints: number;
            /** @description Realised since midnight UTC and unrealised */
            maxDailyLoss: components["schemas"]["Amount"];
            orderRate: components["schemas"]["OrderRate"];
            /** @description Exposure of positions and working orders at most */
            buyingPower: components["schemas"]["Amount"];
            /** Format: date-time */
            updatedAt: string | null;
        };
        NewRiskLimits: {
            maxOrderQuantity: components["schemas"]["Amount"];
            maxOrderNotional: components["schemas"]["Amount"];
            /** @description Of one instrument, long or short, working orders included */
            maxPosition: components["schemas"]["Amount"];
            /** @description How far from the mark a price may be */
            collarBasisPoints: number;
            /** @description Realised since midnight UTC and unrealised */
            maxDailyLoss: components["schemas"]["Amount"];
            orderRate: components["schemas"]["OrderRate"];
            /** @description Exposure of positions and working orders at most */
            buyingPower: components["schemas"]["Amount"];
        };
        /** @enum {string} */
        TradingStateName: "active" | "reducing" | "halted";
        TradingState: {
            state: components["schemas"]["TradingStateName"];
            reason: string | null;
            /**
             * Format: uuid
             * @description The user; null when the dead man's timer did it, or nobody yet
             */
            changedBy: string | null;
            /** Format: date-time */
            changedAt: string | null;
            /**
             * Format: date-time
             * @description When the dead man's timer runs out
             */
            haltsAt: string | null;
            version: number;
        };
        NewTradingState: {
            state: components["schemas"]["TradingStateName"];
            /** @description Without control characters */
            reason?: string | null;
        };
        NewDeadManTimer: {
            seconds: number;
        };
        /** @enum {string} */
        RunStatus: "running" | "stopping" | "stopped" | "failed";
        StrategyRun: {
            status: components["schemas"]["RunStatus"];
            version: number;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            stoppedAt: string | null;
            /**
             * Format: date-time
             * @description The bar that it acted on last
             */
            lastBarAt: string | null;
            failure: string | null;
        };
        Strategy: {
            /** Format: uuid */
            id: string;
            name: string;
            latestVersion: number;
            /** @description The latest; null when it never ran */
            run: components["schemas"]["StrategyRun"] | null;
            /** Format: date-time */
            createdAt: string;
        };
        StrategyPage: {
            items: components["schemas"]["Strategy"][];
            /** @description The cursor of the next page; null on the last */
            next: string | null;
        };
        ParameterValue: string;
        /** @description Named numbers, as decimals */
        Parameters: {
            [key: string]: components["schemas"]["ParameterValue"];
        };
        NewStrategy: {
            /** @description Without control characters */
            name: string;
            symbol: components["schemas"]["Symbol"];
            interval: components["schemas"]["Interval"];
            /** @description An ECMAScript module as docs/decisions/strategies.md describes */
            source: string;
            parameters: components["schemas"]["Parameters"];
        };
        StrategyVersion: {
            version: number;
            symbol: components["schemas"]["Symbol"];
            interval: components["schemas"]["Interval"];
            source: string;
            parameters: {
                [key: string]: string;
            };
            /** Format: date-time */
            createdAt: string;
        };
        StrategyVersionList: {
            items: components["schemas"]["StrategyVersion"][];
        };
        NewStrategyVersion: {
            symbol: components["schemas"]["Symbol"];
            interval: components["schemas"]["Interval"];
            /** @description An ECMAScript module as docs/decisions/strategies.md describes */
            source: string;
            parameters: components["schemas"]["Parameters"];
        };
        StrategyStart: {
            version: number;
        };
        /** @description A strategy that has run */
        StrategyWithRun: {
            /** Format: uuid */
            id: string;
            name: string;
            latestVersion: number;
            run: components["schemas"]["StrategyRun"];
            /** Format: date-time */
            createdAt: string;
        };
        /** @enum {string} */
        BacktestStatus: "queued" | "running" | "succeeded" | "failed" | "cancelled";
        BacktestMetrics: {
            bars: number;
            trades: number;
            finalEquity: components["schemas"]["Decimal"];
            /** @description A ratio, to ten places */
            totalReturn: string;
            /** @description A ratio of the peak, to ten places */
            maxDrawdown: string;
            /** @description Mean over deviation of the returns of bars, by the root of the bars in a year, to six places; null without deviation */
            sharpe: string | null;
            /** @description Of closing trades, to ten places; null without any */
            winRate: string | null;
            fees: components["schemas"]["Decimal"];
            turnover: components["schemas"]["Decimal"];
        };
        /** @enum {string} */
        LookAheadVerdict: "clean" | "biased";
        LookAhead: {
            verdict: components["schemas"]["LookAheadVerdict"];
            /** @description How often it was run on data that ended earlier */
            truncations: number;
            /**
             * Format: date-time
             * @description The first bar with another signal
             */
            firstBiasedAt: string | null;
        };
        BacktestResult: {
            /** @description SHA-256 of all signals and trades */
            hash: string;
            metrics: components["schemas"]["BacktestMetrics"];
            lookAhead: components["schemas"]["LookAhead"];
        };
        Backtest: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            strategyId: string;
            version: number;
            symbol: components["schemas"]["Symbol"];
            interval: components["schemas"]["Interval"];
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            initialCash: components["schemas"]["Decimal"];
            feeBasisPoints: number;
            slippageBasisPoints: number;
            status: components["schemas"]["BacktestStatus"];
            barsDone: number;
            /** @description Known once it has begun */
            bars: number | null;
            failure: string | null;
            /** @description Of a backtest that succeeded */
            result: components["schemas"]["BacktestResult"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
        };
        BacktestPage: {
            items: components["schemas"]["Backtest"][];
            /** @description The cursor of the next page; null on the last */
            next: string | null;
        };
        NewBacktest: {
            /** Format: uuid */
            strategyId: string;
            version: number;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            initialCash: components["schemas"]["Amount"];
            feeBasisPoints: number;
            slippageBasisPoints: number;
        };
        BacktestTrade: {
            /** Format: date-time */
            at: string;
            side: components["schemas"]["Side"];
            quantity: components["schemas"]["Decimal"];
            price: components["schemas"]["Decimal"];
            fee: components["schemas"]["Decimal"];
            /** @description By this trade, before its fee */
            realised: string;
        };
        BacktestTradePage: {
            items: components["schemas"]["BacktestTrade"][];
            /** @description The cursor of the next page; null on the last */
            next: string | null;
        };
        StreamTicket: {
            /** Format: password */
            ticket: string;
            /** Format: date-time */
            expiresAt: string;
        };
        Liveness: {
            /** @constant */
            status: "alive";
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
    };
    responses: {
        /** @description The request cannot be read */
        MalformedRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The state of things does not allow it */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is over 64 KiB */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not of a documented media type */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Well formed, but not as this document says; `errors` names every place */
        ValidationFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description Too many attempts; even a right one is refused until `Retry-After` */
        TooManyAttempts: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A fault of the service; nothing was changed */
        Internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Answered by an intermediary that got no valid response */
        BadGateway: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not able to answer now */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Answered by an intermediary that got no response in time */
        GatewayTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description An access token in the body and its refresh token in a cookie */
        TokenGranted: {
            headers: {
                "Cache-Control": components["headers"]["NoStore"];
                "Set-Cookie": components["headers"]["SetCookie"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TokenGrant"];
            };
        };
        /** @description Email and password do not belong together */
        InvalidCredentials: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The refresh token is missing, spent, revoked or expired, the scope wider than granted, or the request unreadable */
        InvalidGrant: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Another site started this request */
        CrossSite: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No access token, or one that is not valid */
        Unauthorized: {
            headers: {
                "WWW-Authenticate": components["headers"]["Challenge"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Known, but not allowed */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No such resource, or not the caller's */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No access token, or one that is not valid */
        "responses-Unauthorized": {
            headers: {
                "WWW-Authenticate": components["headers"]["Challenge"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["schemas-Problem"];
            };
        };
        /** @description Known, but not allowed */
        "responses-Forbidden": {
            headers: {
                "WWW-Authenticate": components["headers"]["Challenge"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["schemas-Problem"];
            };
        };
        /** @description Well formed, but not as this document says; `errors` names every place */
        "responses-ValidationFailed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["schemas-ValidationProblem"];
            };
        };
        /** @description A fault of the service; nothing was changed */
        "responses-Internal": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["schemas-Problem"];
            };
        };
        /** @description Answered by an intermediary that got no valid response */
        "responses-BadGateway": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["schemas-Problem"];
            };
        };
        /** @description Not able to answer now */
        "responses-Unavailable": {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["schemas-Problem"];
            };
        };
        /** @description Answered by an intermediary that got no response in time */
        "responses-GatewayTimeout": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["schemas-Problem"];
            };
        };
        /** @description The request cannot be read, or its Idempotency-Key is missing */
        "responses-MalformedRequest": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["schemas-Problem"];
            };
        };
        /** @description The body is over its limit */
        "responses-PayloadTooLarge": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["schemas-Problem"];
            };
        };
        /** @description The body is not of a documented media type */
        "responses-UnsupportedMediaType": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["schemas-Problem"];
            };
        };
        /** @description The caller has the latest */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description No such resource, or not the tenant's */
        "responses-NotFound": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["schemas-Problem"];
            };
        };
        /** @description The state of things does not allow it */
        "responses-Conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["schemas-Problem"];
            };
        };
        /** @description Changed since: read it again */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["schemas-Problem"];
            };
        };
        /** @description `If-Match` is missing */
        PreconditionRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["schemas-Problem"];
            };
        };
        /** @description The signature is missing or not right */
        InvalidSignature: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["schemas-Problem"];
            };
        };
        /** @description No access token, or one that is not valid */
        "components-responses-Unauthorized": {
            headers: {
                "WWW-Authenticate": components["headers"]["Challenge"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["components-schemas-Problem"];
            };
        };
        /** @description Known, but not allowed */
        "components-responses-Forbidden": {
            headers: {
                "WWW-Authenticate": components["headers"]["Challenge"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["components-schemas-Problem"];
            };
        };
        /** @description A fault of the service; nothing was changed */
        "components-responses-Internal": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["components-schemas-Problem"];
            };
        };
        /** @description Answered by an intermediary that got no valid response */
        "components-responses-BadGateway": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["components-schemas-Problem"];
            };
        };
        /** @description Not able to answer now */
        "components-responses-Unavailable": {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["components-schemas-Problem"];
            };
        };
        /** @description Answered by an intermediary that got no response in time */
        "components-responses-GatewayTimeout": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["components-schemas-Problem"];
            };
        };
        /** @description No such resource, or not the tenant's */
        "components-responses-NotFound": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["components-schemas-Problem"];
            };
        };
        /** @description The request cannot be read */
        "components-responses-MalformedRequest": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["components-schemas-Problem"];
            };
        };
        /** @description The state of things does not allow it */
        "components-responses-Conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["components-schemas-Problem"];
            };
        };
        /** @description The body is over its limit */
        "components-responses-PayloadTooLarge": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["components-schemas-Problem"];
            };
        };
        /** @description The body is not of a documented media type */
        "components-responses-UnsupportedMediaType": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["components-schemas-Problem"];
            };
        };
        /** @description Changed since: read it again */
        "responses-PreconditionFailed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["components-schemas-Problem"];
            };
        };
        /** @description `If-Match` is missing */
        "responses-PreconditionRequired": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["components-schemas-Problem"];
            };
        };
    };
    parameters: {
        /** @description The refresh token; without it the answer is `invalid_grant` */
        RefreshCookie: string;
        /** @description Set by browsers; an origin that is not on the list is refused */
        Origin: string;
        /** @description A session of the signed-in user */
        SessionId: string;
        /** @description A user of the same tenant */
        UserId: string;
        /** @description `next` of the page before; without it, the first page */
        Cursor: string;
        /** @description Items on a page at most */
        Limit: number;
        /** @description Only clients whose name contains this, whatever the case; without control characters */
        NameFilter: string;
        /** @description A client of the tenant */
        ClientId: string;
        /** @description The ETag that the caller has (RFC 9110 §13.1.2) */
        IfNoneMatch: string;
        /** @description The ETag that the change is based on (RFC 9110 §13.1.1); 428 without it, 412 when it is not the latest */
        IfMatch: string;
        /** @description Only this client's */
        ClientFilter: string;
        /** @description Only invoices in this state */
        InvoiceStatusFilter: components["schemas"]["InvoiceStatus"];
        /** @description An invoice of the tenant */
        InvoiceId: string;
        /** @description Only this invoice's */
        InvoiceFilter: string;
        /** @description Names this attempt, 1 to 100 visible characters, quoted or bare (draft-ietf-httpapi-idempotency-key-header); 400 without it, 422 with another body. While the first request is under way a second waits for its answer */
        IdempotencyKey: string;
        /** @description A payment of the tenant */
        PaymentId: string;
        /** @description Only this payment's */
        PaymentFilter: string;
        /** @description A refund of the tenant */
        RefundId: string;
        /** @description A mandate of the tenant */
        MandateId: string;
        /** @description Only of this category */
        CategoryFilter: string;
        /** @description Only what was booked on this day or later */
        BookedFrom: string;
        /** @description Only what was booked on this day or earlier */
        BookedTo: string;
        /** @description A bank transaction of the tenant */
        TransactionId: string;
        /** @description A rule of the tenant */
        RuleId: string;
        /** @description ISO 4217 */
        SourceCurrency: components["schemas"]["Currency"];
        /** @description ISO 4217 */
        TargetCurrency: components["schemas"]["Currency"];
        /** @description A quote of the tenant */
        QuoteId: string;
        /** @description `atomic`: all rows or none; `continue`: every good row */
        ImportMode: components["schemas"]["ImportMode"];
        /** @description An import of the tenant */
        ImportId: string;
        /** @description HMAC-SHA256 of the raw body in hex; 498 when it is not right */
        WebhookSignature: string;
        /** @description An instrument */
        Symbol: components["schemas"]["Symbol"];
        /** @description Of the bars */
        Interval: components["schemas"]["Interval"];
        /** @description Only bars that open at this moment or later */
        From: string;
        /** @description Only bars that open before this moment */
        To: string;
        /** @description Only of this instrument */
        SymbolFilter: components["schemas"]["Symbol"];
        /** @description Only orders in this state */
        OrderStatusFilter: components["schemas"]["OrderStatus"];
        /** @description Only the order of this name */
        ClientOrderIdFilter: components["schemas"]["ClientOrderId"];
        /** @description Only this strategy's */
        StrategyFilter: string;
        /** @description An order of the tenant */
        OrderId: string;
        /** @description Only this order's */
        OrderFilter: string;
        /** @description A strategy of the tenant */
        StrategyId: string;
        /** @description A backtest of the tenant */
        BacktestId: string;
    };
    requestBodies: never;
    headers: {
        /** @description Where the new resource is, relative to the request's own URL (RFC 9110 §10.2.2, RFC 3986 §4.2), so that it is right behind a gateway's prefix, too */
        Location: string;
        /** @description Seconds to wait */
        RetryAfter: string;
        /** @description The quota that was used up, and its window in seconds (draft-ietf-httpapi-ratelimit-headers) */
        RateLimitPolicy: string;
        /** @description What is left of it, and the seconds until it is whole again */
        RateLimit: string;
        /** @description Nobody may keep this answer */
        NoStore: "no-store";
        /** @description The refresh token, for the browser's eyes only */
        SetCookie: string;
        /** @description RFC 6750 §3 */
        Challenge: string;
        /** @description The version, strong (RFC 9110 §8.8.3) */
        ETag: string;
        /** @description What to call the file (RFC 6266) */
        Disposition: string;
        /** @description A ticket is not for caches */
        "headers-NoStore": "no-store";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUp"];
            };
        };
        responses: {
            /** @description The owner, who may now sign in */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyAttempts"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            200: components["responses"]["TokenGranted"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["InvalidCredentials"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyAttempts"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: {
                /** @description Set by browsers; an origin that is not on the list is refused */
                Origin?: components["parameters"]["Origin"];
            };
            path?: never;
            cookie?: {
                /** @description The refresh token; without it the answer is `invalid_grant` */
                refresh_token?: components["parameters"]["RefreshCookie"];
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            200: components["responses"]["TokenGranted"];
            400: components["responses"]["InvalidGrant"];
            403: components["responses"]["CrossSite"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyAttempts"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session is over and its cookie cleared */
            204: {
                headers: {
                    "Set-Cookie": components["headers"]["SetCookie"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getCurrentUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user that the access token stands for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description The password is changed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyAttempts"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At least the current session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A session of the signed-in user */
                sessionId: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session is over */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At least the owner */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUser"];
            };
        };
        responses: {
            /** @description The new user */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user of the same tenant */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user of the same tenant */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUser"];
            };
        };
        responses: {
            /** @description The user as changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys */
            200: {
                headers: {
                    /** @description How long the keys may be kept */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeySet"];
                };
            };
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listClients: {
        parameters: {
            query?: {
                /** @description `next` of the page before; without it, the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description Items on a page at most */
                limit?: components["parameters"]["Limit"];
                /** @description Only clients whose name contains this, whatever the case; without control characters */
                name?: components["parameters"]["NameFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, perhaps an empty one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientPage"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    createClient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClient"];
            };
        };
        responses: {
            /** @description The new client */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["responses-MalformedRequest"];
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            413: components["responses"]["responses-PayloadTooLarge"];
            415: components["responses"]["responses-UnsupportedMediaType"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    getClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the caller has (RFC 9110 §13.1.2) */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description A client of the tenant */
                clientId: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    deleteClient: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the change is based on (RFC 9110 §13.1.1); 428 without it, 412 when it is not the latest */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description A client of the tenant */
                clientId: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            409: components["responses"]["responses-Conflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["responses-ValidationFailed"];
            428: components["responses"]["PreconditionRequired"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    updateClient: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the change is based on (RFC 9110 §13.1.1); 428 without it, 412 when it is not the latest */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description A client of the tenant */
                clientId: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientChange"];
            };
        };
        responses: {
            /** @description The client as changed */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["responses-MalformedRequest"];
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["responses-PayloadTooLarge"];
            415: components["responses"]["responses-UnsupportedMediaType"];
            422: components["responses"]["responses-ValidationFailed"];
            428: components["responses"]["PreconditionRequired"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                /** @description `next` of the page before; without it, the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description Items on a page at most */
                limit?: components["parameters"]["Limit"];
                /** @description Only this client's */
                clientId?: components["parameters"]["ClientFilter"];
                /** @description Only invoices in this state */
                status?: components["parameters"]["InvoiceStatusFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, perhaps an empty one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicePage"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    createInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvoice"];
            };
        };
        responses: {
            /** @description The draft */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            400: components["responses"]["responses-MalformedRequest"];
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            413: components["responses"]["responses-PayloadTooLarge"];
            415: components["responses"]["responses-UnsupportedMediaType"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    getInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the caller has (RFC 9110 §13.1.2) */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description An invoice of the tenant */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invoice */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    replaceInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the change is based on (RFC 9110 §13.1.1); 428 without it, 412 when it is not the latest */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description An invoice of the tenant */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvoice"];
            };
        };
        responses: {
            /** @description The draft as replaced */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            400: components["responses"]["responses-MalformedRequest"];
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            409: components["responses"]["responses-Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["responses-PayloadTooLarge"];
            415: components["responses"]["responses-UnsupportedMediaType"];
            422: components["responses"]["responses-ValidationFailed"];
            428: components["responses"]["PreconditionRequired"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    deleteInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the change is based on (RFC 9110 §13.1.1); 428 without it, 412 when it is not the latest */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description An invoice of the tenant */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            409: components["responses"]["responses-Conflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["responses-ValidationFailed"];
            428: components["responses"]["PreconditionRequired"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    issueInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the change is based on (RFC 9110 §13.1.1); 428 without it, 412 when it is not the latest */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description An invoice of the tenant */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invoice as issued */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            409: components["responses"]["responses-Conflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["responses-ValidationFailed"];
            428: components["responses"]["PreconditionRequired"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    voidInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the change is based on (RFC 9110 §13.1.1); 428 without it, 412 when it is not the latest */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description An invoice of the tenant */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invoice as voided */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            409: components["responses"]["responses-Conflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["responses-ValidationFailed"];
            428: components["responses"]["PreconditionRequired"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    getInvoicePdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An invoice of the tenant */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            409: components["responses"]["responses-Conflict"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    listPayments: {
        parameters: {
            query?: {
                /** @description `next` of the page before; without it, the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description Items on a page at most */
                limit?: components["parameters"]["Limit"];
                /** @description Only this invoice's */
                invoiceId?: components["parameters"]["InvoiceFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, perhaps an empty one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentPage"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    createPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this attempt, 1 to 100 visible characters, quoted or bare (draft-ietf-httpapi-idempotency-key-header); 400 without it, 422 with another body. While the first request is under way a second waits for its answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPayment"];
            };
        };
        responses: {
            /** @description The payment */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["responses-MalformedRequest"];
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            409: components["responses"]["responses-Conflict"];
            413: components["responses"]["responses-PayloadTooLarge"];
            415: components["responses"]["responses-UnsupportedMediaType"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    getPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A payment of the tenant */
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    cancelPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A payment of the tenant */
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment as cancelled */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            409: components["responses"]["responses-Conflict"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    listRefunds: {
        parameters: {
            query?: {
                /** @description `next` of the page before; without it, the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description Items on a page at most */
                limit?: components["parameters"]["Limit"];
                /** @description Only this payment's */
                paymentId?: components["parameters"]["PaymentFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, perhaps an empty one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundPage"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    createRefund: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this attempt, 1 to 100 visible characters, quoted or bare (draft-ietf-httpapi-idempotency-key-header); 400 without it, 422 with another body. While the first request is under way a second waits for its answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRefund"];
            };
        };
        responses: {
            /** @description The refund */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            400: components["responses"]["responses-MalformedRequest"];
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            409: components["responses"]["responses-Conflict"];
            413: components["responses"]["responses-PayloadTooLarge"];
            415: components["responses"]["responses-UnsupportedMediaType"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    getRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A refund of the tenant */
                refundId: components["parameters"]["RefundId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The refund */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    listMandates: {
        parameters: {
            query?: {
                /** @description `next` of the page before; without it, the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description Items on a page at most */
                limit?: components["parameters"]["Limit"];
                /** @description Only this client's */
                clientId?: components["parameters"]["ClientFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, perhaps an empty one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandatePage"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    createMandate: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this attempt, 1 to 100 visible characters, quoted or bare (draft-ietf-httpapi-idempotency-key-header); 400 without it, 422 with another body. While the first request is under way a second waits for its answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMandate"];
            };
        };
        responses: {
            /** @description The mandate */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mandate"];
                };
            };
            400: components["responses"]["responses-MalformedRequest"];
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            409: components["responses"]["responses-Conflict"];
            413: components["responses"]["responses-PayloadTooLarge"];
            415: components["responses"]["responses-UnsupportedMediaType"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    getMandate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A mandate of the tenant */
                mandateId: components["parameters"]["MandateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mandate */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mandate"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    cancelMandate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A mandate of the tenant */
                mandateId: components["parameters"]["MandateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mandate as cancelled */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mandate"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            409: components["responses"]["responses-Conflict"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    listTransactions: {
        parameters: {
            query?: {
                /** @description `next` of the page before; without it, the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description Items on a page at most */
                limit?: components["parameters"]["Limit"];
                /** @description Only of this category */
                categoryId?: components["parameters"]["CategoryFilter"];
                /** @description Only what was booked on this day or later */
                bookedFrom?: components["parameters"]["BookedFrom"];
                /** @description Only what was booked on this day or earlier */
                bookedTo?: components["parameters"]["BookedTo"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, perhaps an empty one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionPage"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    createTransaction: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTransaction"];
            };
        };
        responses: {
            /** @description The transaction */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            400: components["responses"]["responses-MalformedRequest"];
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            409: components["responses"]["responses-Conflict"];
            413: components["responses"]["responses-PayloadTooLarge"];
            415: components["responses"]["responses-UnsupportedMediaType"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    getTransaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A bank transaction of the tenant */
                transactionId: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transaction */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    categoriseTransaction: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the change is based on (RFC 9110 §13.1.1); 428 without it, 412 when it is not the latest */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description A bank transaction of the tenant */
                transactionId: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryChoice"];
            };
        };
        responses: {
            /** @description The transaction as categorised */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            400: components["responses"]["responses-MalformedRequest"];
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["responses-PayloadTooLarge"];
            415: components["responses"]["responses-UnsupportedMediaType"];
            422: components["responses"]["responses-ValidationFailed"];
            428: components["responses"]["PreconditionRequired"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    listCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Perhaps none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryList"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    createCategory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCategory"];
            };
        };
        responses: {
            /** @description The category */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            400: components["responses"]["responses-MalformedRequest"];
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            409: components["responses"]["responses-Conflict"];
            413: components["responses"]["responses-PayloadTooLarge"];
            415: components["responses"]["responses-UnsupportedMediaType"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    listRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Perhaps none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleList"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    createRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRule"];
            };
        };
        responses: {
            /** @description The rule, version 1 */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
            400: components["responses"]["responses-MalformedRequest"];
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            413: components["responses"]["responses-PayloadTooLarge"];
            415: components["responses"]["responses-UnsupportedMediaType"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    getRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A rule of the tenant */
                ruleId: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its latest version */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    replaceRule: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the change is based on (RFC 9110 §13.1.1); 428 without it, 412 when it is not the latest */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description A rule of the tenant */
                ruleId: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRule"];
            };
        };
        responses: {
            /** @description The next version */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
            400: components["responses"]["responses-MalformedRequest"];
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["responses-PayloadTooLarge"];
            415: components["responses"]["responses-UnsupportedMediaType"];
            422: components["responses"]["responses-ValidationFailed"];
            428: components["responses"]["PreconditionRequired"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    deleteRule: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the change is based on (RFC 9110 §13.1.1); 428 without it, 412 when it is not the latest */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description A rule of the tenant */
                ruleId: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["responses-ValidationFailed"];
            428: components["responses"]["PreconditionRequired"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    categoriseTransactions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCategorisation"];
            };
        };
        responses: {
            /** @description What changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Categorisation"];
                };
            };
            400: components["responses"]["responses-MalformedRequest"];
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            413: components["responses"]["responses-PayloadTooLarge"];
            415: components["responses"]["responses-UnsupportedMediaType"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    listExchangeRates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Perhaps none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeRateList"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    publishExchangeRate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ISO 4217 */
                source: components["parameters"]["SourceCurrency"];
                /** @description ISO 4217 */
                target: components["parameters"]["TargetCurrency"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExchangeRate"];
            };
        };
        responses: {
            /** @description The rate in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeRate"];
                };
            };
            400: components["responses"]["responses-MalformedRequest"];
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            413: components["responses"]["responses-PayloadTooLarge"];
            415: components["responses"]["responses-UnsupportedMediaType"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    createQuote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewQuote"];
            };
        };
        responses: {
            /** @description The quote */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            400: components["responses"]["responses-MalformedRequest"];
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            409: components["responses"]["responses-Conflict"];
            413: components["responses"]["responses-PayloadTooLarge"];
            415: components["responses"]["responses-UnsupportedMediaType"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    getQuote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A quote of the tenant */
                quoteId: components["parameters"]["QuoteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quote */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    startImport: {
        parameters: {
            query?: {
                /** @description `atomic`: all rows or none; `continue`: every good row */
                mode?: components["parameters"]["ImportMode"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Taken; see how it goes at `Location` */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportJob"];
                };
            };
            400: components["responses"]["responses-MalformedRequest"];
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            409: components["responses"]["responses-Conflict"];
            413: components["responses"]["responses-PayloadTooLarge"];
            415: components["responses"]["responses-UnsupportedMediaType"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An import of the tenant */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportJob"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    listImportErrors: {
        parameters: {
            query?: {
                /** @description `next` of the page before; without it, the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description Items on a page at most */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description An import of the tenant */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, perhaps an empty one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportErrorPage"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An import of the tenant */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import as cancelled */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportJob"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            404: components["responses"]["responses-NotFound"];
            409: components["responses"]["responses-Conflict"];
            422: components["responses"]["responses-ValidationFailed"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    exportTransactions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    listBalances: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Perhaps none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceList"];
                };
            };
            401: components["responses"]["responses-Unauthorized"];
            403: components["responses"]["responses-Forbidden"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    receiveGoCardlessEvents: {
        parameters: {
            query?: never;
            header: {
                /** @description HMAC-SHA256 of the raw body in hex; 498 when it is not right */
                "Webhook-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderEvents"];
            };
        };
        responses: {
            /** @description Taken */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["responses-MalformedRequest"];
            413: components["responses"]["responses-PayloadTooLarge"];
            415: components["responses"]["responses-UnsupportedMediaType"];
            422: components["responses"]["responses-ValidationFailed"];
            498: components["responses"]["InvalidSignature"];
            500: components["responses"]["responses-Internal"];
            502: components["responses"]["responses-BadGateway"];
            503: components["responses"]["responses-Unavailable"];
            504: components["responses"]["responses-GatewayTimeout"];
        };
    };
    listInstruments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At least one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentList"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    getInstrument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An instrument */
                symbol: components["parameters"]["Symbol"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The instrument */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instrument"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            404: components["responses"]["components-responses-NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    getMarketQuote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An instrument */
                symbol: components["parameters"]["Symbol"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest quote */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["schemas-Quote"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            404: components["responses"]["components-responses-NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    listCandles: {
        parameters: {
            query: {
                /** @description Of the bars */
                interval: components["parameters"]["Interval"];
                /** @description Only bars that open at this moment or later */
                from: components["parameters"]["From"];
                /** @description Only bars that open before this moment */
                to: components["parameters"]["To"];
            };
            header?: never;
            path: {
                /** @description An instrument */
                symbol: components["parameters"]["Symbol"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Perhaps none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandleList"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            404: components["responses"]["components-responses-NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description `next` of the page before; without it, the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description Items on a page at most */
                limit?: components["parameters"]["Limit"];
                /** @description Only of this instrument */
                symbol?: components["parameters"]["SymbolFilter"];
                /** @description Only orders in this state */
                status?: components["parameters"]["OrderStatusFilter"];
                /** @description Only the order of this name */
                clientOrderId?: components["parameters"]["ClientOrderIdFilter"];
                /** @description Only this strategy's */
                strategyId?: components["parameters"]["StrategyFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, perhaps an empty one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    placeOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrder"];
            };
        };
        responses: {
            /** @description The order as it is now */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["components-responses-MalformedRequest"];
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            409: components["responses"]["components-responses-Conflict"];
            413: components["responses"]["components-responses-PayloadTooLarge"];
            415: components["responses"]["components-responses-UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the caller has (RFC 9110 §13.1.2) */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description An order of the tenant */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            404: components["responses"]["components-responses-NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    cancelOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An order of the tenant */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            404: components["responses"]["components-responses-NotFound"];
            409: components["responses"]["components-responses-Conflict"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    replaceOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An order of the tenant */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderChange"];
            };
        };
        responses: {
            /** @description The order as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["components-responses-MalformedRequest"];
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            404: components["responses"]["components-responses-NotFound"];
            409: components["responses"]["components-responses-Conflict"];
            413: components["responses"]["components-responses-PayloadTooLarge"];
            415: components["responses"]["components-responses-UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    listFills: {
        parameters: {
            query?: {
                /** @description `next` of the page before; without it, the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description Items on a page at most */
                limit?: components["parameters"]["Limit"];
                /** @description Only of this instrument */
                symbol?: components["parameters"]["SymbolFilter"];
                /** @description Only this order's */
                orderId?: components["parameters"]["OrderFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, perhaps an empty one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FillPage"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    listPositions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Perhaps none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PositionList"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    getPosition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An instrument */
                symbol: components["parameters"]["Symbol"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The position */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Position"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            404: components["responses"]["components-responses-NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    getRiskLimits: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the caller has (RFC 9110 §13.1.2) */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The limits */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskLimits"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    setRiskLimits: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the change is based on (RFC 9110 §13.1.1); 428 without it, 412 when it is not the latest */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRiskLimits"];
            };
        };
        responses: {
            /** @description The limits in force */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskLimits"];
                };
            };
            400: components["responses"]["components-responses-MalformedRequest"];
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            412: components["responses"]["responses-PreconditionFailed"];
            413: components["responses"]["components-responses-PayloadTooLarge"];
            415: components["responses"]["components-responses-UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            428: components["responses"]["responses-PreconditionRequired"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    getTradingState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TradingState"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    setTradingState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTradingState"];
            };
        };
        responses: {
            /** @description The state in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TradingState"];
                };
            };
            400: components["responses"]["components-responses-MalformedRequest"];
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            413: components["responses"]["components-responses-PayloadTooLarge"];
            415: components["responses"]["components-responses-UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    setDeadManTimer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeadManTimer"];
            };
        };
        responses: {
            /** @description The state, with the time at which it would halt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TradingState"];
                };
            };
            400: components["responses"]["components-responses-MalformedRequest"];
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            413: components["responses"]["components-responses-PayloadTooLarge"];
            415: components["responses"]["components-responses-UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    stopDeadManTimer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state, without a time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TradingState"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    listStrategies: {
        parameters: {
            query?: {
                /** @description `next` of the page before; without it, the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description Items on a page at most */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, perhaps an empty one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategyPage"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    createStrategy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStrategy"];
            };
        };
        responses: {
            /** @description The strategy */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Strategy"];
                };
            };
            400: components["responses"]["components-responses-MalformedRequest"];
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            409: components["responses"]["components-responses-Conflict"];
            413: components["responses"]["components-responses-PayloadTooLarge"];
            415: components["responses"]["components-responses-UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    getStrategy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A strategy of the tenant */
                strategyId: components["parameters"]["StrategyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The strategy */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Strategy"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            404: components["responses"]["components-responses-NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    listStrategyVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A strategy of the tenant */
                strategyId: components["parameters"]["StrategyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At least one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategyVersionList"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            404: components["responses"]["components-responses-NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    addStrategyVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A strategy of the tenant */
                strategyId: components["parameters"]["StrategyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStrategyVersion"];
            };
        };
        responses: {
            /** @description The version */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategyVersion"];
                };
            };
            400: components["responses"]["components-responses-MalformedRequest"];
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            404: components["responses"]["components-responses-NotFound"];
            409: components["responses"]["components-responses-Conflict"];
            413: components["responses"]["components-responses-PayloadTooLarge"];
            415: components["responses"]["components-responses-UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    startStrategy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A strategy of the tenant */
                strategyId: components["parameters"]["StrategyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StrategyStart"];
            };
        };
        responses: {
            /** @description The strategy with its run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategyWithRun"];
                };
            };
            400: components["responses"]["components-responses-MalformedRequest"];
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            404: components["responses"]["components-responses-NotFound"];
            409: components["responses"]["components-responses-Conflict"];
            413: components["responses"]["components-responses-PayloadTooLarge"];
            415: components["responses"]["components-responses-UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    stopStrategy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A strategy of the tenant */
                strategyId: components["parameters"]["StrategyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The strategy with its run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategyWithRun"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            404: components["responses"]["components-responses-NotFound"];
            409: components["responses"]["components-responses-Conflict"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    listBacktests: {
        parameters: {
            query?: {
                /** @description `next` of the page before; without it, the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description Items on a page at most */
                limit?: components["parameters"]["Limit"];
                /** @description Only this strategy's */
                strategyId?: components["parameters"]["StrategyFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, perhaps an empty one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BacktestPage"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    startBacktest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBacktest"];
            };
        };
        responses: {
            /** @description Taken; see how it goes at `Location` */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backtest"];
                };
            };
            400: components["responses"]["components-responses-MalformedRequest"];
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            409: components["responses"]["components-responses-Conflict"];
            413: components["responses"]["components-responses-PayloadTooLarge"];
            415: components["responses"]["components-responses-UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    getBacktest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A backtest of the tenant */
                backtestId: components["parameters"]["BacktestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The backtest */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backtest"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            404: components["responses"]["components-responses-NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    listBacktestTrades: {
        parameters: {
            query?: {
                /** @description `next` of the page before; without it, the first page */
                cursor?: components["parameters"]["Cursor"];
                /** @description Items on a page at most */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description A backtest of the tenant */
                backtestId: components["parameters"]["BacktestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, perhaps an empty one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BacktestTradePage"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            404: components["responses"]["components-responses-NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    cancelBacktest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A backtest of the tenant */
                backtestId: components["parameters"]["BacktestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The backtest as cancelled */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backtest"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            404: components["responses"]["components-responses-NotFound"];
            409: components["responses"]["components-responses-Conflict"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
        };
    };
    createStreamTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ticket */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["headers-NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamTicket"];
                };
            };
            401: components["responses"]["components-responses-Unauthorized"];
            403: components["responses"]["components-responses-Forbidden"];
            409: components["responses"]["components-responses-Conflict"];
            500: components["responses"]["components-responses-Internal"];
            502: components["responses"]["components-responses-BadGateway"];
            503: components["responses"]["components-responses-Unavailable"];
            504: components["responses"]["components-responses-GatewayTimeout"];
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
                    "application/json": components["schemas"]["Liveness"];
                };
            };
            500: components["responses"]["Internal"];
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
            /** @description Every check passes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            500: components["responses"]["Internal"];
            /** @description At least one check fails */
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
}
