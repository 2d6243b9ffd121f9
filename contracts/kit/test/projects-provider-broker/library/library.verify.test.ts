import { verifyPacts } from 'concordat/provider'
import { afterEach } from 'vitest'
import { type LibraryStates, startLibrary } from '../start-library.ts'

verifyPacts<LibraryStates>({
  provider: 'library',
  pacts: { broker: JSON.parse(process.env['BROKER_OPTIONS'] ?? '{}') },
  start: process.env['LIBRARY_STAYS_DOWN'] ? () => Promise.reject(new Error('the door is shut')) : startLibrary,
  states: { 'a book exists': () => {} },
})

if (process.env['LIBRARY_HOOK_FAILS'])
  afterEach(() => {
    throw new Error('the lights are out')
  })
