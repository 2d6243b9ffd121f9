import { Command } from 'commander'
import { loadConfig } from '../../config/load-config.ts'
import type { DeployAnswer } from '../../deploy/index.ts'
import { participantOf } from '../participant-of.ts'
import type { Verb } from '../verb.ts'

interface CanIDeployOptions {
  config?: string
  participant?: string
  appVersion?: string
  to?: string
  merge?: true
  retryWhileUnknown?: string
  json?: true
}

/** `concordat can-i-deploy`: yes, no, or unknown, which is not yes. */
export const canIDeploy: Verb = (io) =>
  new Command('can-i-deploy')
    .summary('asks whether this commit may be deployed')
    .description('Asks the broker whether this version may be deployed.')
    .option('--config <file>', 'the config, instead of concordat.config.ts')
    .option('--participant <name>', 'instead of the one that the config names')
    .option('--app-version <version>', 'instead of the commit')
    .option('--to <environment>', 'with what runs there; without it, with the latest of all others')
    .option('--merge', 'with the main branches of all others instead')
    .option('--retry-while-unknown <times>', 'wait for results, 10 seconds each time')
    .option('--json', 'print the answer as JSON')
    .addHelpText(
      'after',
      '\nExit codes: 0 yes, 1 no, 2 could not ask, 3 unknown, not verified yet.\nExample: concordat can-i-deploy --to production',
    )
    .action(async ({ config: file, json, to, merge, retryWhileUnknown, ...given }: CanIDeployOptions) => {
      const deploy = await import('../../deploy/index.ts')
      const config = await loadConfig(io.cwd, file)
      const context = { cwd: config.root, env: io.env, signal: io.signal }
      const participant = participantOf(config, given.participant)
      const { number } = await deploy.findVersion(given, context)
      await using broker = await deploy.openBroker(config.root, context)
      const retries = retryWhileUnknown === undefined ? {} : { retries: Number(retryWhileUnknown) }
      const question = {
        participant,
        version: number,
        ...(to !== undefined && { to }),
        ...(merge && { merge }),
        ...retries,
      }
      const answer = await deploy.canIDeploy(question, { ...context, env: broker.env })
      io.out.write(json ? `${JSON.stringify({ ...question, ...answer }, null, 2)}\n` : renderAnswer(answer))
      io.exitCode = { yes: 0, no: 1, unknown: 3 }[answer.verdict] as 0 | 1 | 3
    })

function renderAnswer({ verdict, reason, rows }: DeployAnswer): string {
  const marks = new Map([
    [true, 'verified'],
    [false, 'failed'],
    [null, 'not verified'],
  ])
  const lines = rows.map(
    ({ consumer, provider, success }) =>
      `${consumer.name} ${consumer.version ?? '?'} → ${provider.name} ${provider.version ?? '?'}  ${marks.get(success)}`,
  )
  return `${[...lines, ...(lines.length > 0 ? [''] : []), `${verdict}: ${reason}`].join('\n')}\n`
}
