import pg from 'pg'

type GetTypeParser = NonNullable<pg.CustomTypesConfig['getTypeParser']>

/**
 * Chooses how pg reads a column: its own ways (bigint and numeric stay strings), but a date as 'YYYY-MM-DD':
 * pg makes it a local midnight, which east of Greenwich is the day before in JSON.
 */
export const parseColumn: GetTypeParser = (oid: number, format?: 'text' | 'binary') => {
  if (oid === pg.types.builtins.DATE) return (value: string) => value
  return pg.types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text')
}
