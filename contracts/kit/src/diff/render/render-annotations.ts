import type { Judgement } from '../accepted/judge.ts'
import type { ContractDiff } from '../diff-contracts.ts'
import { isSerious, sayReader } from './verdict.ts'

/** GitHub shows ten annotations of a kind per step and drops the others without a word. */
const LIMIT = 10

/** Workflow commands that GitHub shows beside the lines of the pull request. */
export function renderAnnotations(_: ContractDiff, { impacts }: Judgement): string {
  const open = impacts.filter((impact) => isSerious(impact) && !impact.accepted)
  const lines = open.map(({ change, readers }) => {
    const kind = readers.length > 0 ? 'error' : 'warning'
    const at = [change.operation && `${change.operation.method} ${change.operation.path}`, change.place.path]
    const who = readers.length > 0 ? `hits ${readers.map(sayReader).join(' and ')}` : 'hits nobody that is known'
    const { file, line } = change.after
    const place =
      file === undefined
        ? ''
        : ` file=${escapeProperty(file)}${line === undefined ? '' : `,line=${line}`},title=${escapeProperty(change.rule)}`
    return {
      kind,
      text: `::${kind}${place}::${escapeData(`${at.filter(Boolean).join(' ')}: ${change.message} (${who})`)}`,
    }
  })
  const shown = ['error', 'warning'].flatMap((kind) => {
    const own = lines.filter((line) => line.kind === kind).map(({ text }) => text)
    return own.length <= LIMIT
      ? own
      : [
          ...own.slice(0, LIMIT - 1),
          `::${kind}::and ${own.length - LIMIT + 1} more: run "concordat diff" to see them all`,
        ]
  })
  return shown.map((line) => `${line}\n`).join('')
}

/** @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
