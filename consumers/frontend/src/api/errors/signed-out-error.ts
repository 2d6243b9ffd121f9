import { ApiClientError } from './api-client-error.ts'

/** Nobody is signed in, or no longer: the one error of everything that a session had under way when it ended. */
export class SignedOutError extends ApiClientError {
  override name = 'SignedOutError' as const

  constructor(options?: ErrorOptions) {
    super('Failed to call the gateway: nobody is signed in. Sign in and try again.', options)
  }
}
