import { expect, test } from 'vitest'
import { z } from 'zod'
import { readConfig } from './read-config.ts'
import { StartUpError } from './start-up-error.ts'

const schema = z.object({
  PORT: z.coerce.number().int().max(65_535).default(0),
  DATABASE_URL: z.url().meta({ description: 'postgres://user:password@host/database' }),
  SECRET: z.string().min(32),
})

test('good variables are read, empty ones count as unset', () => {
  const secret = 's'.repeat(32)
  expect(readConfig(schema, { PORT: '', DATABASE_URL: 'postgres://x/y', SECRET: secret, OTHER: 'z' })).toEqual({
    PORT: 0,
    DATABASE_URL: 'postgres://x/y',
    SECRET: secret,
  })
})

test('every bad variable is named at once, with its remedy and without its value', () => {
  const read = () => readConfig(schema, { PORT: '99999', SECRET: 'hunter2' })
  expect(read).toThrow(StartUpError)
  expect(read).toThrow(/3 environment variables.*PORT.*DATABASE_URL.*postgres:\/\/user:password@host.*SECRET/s)
  expect(read).not.toThrow(/hunter2|99999/)
})
