import { rm } from 'node:fs/promises'
import type { Finding } from 'concordat/check'
import { gatherReport, writeReport } from 'concordat/report'
import contracts from '../../concordat.config.ts'
import type { Progress } from './progress.ts'

const directory = '.concordat'

/** Removes what an earlier loop left, so that it cannot pass for this one's. */
export async function forgetPage(): Promise<void> {
  await rm(`${directory}/results`, { recursive: true, force: true })
  await rm(`${directory}/report.html`, { force: true })
}

/**
 * Writes the page to look at. The loop's verdict does not hang on it.
 *
 * @returns its path, or nothing when it could not be written
 */
export async function writePage(findings: readonly Finding[], progress: Progress): Promise<string | undefined> {
  const end = progress.begin('report')
  const root = process.cwd()
  try {
    const report = await gatherReport({ ...contracts, root }, { cwd: root, at: new Date(), found: findings })
    await writeReport(report, { directory, formats: ['html'] })
    end(`${directory}/report.html`)
    return `${directory}/report.html`
  } catch (error) {
    end(`no page: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}
