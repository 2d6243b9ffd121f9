import type { onRequestHookHandler } from 'fastify'
import { invalidUsage } from '../domain/api-fault.ts'

const served = '2015-07-06'

/** Demands the version of the API that is emulated. */
export const requireVersion: onRequestHookHandler = (request, _reply, done) => {
  const version = request.headers['gocardless-version']
  if (version === undefined) {
    done(invalidUsage(400, 'missing_version_header', 'The GoCardless-Version header is missing'))
  } else if (version !== served) {
    done(invalidUsage(400, 'version_not_found', `The only version is ${served}`))
  } else {
    done()
  }
}
