import type { Fault } from '../../platform/fault.ts'

/** One fault, where it is looked for, and the tests that must turn red: these and no others of that file. */
export type SeededFault = {
  name: string
  /** The test file, without `.test.ts`. */
  file: string
  fault: Fault
  /** Full names of the tests. */
  breaks: readonly string[]
  /** It breaks what others break too, so it is run on a platform of its own. */
  alone?: boolean
}

/** One replacement in a source file of auth. */
export const inAuth = (file: string, find: string, replace: string): Fault => ({
  edits: [{ file: `providers/auth/src/${file}`, find, replace }],
})

/** One replacement in a source file of the gateway. */
export const inGateway = (file: string, find: string, replace: string): Fault => ({
  edits: [{ file: `consumers/gateway/src/${file}`, find, replace }],
})

/** One replacement in what all services share. */
export const inConventions = (file: string, find: string, replace: string): Fault => ({
  edits: [{ file: `contracts/conventions/src/${file}`, find, replace }],
})

/** One replacement in a source file of the financial service. */
export const inFinancial = (file: string, find: string, replace: string): Fault => ({
  edits: [{ file: `providers/financial/src/${file}`, find, replace }],
})

/** One replacement in a source file of the trading service. */
export const inTrading = (file: string, find: string, replace: string): Fault => ({
  edits: [{ file: `providers/trading/src/${file}`, find, replace }],
})
