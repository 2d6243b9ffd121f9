export type * from './generated/stream/types.ts'
export * from './generated/stream/zod.ts'
