/** A results file is not what a run stores: cut off, edited, or of another version of this package. */
export class UnreadableResultsError extends Error {
  override name = 'UnreadableResultsError' as const
  readonly path: string

  constructor(path: string, options?: ErrorOptions) {
    super(
      `Failed to read the verification results "${path}": they are not in the form that this version stores. Delete the file and verify again.`,
      options,
    )
    this.path = path
  }
}
