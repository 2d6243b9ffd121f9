import type pg from 'pg'

/** How a table is broken. */
type Breakage = {
  /** SQLSTATE that writing to it fails with; default is that of no known fault. */
  code?: string
  /** How often before it works; default always. */
  times?: number
}

/** Has every statement that writes to a table fail, until it is disposed of. */
export async function breakTable(
  database: pg.Pool,
  table: string,
  { code = 'P0001', times = Number.MAX_SAFE_INTEGER }: Breakage = {},
): Promise<AsyncDisposable & { tries: () => Promise<number> }> {
  // A sequence is not rolled back with the statement that fails.
  await database.query(`
    create sequence breaking_tries;
    create function break_table() returns trigger language plpgsql as $$
    begin
      if nextval('breaking_tries') <= ${times} then raise exception 'kaputt' using errcode = '${code}'; end if;
      return null;
    end $$;
    create trigger breaking before insert or update on ${table} for each statement execute function break_table()`)
  return {
    async tries() {
      const { rows } = await database.query('select last_value::int as tries from breaking_tries')
      return rows[0].tries
    },
    async [Symbol.asyncDispose]() {
      await database.query(`
        drop trigger breaking on ${table};
        drop function break_table();
        drop sequence breaking_tries`)
    },
  }
}
