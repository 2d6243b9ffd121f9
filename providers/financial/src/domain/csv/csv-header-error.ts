/** The file has no header that says where to find what; nothing of it can be read. */
export class CsvHeaderError extends Error {
  override name = 'CsvHeaderError' as const

  constructor(why: string) {
    super(`Failed to read the header of the CSV file: ${why}`)
  }
}
