import { afterAll, afterEach, beforeAll } from 'vitest'
import { server } from './mocks/server.ts'

beforeAll(() => server.listen(Object.assign({}, { onUnhandledRequest: 'error', onUnhandledFrame: 'error' } as const)))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())
