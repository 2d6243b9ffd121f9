/** The broker's file cannot be opened: no database, made by a newer version, or in a folder that cannot be written. */
export class BrokenStoreError extends Error {
  override name = 'BrokenStoreError' as const
  readonly file: string

  constructor(file: string, reason: string, remedy: string, options?: ErrorOptions) {
    super(`Failed to open the broker's file "${file}": ${reason}. ${remedy}`, options)
    this.file = file
  }
}
