import type { components } from '@platform/schemas/financial'
import { workOnImports } from '../src/domain/imports/work-on-imports.ts'
import type { Caller, TestFinancial } from './start-financial.ts'

type Schemas = components['schemas']

const header = 'bankReference,bookedOn,amount,currency,counterparty,description'

/** A file of these rows. */
export function fileOf(rows: readonly string[], head = header): string {
  return [head, ...rows, ''].join('\r\n')
}

/** Good rows, different from each other. */
export function goodRows(count: number, name = 'ROW'): string[] {
  return Array.from({ length: count }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, '0')
    return `${name}-${index + 1},2026-01-${day},${index}.25,EUR,Customer ${index % 50},Invoice ${index}`
  })
}

type Mode = Schemas['ImportMode']

export function upload({ call }: TestFinancial, file: string | Buffer, mode: Mode = 'atomic', caller: Caller = {}) {
  return call('post', `/imports?mode=${mode}`, caller).set('content-type', 'text/csv').send(file)
}

/** How an import stands. */
export async function look({ call }: TestFinancial, id: string, caller: Caller = {}): Promise<Schemas['ImportJob']> {
  return (await call('get', `/imports/${id}`, caller).expect(200)).body
}

export async function listErrors({ call }: TestFinancial, id: string): Promise<[number, string | null, string][]> {
  const { body } = await call('get', `/imports/${id}/errors?limit=200`).expect(200)
  return body.items.map(({ row, column, message }: Schemas['ImportError']) => [row, column, message])
}

/** Imports a file to its end. */
export async function importFile(
  financial: TestFinancial,
  file: string | Buffer,
  mode: Mode = 'atomic',
  caller: Caller = {},
): Promise<Schemas['ImportJob']> {
  const { body } = await upload(financial, file, mode, caller).expect(202)
  await workOnImports(financial.context)
  return look(financial, body.id, caller)
}
