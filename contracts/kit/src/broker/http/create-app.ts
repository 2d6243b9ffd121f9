import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { PatternRouter } from 'hono/router/pattern-router'
import { secureHeaders } from 'hono/secure-headers'
import type { z } from 'zod'
import type { BrokerEvents } from '../broker-events.ts'
import { Refusal } from '../refusal.ts'
import type { Store } from '../store/store.ts'
import type { AddressGuard } from '../webhooks/address-guard.ts'
import { answerRefusal } from './answer-refusal.ts'
import { authorize, type Credentials } from './authorize.ts'
import type { Call } from './call.ts'
import { hal } from './hal.ts'
import { readBody } from './read-body.ts'
import { refuseForeignSites } from './refuse-foreign-sites.ts'
import { routes } from './routes.ts'

/** What the broker's HTTP side needs. */
export interface AppDependencies {
  store: Store
  events: BrokerEvents
  guard: AddressGuard
  /** Makes the UUIDs of environments, deployments and webhooks. */
  createId(): string
  credentials: Credentials | undefined
  /** The address that clients see, where a proxy hides it; absent: the one they ask. */
  baseUrl: string | undefined
  /** Bytes that a request's body may have. */
  bodyLimit: number
  /** Told of what is the broker's own fault. */
  onError(error: unknown): void
}

/** Builds the broker's HTTP application; it listens nowhere. */
export function createApp(dependencies: AppDependencies): Hono {
  // The only one of hono's routers that takes a slash within a parameter in the middle of a path.
  const app = new Hono({ router: new PatternRouter(), strict: false })
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], styleSrc: ["'self'"], frameAncestors: ["'none'"] },
    }),
  )
  app.use(async ({ req }, next) => {
    refuseForeignSites(req.raw, dependencies)
    authorize(req.raw, dependencies.credentials)
    await next()
  })
  const tooLarge = `The body is larger than ${dependencies.bodyLimit} bytes.`
  app.use(
    bodyLimit({
      maxSize: dependencies.bodyLimit,
      onError: () => answerRefusal(new Refusal('too-large', { base: [tooLarge] })),
    }),
  )
  for (const [method, path, handler] of routes) {
    app.on(method, path, ({ req }) => {
      const call: Call = {
        store: dependencies.store,
        events: dependencies.events,
        guard: dependencies.guard,
        createId: dependencies.createId,
        base: dependencies.baseUrl ?? new URL(req.url).origin,
        method,
        params: req.param(),
        query: new URL(req.url).searchParams,
        headers: req.raw.headers,
        read: <Schema extends z.ZodType>(schema: Schema) => readBody(req.raw, schema),
      }
      return handler(call)
    })
  }
  app.notFound(({ req }) => answerRefusal(new Refusal('missing', { base: [`Nothing at ${req.method} ${req.path}.`] })))
  app.onError((error) => {
    if (error instanceof Refusal) return answerRefusal(error)
    dependencies.onError(error)
    return hal({ errors: ['The broker failed. Its log says why.'] }, 500)
  })
  return app
}
