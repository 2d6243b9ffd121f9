import type { Role } from './plan.ts'
import type { Survey } from './survey.ts'

const servers = ['express', 'fastify', 'koa', 'hono', '@nestjs/core', '@hapi/hapi', 'restify', 'elysia']

/** What a repository looks like, when nobody says: it calls services, is one, or both. */
export function guessRole({ packages }: Survey): { role: Role; why: string } {
  const server = servers.find((name) => packages.has(name))
  const isConsumer = packages.has('msw')
  if (server !== undefined && isConsumer) return { role: 'both', why: `it depends on ${server} and on msw` }
  if (server !== undefined) return { role: 'provider', why: `it depends on ${server}` }
  return { role: 'consumer', why: isConsumer ? 'it depends on msw' : 'it depends on no server framework' }
}
