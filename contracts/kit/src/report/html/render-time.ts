import { type Html, html } from './html.ts'

/** A moment, to the minute, in UTC: a report is read in other places than it was made. */
export function renderTime(moment: string): Html {
  return html`<time datetime="${moment}">${new Date(moment).toISOString().slice(0, 16).replace('T', ' ')} UTC</time>`
}
