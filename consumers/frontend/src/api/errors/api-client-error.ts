/** What every failure of the API client has in common. */
export class ApiClientError extends Error {
  override name: string = 'ApiClientError'
}
