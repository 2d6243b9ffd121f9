import type { JudgedImpact, Judgement } from '../accepted/judge.ts'
import type { Change } from '../change.ts'
import type { ContractDiff } from '../diff-contracts.ts'
import { count, isSerious, sayReader, sayVerdict } from './verdict.ts'

/** By this a comment is found again, so that a push updates it in place. */
export const commentMarker = '<!-- concordat:diff -->'

/** GitHub refuses comments above 65,536 characters; the rest is left for what others put around it. */
const LIMIT = 60_000

/** For a pull request: the verdict first, one row per provider, details folded, never above the size that GitHub takes. */
export function renderMarkdown(diff: ContractDiff, judgement: Judgement): string {
  const head = [
    commentMarker,
    `### ${judgement.failed ? '❌' : '✅'} Contracts: ${escapeText(sayVerdict(judgement, diff.unexplained.length))}`,
    '',
    ...renderTable(judgement),
  ]
  const foot = ['', `<sub>Compared with ${escapeText(diff.base)}.</sub>`, '']
  const serious = judgement.impacts.filter(isSerious)
  const details = [
    ...serious.map(renderImpact),
    ...diff.unexplained.map(
      ({ consumer, interaction }) =>
        `- **unexplained**: ${escapeText(consumer)}, “${escapeText(interaction.description)}” no longer fits the document\n`,
    ),
    ...judgement.expired.map(({ change, until }) => `- \`${change}\` was accepted until ${until}\n`),
    ...renderPacts(diff),
  ]
  return [...head, ...keepWhole(details, LIMIT - [...head, ...foot].join('\n').length), ...foot].join('\n')
}

function renderTable({ impacts }: Judgement): string[] {
  const providers = [...new Set(impacts.map(({ change }) => change.provider))]
  if (providers.length === 0) return []
  const rows = providers.map((provider) => {
    const own = impacts.filter(({ change }) => change.provider === provider)
    const serious = own.filter(isSerious)
    const who = new Set(serious.flatMap(({ readers }) => readers.map(sayReader)))
    return `| ${escapeText(provider)} | ${serious.length} | ${own.length - serious.length} | ${escapeText([...who].join(', ')) || 'nobody'} |`
  })
  return ['| provider | breaking | other | hits |', '| --- | ---: | ---: | --- |', ...rows, '']
}

function renderImpact({ change, readers, accepted }: JudgedImpact): string {
  const { operation, status, place } = change
  const at = operation ? `${operation.method} ${operation.path}` : change.provider
  const where = [status, place.part !== 'whole' && `${place.part} ${place.path}`].filter(Boolean).join(' ')
  const title = `<code>${change.rule}</code> ${escapeText(at)}${where ? ` · ${escapeText(where)}` : ''}`
  const hits = readers.flatMap((reader) => [
    `- hits **${escapeText(sayReader(reader))}**`,
    ...reader.interactions.map(
      ({ description, testFile }) =>
        `  - ${escapeText(description)}${testFile === undefined ? '' : ` (\`${testFile}\`)`}`,
    ),
  ])
  return [
    `<details${readers.length > 0 && !accepted ? ' open' : ''}><summary>${accepted ? '☑️ ' : ''}${title}</summary>`,
    '',
    `${escapeText(change.message)} · ${change.direction} · ${change.level} · \`${change.fingerprint}\`${sayPlace(change)}`,
    '',
    ...(accepted ? [`Accepted until ${accepted.until}: ${escapeText(accepted.reason)}`, ''] : []),
    ...(hits.length === 0 ? ['- hits nobody that is known'] : hits),
    '',
    '</details>',
  ].join('\n')
}

function sayPlace({ before, after }: Change): string {
  const { file, line } = after.file === undefined ? before : after
  return file === undefined ? '' : ` · ${escapeText(file)}:${line}`
}

function renderPacts({ pacts }: ContractDiff): string[] {
  if (pacts.length === 0) return []
  const rows = pacts.map(({ kind, consumer, provider, interaction, fields }) => {
    const what = fields.map(({ place, kind }) => `\`${{ added: '+', removed: '-', changed: '~' }[kind]} ${place}\``)
    return `- ${kind}: ${escapeText(consumer)} → ${escapeText(provider)}, ${escapeText(interaction)}${what.length > 0 ? `: ${what.join(', ')}` : ''}`
  })
  const title = `${count(pacts.length, 'interaction')} changed in the pacts`
  return [`<details><summary>${title}</summary>\n\n${rows.join('\n')}\n\n</details>`]
}

/** As many whole blocks as fit: one that is cut in its middle leaves the rest of the page inside a fold. */
function keepWhole(blocks: string[], room: number): string[] {
  const fitting: string[] = []
  let left = room - 200
  for (const [at, block] of blocks.entries()) {
    left -= block.length + 1
    if (left < 0) return [...fitting, '', `… and ${blocks.length - at} more: run \`concordat diff\` to see them all.`]
    fitting.push(block)
  }
  return fitting
}

const escapeText = (text: string) => text.replaceAll(/[&<>|`*_[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`)
