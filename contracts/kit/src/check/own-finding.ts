import { type CheckCode, checkCodes, type Finding, type FindingCode } from '../findings/index.ts'
import type { OwnResult } from './own-result.ts'

/** What is wrong at one place; the part of the interaction makes a code of it. */
export interface Fault {
  aspect: AspectOf<CheckCode> | 'payload.incompatible'
  message: string
}

type AspectOf<Code extends string> = Code extends `${'request' | 'response' | 'message'}.${infer Aspect}`
  ? Aspect
  : never

/** What a fault is called, and how much it weighs: always the same for one code. */
export function classify({ part, fault }: OwnResult): Pick<Finding, 'code' | 'severity'> {
  const code = `${part}.${fault.aspect}`
  if (code === 'message.payload.incompatible') return { code, severity: 'error' }
  if (!isCheckCode(code))
    throw new Error(`Failed to classify a finding: there is no code ${code}. Report this as a bug.`)
  return { code, severity: severities[fault.aspect as AspectOf<CheckCode>] }
}

function isCheckCode(code: string): code is CheckCode & FindingCode {
  return checkCodes.some((one) => one === code)
}

const severities: Readonly<Record<AspectOf<CheckCode>, Finding['severity']>> = {
  'enum.unhandled': 'warning',
  'field.nullable': 'warning',
  'field.optional': 'warning',
  'generator.incompatible': 'error',
  'list.length': 'info',
  'rule.impossible': 'error',
  'rule.narrower': 'warning',
  'rule.wider': 'warning',
  'value.pinned': 'info',
}

/** Whether the recorder of this kit does it on purpose: it narrows a rule to what the consumer's own schema takes. */
export function isIntended({ fault }: OwnResult): boolean {
  return ['list.length', 'rule.narrower', 'value.pinned'].includes(fault.aspect)
}
