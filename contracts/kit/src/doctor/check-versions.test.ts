import { expect, test } from 'vitest'
import { diagnoseNode, diagnosePeer } from './check-versions.ts'

test.for([
  ['24.21.0', 'ok', undefined],
  ['22.18.0', 'ok', undefined],
  ['22.12.0', 'warn', 'call the config concordat.config.mjs'],
  ['22.11.0', 'fail', 'Install a newer Node'],
  ['20.20.0', 'fail', 'Install a newer Node'],
] as const)('Node %s: %s', ([version, status, remedy]) => {
  const diagnosis = diagnoseNode(version, '>=22.12')
  expect(diagnosis.status).toBe(status)
  if (remedy === undefined) expect(diagnosis.remedy).toBeUndefined()
  else expect(diagnosis.remedy).toContain(remedy)
})

test.for([
  ['3.0.5', false, 'ok'],
  ['2.10.0', false, 'ok'],
  ['3.1.0-beta.1', false, 'ok'],
  ['2.9.9', false, 'fail'],
  ['4.0.0', true, 'fail'],
  [undefined, false, 'fail'],
  [undefined, true, undefined],
] as const)('a peer of version %s, optional: %s → %s', ([installed, isOptional, status]) => {
  const found = diagnosePeer({ name: 'msw', range: '^2.10.0 || ^3.0.0', installed, isOptional })
  expect(found?.status).toBe(status)
  if (status === 'fail') expect(found?.remedy).toContain('npm install --save-dev "msw@^2.10.0 || ^3.0.0"')
})
