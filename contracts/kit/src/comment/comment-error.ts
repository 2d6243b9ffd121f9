/** A text could be shown neither on its pull request nor in the summary of the job. */
export class CommentError extends Error {
  override name = 'CommentError' as const
}
