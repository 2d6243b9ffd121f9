/**
 * Aligns rows in columns, two spaces apart. A row of one cell is a heading and makes no column wider.
 *
 * @param numbers columns that are aligned to the right
 */
export function alignRows(rows: readonly string[][], { numbers = [] }: { numbers?: readonly number[] } = {}): string {
  const table = rows.filter((row) => row.length > 1)
  const widths = table.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)),
    [],
  )
  const align = (cell: string, column: number) =>
    numbers.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)
  return rows.map((row) => (row.length > 1 ? row.map(align).join('  ').trimEnd() : row.join(''))).join('\n')
}
