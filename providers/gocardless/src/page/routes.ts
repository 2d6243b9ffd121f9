import formbody from '@fastify/formbody'
import { zShowFlowPath, zSubmitFlowBody, zSubmitFlowPath } from '@platform/schemas/gocardless'
import type { FastifyReply } from 'fastify'
import type { Records } from '../books/records.ts'
import type { EmulatorServer } from '../create-emulator-server.ts'
import { completeFlow, exitFlow } from '../domain/flows.ts'
import type { RouteContext } from '../routes/route-context.ts'
import { type FormValues, readForm } from './read-form.ts'
import { renderForm } from './render-form.ts'
import { contentSecurityPolicy, renderNotice } from './render-page.ts'

type Flow = Records['billing_request_flows']

/** The hosted page: where `authorisation_url` sends the payer. */
export function addHostedPage(app: EmulatorServer, context: RouteContext): void {
  const { books, clock } = context
  app.register(formbody)
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('content-security-policy', contentSecurityPolicy).header('cache-control', 'no-store')
    done()
  })

  app.get('/flow/:flow', { schema: { params: zShowFlowPath } }, async ({ params }, reply) => {
    const flow = books.billing_request_flows.get(params.flow)
    if (flow === undefined) return sendPage(reply, 404, renderNotice('Page not found', 'There is no such link.'))
    if (isExpired(flow)) return sendPage(reply, 410, expired())
    const closed = describeClosed(flow)
    if (closed !== undefined) return sendPage(reply, 200, renderNotice(closed, 'You may close this page.'))
    return sendPage(reply, 200, renderForm({ values: prefill(flow), faults: [], asksFor: open(flow) }))
  })

  app.post(
    '/flow/:flow',
    { schema: { params: zSubmitFlowPath, body: zSubmitFlowBody } },
    async ({ params, body }, reply) => {
      const flow = books.billing_request_flows.get(params.flow)
      if (flow === undefined) return sendPage(reply, 404, renderNotice('Page not found', 'There is no such link.'))
      if (isExpired(flow)) return sendPage(reply, 410, expired())
      const closed = describeClosed(flow)
      if (closed !== undefined) return sendPage(reply, 409, renderNotice(closed, 'You may close this page.'))
      if (body.decision === 'exit') {
        books.transact(() => exitFlow(context, flow))
        return leave(reply, flow.exit_uri ?? flow.redirect_uri, { outcome: 'failure', id: flow.id })
      }
      const values: FormValues = { ...prefill(flow), ...trim(body) }
      const { payer, faults } = readForm(values, open(flow))
      if (faults.length > 0) return sendPage(reply, 422, renderForm({ values, faults, asksFor: open(flow) }))
      books.transact(() => completeFlow(context, flow, payer))
      return leave(reply, flow.redirect_uri, { outcome: 'success', id: flow.id })
    },
  )

  function isExpired(flow: Flow): boolean {
    return clock().getTime() >= Date.parse(flow.expires_at)
  }

  function describeClosed(flow: Flow): string | undefined {
    const status = books.billing_requests.get(flow.links.billing_request)?.status
    if (status === 'fulfilled') return 'The Direct Debit is set up'
    return status === 'cancelled' ? 'The request was cancelled' : undefined
  }

  function open(flow: Flow): { customer: boolean; account: boolean } {
    const actions = books.billing_requests.get(flow.links.billing_request)?.actions ?? []
    const isOpen = (type: string) => actions.some((action) => action.type === type && action.status === 'pending')
    return { customer: isOpen('collect_customer_details'), account: isOpen('collect_bank_account') }
  }
}

function prefill({ prefilled }: Flow): FormValues {
  const { company_name, given_name, family_name, email } = prefilled
  return {
    company_name: company_name ?? '',
    given_name: given_name ?? '',
    family_name: family_name ?? '',
    email: email ?? '',
    account_holder_name: company_name ?? [given_name, family_name].filter(Boolean).join(' '),
    account: '',
  }
}

function trim({ decision: _, ...fields }: Record<string, string | undefined>): Partial<FormValues> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]) => (text === undefined ? [] : [[name, text.trim()]])),
  )
}

function expired(): string {
  return renderNotice('The link has expired', 'Ask whoever sent it for another one.')
}

function leave(reply: FastifyReply, to: string | null, query: Record<string, string>): FastifyReply {
  if (to === null) return sendPage(reply, 200, renderNotice('Thank you', 'You may close this page.'))
  const url = new URL(to)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return reply.redirect(url.href, 303)
}

function sendPage(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(html)
}
