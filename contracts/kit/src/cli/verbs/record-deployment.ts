import { Command } from 'commander'
import { loadConfig } from '../../config/load-config.ts'
import { participantOf } from '../participant-of.ts'
import type { Verb } from '../verb.ts'

interface RecordDeploymentOptions {
  config?: string
  participant?: string
  appVersion?: string
  to: string
  instance?: string
}

/** `concordat record-deployment`: this version now runs in an environment. */
export const recordDeployment: Verb = (io) =>
  new Command('record-deployment')
    .summary('tells the broker what runs where')
    .description('Tells the broker that this version now runs in an environment.')
    .requiredOption('--to <environment>', 'where it runs')
    .option('--config <file>', 'the config, instead of concordat.config.ts')
    .option('--participant <name>', 'instead of the one that the config names')
    .option('--app-version <version>', 'instead of the commit')
    .option('--instance <name>', 'where several versions run side by side')
    .addHelpText('after', '\nExample: concordat record-deployment --to production')
    .action(async ({ config: file, to, instance, ...given }: RecordDeploymentOptions) => {
      const deploy = await import('../../deploy/index.ts')
      const config = await loadConfig(io.cwd, file)
      const context = { cwd: config.root, env: io.env, signal: io.signal }
      const participant = participantOf(config, given.participant)
      const { number: version } = await deploy.findVersion(given, context)
      await using broker = await deploy.openBroker(config.root, context)
      const deployment = { participant, version, environment: to, ...(instance !== undefined && { instance }) }
      await deploy.recordDeployment(deployment, { ...context, env: broker.env })
      io.out.write(`${participant} ${version} runs in ${to}\n`)
    })
