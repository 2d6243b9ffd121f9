import type { Outcome } from '../report.ts'
import { type Html, html } from './html.ts'

/** What an outcome is called, everywhere. */
export const outcomeNames: Readonly<Record<Outcome, string>> = {
  verified: 'verified',
  failed: 'failed',
  pending: 'pending',
  'not-run': 'not run',
}

const marks: Readonly<Record<Outcome, string>> = { verified: '✓', failed: '✕', pending: '◐', 'not-run': '○' }

/** The sign of an outcome; its name is beside it or in the text around. */
export function renderMark(outcome: Outcome): Html {
  return html`<span class="mark ${outcome}" aria-hidden="true">${marks[outcome]}</span>`
}

/** The sign with its name, for a row that says it nowhere else. */
export function renderOutcome(outcome: Outcome): Html {
  return html`${renderMark(outcome)}<span class="sr">${outcomeNames[outcome]}: </span>`
}
