import type { components } from '@platform/schemas/financial'
import type { ImportRow } from '../store/imports.ts'

export function presentImport(job: ImportRow): components['schemas']['ImportJob'] {
  const { id, mode, status, rows, imported, duplicates, refused } = job
  return {
    id,
    mode,
    status: status === 'receiving' ? 'queued' : status,
    bytes: Number(job.bytes),
    bytesRead: Number(job.bytes_read),
    rows,
    imported,
    duplicates,
    refused,
    createdAt: job.created_at.toISOString(),
    finishedAt: job.finished_at?.toISOString() ?? null,
  }
}
