import { gocardlessOperations } from '@platform/schemas/gocardless'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Schemas } from '../books/records.ts'
import type { EmulatorServer } from '../create-emulator-server.ts'
import { invalidUsage } from '../domain/api-fault.ts'
import { describeFault, internalError } from '../routes/describe-fault.ts'
import type { Faults } from './faults.ts'

type Fault = Required<Schemas['Fault']>

const operations = new Map<string, string>(
  gocardlessOperations.map(({ id, method, path }) => [`${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`, id]),
)

/** Lets the calls of this scope suffer the faults: before the handler has its effect, or after, in place of its answer. */
export function installFaults(app: EmulatorServer, faults: Faults): void {
  const suffered = new WeakMap<FastifyRequest, Fault>()

  app.addHook('preHandler', (request, reply, done) => {
    const fault = faults.take(operations.get(`${request.method} ${request.routeOptions.url}`) ?? '')
    if (fault === undefined) return done()
    reply.header('x-emulator-fault', fault.answer)
    if (fault.when === 'after') {
      suffered.set(request, fault)
      return done()
    }
    if (fault.answer === 'delay') return void setTimeout(done, fault.milliseconds)
    if (fault.answer === 'hang') return void reply.hijack()
    if (fault.answer === 'reset') return reset(request, reply)
    const { status, type, body } = substitute(fault, request, '')
    reply.code(status).type(type).serializer(String).send(body)
  })

  app.addHook('onSend', (request, reply, payload, done) => {
    const fault = suffered.get(request)
    const text = typeof payload === 'string' ? payload : ''
    if (fault === undefined) return done(null, payload)
    if (fault.answer === 'delay') return void setTimeout(() => done(null, payload), fault.milliseconds)
    if (fault.answer === 'hang') return void reply.hijack()
    if (fault.answer === 'reset') return reset(request, reply)
    if (fault.answer === 'drip') return drip(reply, text, fault.milliseconds)
    const { status, type, body } = substitute(fault, request, text)
    reply.code(status).type(type).removeHeader('content-length')
    done(null, body)
  })
}

function reset(request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack()
  request.raw.socket.destroy()
}

/** The true answer, a byte at a time: no socket is ever idle for long, and the whole takes for ever. */
function drip(reply: FastifyReply, text: string, milliseconds: number): void {
  reply.hijack()
  const body = Buffer.from(text)
  let sent = 0
  reply.raw.writeHead(reply.statusCode, { 'content-type': 'application/json', 'content-length': body.length })
  const timer = setInterval(() => {
    reply.raw.write(body.subarray(sent, sent + 1))
    sent += 1
    if (sent >= body.length) reply.raw.end()
  }, milliseconds)
  reply.raw.once('close', () => clearInterval(timer))
}

function substitute({ answer }: Fault, request: FastifyRequest, text: string) {
  const json = 'application/json; charset=utf-8'
  switch (answer) {
    case 'html':
      return { status: 502, type: 'text/html', body: '<html><body><h1>502 Bad Gateway</h1></body></html>' }
    case 'text_error':
      return { status: 500, type: json, body: '{"error":"Something went wrong"}' }
    case 'empty':
      return { status: 200, type: json, body: '' }
    case 'truncated':
      return { status: 200, type: json, body: text.slice(0, text.length / 2) }
    case 'rate_limited': {
      const fault = invalidUsage(429, 'rate_limit_exceeded', 'Rate limit exceeded')
      return { status: 429, type: json, body: JSON.stringify(describeFault(fault, request.id).document) }
    }
    default:
      return { status: 500, type: json, body: JSON.stringify(describeFault(internalError(), request.id).document) }
  }
}
