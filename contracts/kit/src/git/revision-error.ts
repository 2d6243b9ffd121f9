/** A question to git had no answer that a comparison or a version could rest on. */
export class RevisionError extends Error {
  override name = 'RevisionError' as const
}
