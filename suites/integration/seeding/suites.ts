import { catalogue as auth } from '../auth/faults/catalogue.ts'
import { catalogue as financial } from '../financial/faults/catalogue.ts'
import { catalogue as trading } from '../trading/faults/catalogue.ts'

/** The suites that faults are seeded for, by their folders. */
export const suites = { auth, financial, trading } as const

export type Suite = keyof typeof suites
