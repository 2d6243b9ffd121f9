/** What a consumer says of its reading beyond the schema of the body. */
export interface ReadsOptions<HeaderName extends string = string> {
  /** The documented response headers that it reads; absent: all that the mock set. */
  headers?: readonly HeaderName[]
  /**
   * Single values of the body that must be exactly as mocked, by the path that a pact gives them: `$.status`, or
   * `$.items[*].currency` for that of every element.
   */
  exactly?: readonly `$${string}`[]
}
