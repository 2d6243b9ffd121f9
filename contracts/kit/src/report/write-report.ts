import { appendFile, mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderHtml } from './html/render-html.ts'
import { renderCtrf } from './render-ctrf.ts'
import { renderJunit } from './render-junit.ts'
import { renderSummary } from './render-summary.ts'
import type { Report } from './report.ts'

/** Forms that a report can be written in. */
export type Format = 'html' | 'junit' | 'ctrf' | 'summary'

/** What GitHub takes of a step's summary before it drops it whole. */
const SUMMARY_LIMIT = 1024 * 1024

/**
 * Writes a report in the given forms: `report.html`, `report.junit.xml`, `report.ctrf.json`, `report.md`.
 *
 * @param stepSummary the file that GitHub Actions collects a step's summary in; the summary is appended to it
 * @returns the paths that were written
 */
export async function writeReport(
  report: Report,
  {
    directory,
    formats,
    stepSummary,
  }: { directory: string; formats: readonly Format[]; stepSummary?: string | undefined },
): Promise<string[]> {
  try {
    const written: string[] = []
    for (const format of formats) {
      if (format === 'summary' && stepSummary) {
        const { size } = await stat(stepSummary).catch(() => ({ size: 0 }))
        await appendFile(stepSummary, renderSummary(report, SUMMARY_LIMIT - size))
        written.push(stepSummary)
        continue
      }
      const path = join(directory, fileNames[format])
      await mkdir(directory, { recursive: true })
      await writeFile(path, render(report, format))
      written.push(path)
    }
    return written
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`Failed to write the report: ${why}. Name a directory that can be written to with --out.`, {
      cause,
    })
  }
}

const fileNames: Readonly<Record<Format, string>> = {
  html: 'report.html',
  junit: 'report.junit.xml',
  ctrf: 'report.ctrf.json',
  summary: 'report.md',
}

function render(report: Report, format: Format): string {
  switch (format) {
    case 'html':
      return renderHtml(report)
    case 'junit':
      return renderJunit(report)
    case 'ctrf':
      return `${JSON.stringify(renderCtrf(report), null, 2)}\n`
    case 'summary':
      return renderSummary(report, SUMMARY_LIMIT)
    default:
      return format satisfies never
  }
}
