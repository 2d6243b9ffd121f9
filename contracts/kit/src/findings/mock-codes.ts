/** Codes of what is found while the MSW mocks that tests already had are recorded. */
export const mockCodes = [
  'mock.body.unpinned',
  'mock.operation.unknown',
  'mock.request.incompatible',
  'mock.response.incompatible',
  'mock.test.unknown',
  'mock.unrecordable',
] as const

export type MockCode = (typeof mockCodes)[number]
