export { operations as tradingOperations } from './generated/operations.ts'
export type * from './generated/types.ts'
export * from './generated/zod.ts'
