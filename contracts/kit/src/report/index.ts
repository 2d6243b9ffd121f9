/** Joins pacts, verification results, findings and coverage into one report, and renders it for people and machines. */
export { createReport, type ReportSources } from './create-report.ts'
export { gatherReport } from './gather-report.ts'
export { renderHtml } from './html/render-html.ts'
export { type CtrfReport, renderCtrf } from './render-ctrf.ts'
export { renderJunit } from './render-junit.ts'
export { renderSummary } from './render-summary.ts'
export type { Counts, InteractionReport, Outcome, PairReport, Report, Verdict } from './report.ts'
export { type Format, writeReport } from './write-report.ts'
