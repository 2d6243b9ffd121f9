import { join } from 'node:path'
import { Command, Option } from 'commander'
import { loadConfig } from '../../config/load-config.ts'
import type { FailOn } from '../../diff/accepted/judge.ts'
import type { Io } from '../io.ts'
import { readVersion } from '../read-version.ts'
import type { Verb } from '../verb.ts'

interface DiffOptions {
  config?: string
  base?: string
  before?: string
  failOn: FailOn
  accepted: string
  format: keyof typeof renderers
  json?: true
}

const renderers = {
  text: async () => (await import('../../diff/render/render-text.ts')).renderText,
  json: async () => (await import('../../diff/render/render-json.ts')).renderJson,
  markdown: async () => (await import('../../diff/render/render-markdown.ts')).renderMarkdown,
  sarif: async () => (await import('../../diff/render/render-sarif.ts')).renderSarif,
  github: async () => (await import('../../diff/render/render-annotations.ts')).renderAnnotations,
}

/** `concordat diff`: what changed in documents and pacts since the merge base, and whom it breaks. */
export const diff: Verb = (io) =>
  new Command('diff')
    .summary('says what changed, and who breaks')
    .description('Compares documents and pacts with the merge base, and names who breaks.')
    .option('--config <file>', 'the config, instead of concordat.config.ts')
    .option('--base <revision>', "the branch to merge into, instead of CI's or the remote's default one")
    .option('--before <directory>', 'a directory to compare with, instead of a revision')
    .option('--accepted <file>', 'changes accepted with a reason, until a day', 'accepted-changes.json')
    .addOption(
      new Option('--fail-on <what>', 'hit: what breaks a known consumer; breaking: whatever may break one')
        .choices(['hit', 'breaking', 'never'])
        .default('hit'),
    )
    .addOption(new Option('--format <form>', 'of the result').choices(Object.keys(renderers)).default('text'))
    .option('--json', 'short for --format json')
    .addHelpText(
      'after',
      '\nWith PACT_BROKER_BASE_URL what is deployed counts too.\nExample: concordat diff --base origin/main --format markdown',
    )
    .action((options: DiffOptions) => runDiff(io, options))

async function runDiff(io: Io, options: DiffOptions): Promise<void> {
  const [{ diffContracts }, { judge }, { readAcceptedChanges }, { openBefore }] = await Promise.all([
    import('../../diff/diff-contracts.ts'),
    import('../../diff/accepted/judge.ts'),
    import('../../diff/accepted/accepted-changes.ts'),
    import('../../diff/revision/open-before.ts'),
  ])
  const config = await loadConfig(io.cwd, options.config)
  const today = new Date().toISOString().slice(0, 10)
  const accepted = readAcceptedChanges(join(config.root, options.accepted))
  await using before = await openBefore(options, { cwd: config.root, env: io.env, signal: io.signal })
  const { readDeployed } = await import('../../deploy/read-deployed.ts')
  const deployed = (provider: string) => (io.env['PACT_BROKER_BASE_URL'] ? readDeployed(provider, io.env) : [])
  const found = await diffContracts({ config, before: before.directory, base: before.name, today, deployed })
  const judgement = judge(found, { accepted, failOn: options.failOn, today })
  const render = await renderers[options.json ? 'json' : options.format]()
  io.out.write(render(found, judgement, readVersion()))
  if (judgement.failed) io.exitCode = 1
}
