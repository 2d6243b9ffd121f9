import { refusalTranslator } from '@platform/conventions/refusals'
import type { RefusalCode } from '../domain/refusal.ts'

/** Says in HTTP what the domain refused. */
export const translateRefusal = refusalTranslator<RefusalCode>()
