import type { CallOptions, RequestBody, RequestQuery, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { readVersioned, type Versioned } from '../http/read-versioned.ts'
import { type ClientEntryView, ClientPageView, ClientView } from '../views/client.ts'
import type { Page } from '../views/page.ts'

const one = '/financial/clients/{clientId}'

/** A client to add. */
export type NewClient = RequestBody<'/financial/clients', 'post'>

/** What may change of a client. */
export type ClientChange = RequestBody<typeof one, 'patch'>

/** Which clients, and which page of them. */
export type ClientQuery = RequestQuery<'/financial/clients'>

/** The tenant's clients, newest first. */
export async function listClients(
  send: Send,
  query: ClientQuery = {},
  options?: CallOptions,
): Promise<Page<ClientEntryView>> {
  return readAnswer(await send({ method: 'GET', path: '/financial/clients', query }, options), ClientPageView)
}

/** One client; undefined when that is still the version named by `etag`. */
export async function getClient(
  send: Send,
  clientId: string,
  { etag, ...options }: CallOptions & { etag?: string } = {},
): Promise<Versioned<ClientView> | undefined> {
  const headers = etag === undefined ? {} : { 'If-None-Match': etag }
  const answer = await send({ method: 'GET', path: one, params: { clientId }, headers }, options)
  return answer.status === 304 ? undefined : readVersioned(answer, ClientView)
}

/** Adds a client. */
export async function createClient(
  send: Send,
  client: NewClient,
  options?: CallOptions,
): Promise<Versioned<ClientView>> {
  return readVersioned(await send({ method: 'POST', path: '/financial/clients', body: client }, options), ClientView)
}

/** Changes the version of a client that `etag` names. */
export async function updateClient(
  send: Send,
  { clientId, etag, change }: { clientId: string; etag: string; change: ClientChange },
  options?: CallOptions,
): Promise<Versioned<ClientView>> {
  const headers = { 'If-Match': etag }
  const request = { method: 'PATCH', path: one, params: { clientId }, headers, body: change } as const
  return readVersioned(await send(request, options), ClientView)
}

/** Removes a client that was never invoiced. */
export async function deleteClient(
  send: Send,
  { clientId, etag }: { clientId: string; etag: string },
  options?: CallOptions,
): Promise<void> {
  await send({ method: 'DELETE', path: one, params: { clientId }, headers: { 'If-Match': etag } }, options)
}
