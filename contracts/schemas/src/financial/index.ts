export { operations as financialOperations } from './generated/operations.ts'
export type * from './generated/types.ts'
export * from './generated/zod.ts'
