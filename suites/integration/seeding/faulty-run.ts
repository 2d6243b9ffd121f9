/** What became of each test of each group, by the group's name and the test's full name. */
export type FaultyRun = Record<string, Record<string, { state: string; message: string }>>
