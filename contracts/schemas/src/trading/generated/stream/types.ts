// Generated from openapi/ by "npm run generate". Do not edit.

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Welcome: {
            /** @constant */
            type: "welcome";
            /**
             * Format: uuid
             * @description Of the market's numbering; quotes are resumed within one session only
             */
            session: string;
            heartbeatSeconds: number;
            /**
             * Format: date-time
             * @description When the connection ends, unless it is renewed
             */
            expiresAt: string;
            /** Format: date-time */
            at: string;
        };
        Heartbeat: {
            /** @constant */
            type: "heartbeat";
            /** Format: date-time */
            at: string;
        };
        /** @enum {string} */
        ChannelName: "quotes" | "account";
        Subscribed: {
            /** @constant */
            type: "subscribed";
            channel: components["schemas"]["ChannelName"];
            /** @description All that are subscribed to now; none for the account */
            symbols: components["schemas"]["Symbol"][];
        };
        Unsubscribed: {
            /** @constant */
            type: "unsubscribed";
            channel: components["schemas"]["ChannelName"];
            /** @description All that are still subscribed to; none for the account */
            symbols: components["schemas"]["Symbol"][];
        };
        Renewed: {
            /** @constant */
            type: "renewed";
            /** Format: date-time */
            expiresAt: string;
        };
        Snapshot: {
            /** @constant */
            type: "snapshot";
            /** Format: uuid */
            session: string;
            /** @description Of each instrument that was asked for and has one yet */
            quotes: components["schemas"]["Quote"][];
        };
        Quotes: {
            /** @constant */
            type: "quotes";
            /** Format: uuid */
            session: string;
            /** @description In the order of each instrument's sequence. One that leaves numbers out was conflated: what was left out is outdated by it */
            quotes: components["schemas"]["Quote"][];
        };
        AccountSnapshot: {
            /** @constant */
            type: "account_snapshot";
            /** @description Of the last event that it includes */
            sequence: number;
            /** @description Those that are working */
            orders: components["schemas"]["Order"][];
            positions: components["schemas"]["Position"][];
            tradingState: components["schemas"]["TradingState"];
        };
        OrderEvent: {
            /** @constant */
            type: "order";
            /** @description Of the account; counts up by one with every event */
            sequence: number;
            /** Format: date-time */
            at: string;
            order: components["schemas"]["Order"];
        };
        FillEvent: {
            /** @constant */
            type: "fill";
            sequence: number;
            /** Format: date-time */
            at: string;
            fill: components["schemas"]["Fill"];
        };
        PositionEvent: {
            /** @constant */
            type: "position";
            sequence: number;
            /** Format: date-time */
            at: string;
            position: components["schemas"]["Position"];
        };
        TradingStateEvent: {
            /** @constant */
            type: "trading_state";
            sequence: number;
            /** Format: date-time */
            at: string;
            tradingState: components["schemas"]["TradingState"];
        };
        /** @description Of all that the frame asked for; what the client has of it is worth nothing any more */
        Reset: {
            /** @constant */
            type: "reset";
            channel: components["schemas"]["ChannelName"];
            /** @enum {string} */
            reason: "another_session" | "too_old";
        };
        /**
         * @description `unavailable`: it was understood and can be sent again
         * @enum {string}
         */
        RefusedCode: "malformed" | "unknown_symbol" | "too_many_symbols" | "resume_ahead" | "bad_ticket" | "unavailable";
        Refused: {
            /** @constant */
            type: "refused";
            code: components["schemas"]["RefusedCode"];
            message: string;
        };
        Subscribe: {
            /** @constant */
            type: "subscribe";
            symbols: components["schemas"]["Symbol"][];
            resume?: components["schemas"]["ResumeQuotes"];
        };
        /** @description The last that the client has of each instrument */
        ResumeQuotes: {
            /** Format: uuid */
            session: string;
            sequences: {
                [key: string]: number;
            };
        };
        SubscribeAccount: {
            /** @constant */
            type: "subscribe_account";
            /** @description The last event that the client has */
            after?: number;
        };
        Unsubscribe: {
            /** @constant */
            type: "unsubscribe";
            channel: components["schemas"]["ChannelName"];
            /** @description Only these instruments */
            symbols?: components["schemas"]["Symbol"][];
        };
        Renew: {
            /** @constant */
            type: "renew";
            /** Format: password */
            ticket: string;
        };
        /** @description Of an instrument */
        Symbol: string;
        /** @description A decimal in its shortest form */
        Decimal: string;
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

/** Each WebSocket's path, and what the server sends there. */
export interface Sockets {
  '/stream': {
    welcome: components['schemas']['Welcome']
    heartbeat: components['schemas']['Heartbeat']
    subscribed: components['schemas']['Subscribed']
    unsubscribed: components['schemas']['Unsubscribed']
    renewed: components['schemas']['Renewed']
    snapshot: components['schemas']['Snapshot']
    quotes: components['schemas']['Quotes']
    accountSnapshot: components['schemas']['AccountSnapshot']
    order: components['schemas']['OrderEvent']
    fill: components['schemas']['FillEvent']
    position: components['schemas']['PositionEvent']
    tradingState: components['schemas']['TradingStateEvent']
    reset: components['schemas']['Reset']
    refused: components['schemas']['Refused']
  }
}
