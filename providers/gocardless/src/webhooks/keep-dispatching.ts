import type { FastifyInstance } from 'fastify'
import type { Dispatcher } from './dispatcher.ts'

/** How often the clock is looked at for further attempts, in milliseconds. */
const pace = 200

/** Tells events soon after the request that made them, and again when they are due, until the app closes. */
export function keepDispatching(app: FastifyInstance, dispatcher: Dispatcher): void {
  let running = false
  let again = false

  function run(): void {
    if (running) {
      again = true
      return
    }
    running = true
    again = false
    dispatcher
      .dispatch()
      .catch((error: unknown) => app.log.error(error, 'Failed to tell events by webhook'))
      .finally(() => {
        running = false
        if (again) setImmediate(run)
      })
  }

  const timer = setInterval(run, pace)
  app.addHook('onResponse', (request, _reply, done) => {
    if (request.method !== 'GET') run()
    done()
  })
  app.addHook('onClose', (_app, done) => {
    clearInterval(timer)
    done()
  })
}
