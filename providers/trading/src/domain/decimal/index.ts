export { Decimal, decimal, divide, textOf, zero } from './decimal.ts'
