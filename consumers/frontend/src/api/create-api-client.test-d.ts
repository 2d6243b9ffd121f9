import type { components } from '@platform/schemas/gateway'
import type { components as Trading } from '@platform/schemas/trading'
import { expectTypeOf, test } from 'vitest'
import type {
  AccountView,
  ApiClient,
  BacktestTradeView,
  BacktestView,
  BalanceView,
  CandleView,
  CategorisationView,
  CategoryView,
  ClientEntryView,
  ClientView,
  ExchangeRateView,
  FillView,
  ImportErrorView,
  ImportView,
  InstrumentView,
  InvoiceEntryView,
  InvoiceView,
  MandateView,
  MarketQuoteView,
  MemberView,
  OrderView,
  PaymentView,
  PositionView,
  QuoteView,
  RefundView,
  RiskLimitsView,
  RuleView,
  SessionView,
  StrategyVersionView,
  StrategyView,
  TradingStateView,
  TransactionView,
  UserView,
  Versioned,
} from './index.ts'
import type { GrantView } from './views/grant.ts'
import type { NewTenantView } from './views/new-tenant.ts'
import type { FieldErrorView } from './views/problem.ts'

type Schemas = components['schemas']

test('every view reads what the OpenAPI document has', () => {
  expectTypeOf<Schemas['User']>().toExtend<UserView>()
  expectTypeOf<Schemas['User']>().toExtend<MemberView>()
  expectTypeOf<Schemas['User']>().toExtend<NewTenantView>()
  expectTypeOf<Schemas['Session']>().toExtend<SessionView>()
  expectTypeOf<Schemas['TokenGrant']>().toExtend<GrantView>()
  expectTypeOf<Schemas['FieldError']>().toExtend<FieldErrorView>()
})

test('every view of the books reads what the OpenAPI document has', () => {
  expectTypeOf<Schemas['Client']>().toExtend<ClientView>()
  expectTypeOf<Schemas['Client']>().toExtend<ClientEntryView>()
  expectTypeOf<Schemas['Invoice']>().toExtend<InvoiceView>()
  expectTypeOf<Schemas['Invoice']>().toExtend<InvoiceEntryView>()
  expectTypeOf<Schemas['Payment']>().toExtend<PaymentView>()
  expectTypeOf<Schemas['Refund']>().toExtend<RefundView>()
  expectTypeOf<Schemas['Mandate']>().toExtend<MandateView>()
  expectTypeOf<Schemas['Transaction']>().toExtend<TransactionView>()
  expectTypeOf<Schemas['Category']>().toExtend<CategoryView>()
  expectTypeOf<Schemas['Rule']>().toExtend<RuleView>()
  expectTypeOf<Schemas['Categorisation']>().toExtend<CategorisationView>()
  expectTypeOf<Schemas['ExchangeRate']>().toExtend<ExchangeRateView>()
  expectTypeOf<Schemas['Quote']>().toExtend<QuoteView>()
  expectTypeOf<Schemas['ImportJob']>().toExtend<ImportView>()
  expectTypeOf<Schemas['ImportError']>().toExtend<ImportErrorView>()
  expectTypeOf<Schemas['Balance']>().toExtend<BalanceView>()
})

test('every view of the market and the account reads what the OpenAPI document has', () => {
  expectTypeOf<Schemas['Instrument']>().toExtend<InstrumentView>()
  expectTypeOf<Trading['schemas']['Quote']>().toExtend<MarketQuoteView>()
  expectTypeOf<Schemas['Candle']>().toExtend<CandleView>()
  expectTypeOf<Schemas['Account']>().toExtend<AccountView>()
  expectTypeOf<Schemas['Order']>().toExtend<OrderView>()
  expectTypeOf<Schemas['Fill']>().toExtend<FillView>()
  expectTypeOf<Schemas['Position']>().toExtend<PositionView>()
  expectTypeOf<Schemas['RiskLimits']>().toExtend<RiskLimitsView>()
  expectTypeOf<Schemas['TradingState']>().toExtend<TradingStateView>()
  expectTypeOf<Schemas['Strategy']>().toExtend<StrategyView>()
  expectTypeOf<Schemas['StrategyVersion']>().toExtend<StrategyVersionView>()
  expectTypeOf<Schemas['Backtest']>().toExtend<BacktestView>()
  expectTypeOf<Schemas['BacktestTrade']>().toExtend<BacktestTradeView>()
})

test('requests to trade are what the OpenAPI document asks for', () => {
  expectTypeOf<ApiClient['orders']['place']>().parameter(0).toEqualTypeOf<Schemas['NewOrder']>()
  expectTypeOf<ApiClient['tradingState']['set']>().parameter(0).toEqualTypeOf<Schemas['NewTradingState']>()
  expectTypeOf<ApiClient['strategies']['create']>().parameter(0).toEqualTypeOf<Schemas['NewStrategy']>()
  expectTypeOf<ApiClient['backtests']['start']>().parameter(0).toEqualTypeOf<Schemas['NewBacktest']>()
})

test('requests to the books are what the OpenAPI document asks for', () => {
  expectTypeOf<ApiClient['clients']['create']>().parameter(0).toEqualTypeOf<Schemas['NewClient']>()
  expectTypeOf<ApiClient['invoices']['draft']>().parameter(0).toEqualTypeOf<Schemas['NewInvoice']>()
  expectTypeOf<ApiClient['payments']['create']>()
    .parameter(0)
    .toEqualTypeOf<{ key: string; payment: Schemas['NewPayment'] }>()
  expectTypeOf<ApiClient['rules']['create']>().parameter(0).toEqualTypeOf<Schemas['NewRule']>()
  expectTypeOf<Awaited<ReturnType<ApiClient['invoices']['issue']>>>().toEqualTypeOf<Versioned<InvoiceView>>()
})

test('requests are what the OpenAPI document asks for', () => {
  expectTypeOf<ApiClient['signUp']>().parameter(0).toEqualTypeOf<Schemas['SignUp']>()
  expectTypeOf<ApiClient['signIn']>().parameter(0).toEqualTypeOf<Schemas['Login']>()
  expectTypeOf<ApiClient['changePassword']>().parameter(0).toEqualTypeOf<Schemas['ChangePassword']>()
  expectTypeOf<ApiClient['users']['create']>().parameter(0).toEqualTypeOf<Schemas['CreateUser']>()
  expectTypeOf<ApiClient['users']['update']>().parameter(1).toEqualTypeOf<Schemas['UpdateUser']>()
})

test('answers have what pages read, and no more', () => {
  expectTypeOf<Awaited<ReturnType<ApiClient['currentUser']>>>().toEqualTypeOf<UserView>()
  expectTypeOf<UserView>().not.toHaveProperty('passwordChangedAt')
})
