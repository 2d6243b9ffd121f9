import fastifyPlugin from 'fastify-plugin'

/**
 * Ends a connection with the answer that is under way on it when the server begins to close. Fastify ends idle ones only:
 * a kept-alive one that was busy just then would hold the process until its drain deadline.
 */
export const endConnections = fastifyPlugin(
  (app, _options, done) => {
    let closing = false
    app.addHook('preClose', (next) => {
      closing = true
      next()
    })
    app.addHook('onSend', (_request, reply, _payload, next) => {
      if (closing) reply.header('connection', 'close')
      next()
    })
    done()
  },
  { name: 'end-connections' },
)
