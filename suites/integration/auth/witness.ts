import type pg from 'pg'
import { createPeople, type Device } from './people.ts'
import type { Target } from './target.ts'

/** A tenant that no test touches, and its rows as they were. */
export type Witness = { device: Device; rows: string }

/** Signs up a tenant that must be the same after every test. */
export async function placeWitness(target: Target, database: pg.Pool): Promise<Witness> {
  const device = await createPeople(target.gateway()).owner()
  return { device, rows: await rowsOf(database, device) }
}

/** Every row of a tenant, as text. Where a device was last seen is no matter of other tenants. */
export async function rowsOf(database: pg.Pool, { person }: Device): Promise<string> {
  const { rows } = await database.query(
    `select (select to_jsonb(t) from tenants t where t.id = $1) as tenant,
       (select jsonb_agg(u order by u.id) from users u where u.tenant_id = $1) as users,
       (select jsonb_agg(s order by s.id) from sessions s join users u on u.id = s.user_id where u.tenant_id = $1) as sessions,
       (select jsonb_agg(r order by r.hash) from refresh_tokens r join sessions s on s.id = r.session_id
          join users u on u.id = s.user_id where u.tenant_id = $1) as refresh_tokens,
       (select count(*) from revocations v join sessions s on s.id = v.id join users u on u.id = s.user_id
          where u.tenant_id = $1) as revocations`,
    [person.tenantId],
  )
  return JSON.stringify(rows[0])
}
