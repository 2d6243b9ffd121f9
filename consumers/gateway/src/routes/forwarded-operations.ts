import type { AnyServer } from '@platform/conventions/server'
import type { onRequestHookHandler } from 'fastify'
import type { Dispatcher } from 'undici'
import { forgetAnswer } from '../forwarding/forget-answer.ts'
import { forwardOperation } from '../forwarding/forward-operation.ts'
import { takeRawBodies } from '../forwarding/raw-body.ts'

/**
 * One operation of an OpenAPI document; `scopes` is undefined where no access token is asked for, `maxBodyBytes` is there
 * where a request body may have more than the server's limit.
 */
export type Operation = {
  id: string
  method: string
  path: string
  scopes: readonly string[] | undefined
  maxBodyBytes?: number
}

/** What is forwarded, and where to. */
export type Forwarding = {
  operations: readonly Operation[]
  /** The path prefix that names the upstream, such as `/auth`; operations outside of it are left alone. */
  prefix: string
  upstream: Dispatcher
  /** Milliseconds until an answer must have begun. */
  within: number
  /** The hooks that a request passes before it is forwarded. */
  guards: (scopes: Operation['scopes']) => onRequestHookHandler[]
}

/** Registers a route for each documented operation under the prefix, and for nothing else of the upstream. */
export function forwardOperations(app: AnyServer, { operations, prefix, upstream, within, guards }: Forwarding): void {
  app.register((scope, _options, done) => {
    takeRawBodies(scope)
    scope.setErrorHandler((error, _request, reply) => {
      forgetAnswer(reply)
      throw error
    })
    for (const { method, path, scopes, maxBodyBytes } of operations) {
      if (!path.startsWith(`${prefix}/`)) continue
      scope.route({
        method,
        url: path.replaceAll('{', ':').replaceAll('}', ''),
        ...(maxBodyBytes !== undefined && { bodyLimit: maxBodyBytes }),
        onRequest: guards(scopes),
        handler: forwardOperation({ upstream, template: path.slice(prefix.length), within }),
      })
    }
    done()
  })
}
