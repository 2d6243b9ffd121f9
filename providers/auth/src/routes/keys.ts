import type { Server } from '@platform/conventions/server'
import { zGetKeysResponse, zRotateKeysResponse } from '@platform/schemas/auth'
import type { RouteContext } from './route-context.ts'
import { serviceClient } from './service-client.ts'

/** Short beside the hours between rotations; the next key is published one rotation ahead anyhow. */
const keysMaxAgeSeconds = 300

export function addKeys(app: Server, { keyRing }: RouteContext): void {
  app.get('/.well-known/jwks.json', { schema: { response: { 200: zGetKeysResponse } } }, async (_request, reply) =>
    reply.header('cache-control', `max-age=${keysMaxAgeSeconds}`).send({ keys: await keyRing.published() }),
  )
}

export function addKeyRotations(app: Server, { keyRing, config }: RouteContext): void {
  app.post(
    '/keys/rotations',
    {
      onRequest: serviceClient(config.serviceClients, 'operator'),
      schema: { response: { 201: zRotateKeysResponse } },
    },
    async (_request, reply) => reply.code(201).send(await keyRing.rotate()),
  )
}
