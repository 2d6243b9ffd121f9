import type { JudgedImpact, Judgement } from '../accepted/judge.ts'
import type { Change } from '../change.ts'
import { changeRules } from '../change-rules.ts'
import type { ContractDiff } from '../diff-contracts.ts'
import { count, isSerious, sayReader, sayVerdict } from './verdict.ts'

/** For a terminal: serious changes with whom they hit, then the rest by count, the verdict last. */
export function renderText(diff: ContractDiff, judgement: Judgement): string {
  const serious = judgement.impacts.filter(isSerious)
  const blocks = [
    ...serious.map(renderImpact),
    ...diff.unexplained.map(
      ({ consumer, interaction, findings }) =>
        `unexplained  ${consumer}, "${interaction.description}"\n${findings.map(({ code, message }) => `  ${code}  ${message}`).join('\n')}`,
    ),
    ...judgement.expired.map(
      ({ change, until, reason }) => `expired  ${change} was accepted until ${until}: ${reason}`,
    ),
    ...judgement.unused.map(({ change }) => `unused  ${change} is accepted, but there is no such change: take it out`),
    ...renderPacts(diff),
  ]
  return `${[...blocks, `${sayVerdict(judgement, diff.unexplained.length)}, since ${diff.base}`].join('\n\n')}\n`
}

function renderImpact({ change, readers, accepted }: JudgedImpact): string {
  const { operation, provider, status, place, message } = change
  const at = [
    provider,
    operation && `${operation.method} ${operation.path}`,
    status,
    place.part !== 'whole' && `${place.part} ${place.path}`,
  ]
  return [
    `${accepted ? 'accepted' : change.level}  ${change.rule}  ${change.fingerprint}`,
    `  ${at.filter(Boolean).join(' ')}: ${message}`,
    ...sayPlace(change),
    `  The document ${changeRules[change.rule].means}.`,
    ...(accepted ? [`  accepted until ${accepted.until}: ${accepted.reason}`] : []),
    ...(readers.length === 0 ? ['  hits nobody that is known'] : []),
    ...readers.flatMap((reader) => [
      `  hits ${sayReader(reader)}`,
      ...reader.interactions.map(
        ({ description, testFile }) => `    "${description}"${testFile === undefined ? '' : `  ${testFile}`}`,
      ),
    ]),
  ].join('\n')
}

/** Where it stands now, or where it stood. */
function sayPlace({ before, after }: Change): string[] {
  const { file, line } = after.file === undefined ? before : after
  return file === undefined ? [] : [`  ${after.file === undefined ? 'was at ' : ''}${file}:${line}`]
}

function renderPacts({ pacts }: ContractDiff): string[] {
  if (pacts.length === 0) return []
  const lines = pacts.map(({ consumer, provider, interaction, kind, fields }) => {
    const what = fields.map(({ place, kind }) => `${{ added: '+', removed: '-', changed: '~' }[kind]} ${place}`)
    return [`${kind.padEnd(8)} ${consumer} → ${provider}  "${interaction}"`, ...what.map((line) => `  ${line}`)].join(
      '\n',
    )
  })
  return [`${count(pacts.length, 'interaction')} changed in the pacts\n${lines.join('\n')}`]
}
