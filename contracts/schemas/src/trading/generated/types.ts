// Generated from openapi/ by "npm run generate". Do not edit.

export interface paths {
    "/instruments": {
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
    "/instruments/{symbol}": {
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
    "/instruments/{symbol}/quote": {
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
    "/instruments/{symbol}/candles": {
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
    "/account": {
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
    "/orders": {
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
    "/orders/{orderId}": {
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
    "/orders/{orderId}/cancel": {
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
    "/orders/{orderId}/replace": {
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
    "/fills": {
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
    "/positions": {
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
    "/positions/{symbol}": {
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
    "/risk-limits": {
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
    "/trading-state": {
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
    "/dead-man-timer": {
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
    "/strategies": {
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
    "/strategies/{strategyId}": {
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
    "/strategies/{strategyId}/versions": {
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
    "/strategies/{strategyId}/start": {
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
    "/strategies/{strategyId}/stop": {
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
    "/backtests": {
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
    "/backtests/{backtestId}": {
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
    "/backtests/{backtestId}/trades": {
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
    "/backtests/{backtestId}/cancel": {
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
    "/stream-tickets": {
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
        /** @description Of an instrument */
        Symbol: string;
        /** @description ISO 4217 */
        Currency: string;
        /** @description A decimal in its shortest form */
        Decimal: string;
        /** @description A decimal above or at zero, at most eight places */
        Amount: string;
        /**
         * @description How long a bar is
         * @enum {string}
         */
        Interval: "1m" | "1d";
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
        /** @enum {string} */
        OrderStatus: "denied" | "pending_new" | "rejected" | "open" | "partially_filled" | "pending_replace" | "pending_cancel" | "filled" | "cancelled" | "expired";
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
        Quote: {
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
        PendingChange: {
            quantity: components["schemas"]["Decimal"];
            /** @description Of a limit order */
            price: string | null;
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
        /** @enum {string} */
        TradingStateName: "active" | "reducing" | "halted";
        NewTradingState: {
            state: components["schemas"]["TradingStateName"];
            /** @description Without control characters */
            reason?: string | null;
        };
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
        NewDeadManTimer: {
            seconds: number;
        };
        /** @description Named numbers, as decimals */
        Parameters: {
            [key: string]: components["schemas"]["ParameterValue"];
        };
        ParameterValue: string;
        NewStrategy: {
            /** @description Without control characters */
            name: string;
            symbol: components["schemas"]["Symbol"];
            interval: components["schemas"]["Interval"];
            /** @description An ECMAScript module as docs/decisions/strategies.md describes */
            source: string;
            parameters: components["schemas"]["Parameters"];
        };
        NewStrategyVersion: {
            symbol: components["schemas"]["Symbol"];
            interval: components["schemas"]["Interval"];
            /** @description An ECMAScript module as docs/decisions/strategies.md describes */
            source: string;
            parameters: components["schemas"]["Parameters"];
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
        StrategyPage: {
            items: components["schemas"]["Strategy"][];
            /** @description The cursor of the next page; null on the last */
            next: string | null;
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
        StrategyStart: {
            version: number;
        };
        /** @enum {string} */
        BacktestStatus: "queued" | "running" | "succeeded" | "failed" | "cancelled";
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
        FieldError: {
            /** @description A JSON pointer into the body as a URI fragment (`#/email`), or `query/…`, `path/…`, `header/…` */
            pointer: string;
            message: string;
        };
        /**
         * @description What happened, for programs; `type` ends in the same word
         * @enum {string}
         */
        ProblemCode: "malformed_request" | "validation_failed" | "unsupported_media_type" | "payload_too_large" | "not_found" | "method_not_allowed" | "not_acceptable" | "token_required" | "invalid_token" | "insufficient_scope" | "precondition_required" | "precondition_failed" | "client_order_id_taken" | "order_not_cancellable" | "order_not_replaceable" | "illegal_transition" | "strategy_name_taken" | "strategy_running" | "strategy_not_running" | "too_many_versions" | "too_many_backtests" | "backtest_finished" | "too_many_tickets" | "too_many_connections" | "origin_refused" | "upgrade_required" | "internal" | "unavailable" | "revocations_unknown" | "bad_gateway" | "gateway_timeout";
    };
    responses: {
        /** @description The caller has the latest */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request cannot be read */
        MalformedRequest: {
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
                "WWW-Authenticate": components["headers"]["Challenge"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No such resource, or not the tenant's */
        NotFound: {
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
        /** @description Changed since: read it again */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is over its limit */
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
        /** @description `If-Match` is missing */
        PreconditionRequired: {
            headers: {
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
    };
    parameters: {
        /** @description An order of the tenant */
        OrderId: string;
        /** @description A strategy of the tenant */
        StrategyId: string;
        /** @description A backtest of the tenant */
        BacktestId: string;
        /** @description An instrument */
        Symbol: components["schemas"]["Symbol"];
        /** @description `next` of the page before; without it, the first page */
        Cursor: string;
        /** @description Items on a page at most */
        Limit: number;
        /** @description Only of this instrument */
        SymbolFilter: components["schemas"]["Symbol"];
        /** @description Only orders in this state */
        OrderStatusFilter: components["schemas"]["OrderStatus"];
        /** @description Only the order of this name */
        ClientOrderIdFilter: components["schemas"]["ClientOrderId"];
        /** @description Of the bars */
        Interval: components["schemas"]["Interval"];
        /** @description Only bars that open at this moment or later */
        From: string;
        /** @description Only bars that open before this moment */
        To: string;
        /** @description Only this order's */
        OrderFilter: string;
        /** @description Only this strategy's */
        StrategyFilter: string;
        /** @description The ETag that the change is based on (RFC 9110 §13.1.1); 428 without it, 412 when it is not the latest */
        IfMatch: string;
        /** @description The ETag that the caller has (RFC 9110 §13.1.2) */
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description Where the new resource is, relative to the request's own URL (RFC 9110 §10.2.2, RFC 3986 §4.2), so that it is right behind a gateway's prefix, too */
        Location: string;
        /** @description The version, strong (RFC 9110 §8.8.3) */
        ETag: string;
        /** @description A ticket is not for caches */
        NoStore: "no-store";
        /** @description RFC 6750 §3 */
        Challenge: string;
        /** @description Seconds to wait */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
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
                    "application/json": components["schemas"]["Quote"];
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
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
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            428: components["responses"]["PreconditionRequired"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
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
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
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
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
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
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamTicket"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["Internal"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
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
