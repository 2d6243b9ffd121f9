import { join } from 'node:path'
import { Command } from 'commander'
import { loadConfig } from '../../config/load-config.ts'
import { readContracts } from '../../config/read-contracts.ts'
import type { Verb } from '../verb.ts'

interface PublishOptions {
  config?: string
  appVersion?: string
  branch?: string
}

/** `concordat publish`: this participant's pacts, as those of this commit. */
export const publish: Verb = (io) =>
  new Command('publish')
    .summary('publishes the pacts of this commit to the broker')
    .description('Publishes the pacts of this repository as those of this commit.')
    .option('--config <file>', 'the config, instead of concordat.config.ts')
    .option('--app-version <version>', "the consumer's version, instead of the commit")
    .option('--branch <branch>', 'its branch, instead of the one that CI or git says')
    .addHelpText(
      'after',
      '\nThe broker: PACT_BROKER_BASE_URL, with PACT_BROKER_TOKEN or\nPACT_BROKER_USERNAME and PACT_BROKER_PASSWORD; without it the embedded one, in\n.concordat/broker.sqlite.\n\nExample: concordat publish --branch main',
    )
    .action(async ({ config: file, ...given }: PublishOptions) => {
      const deploy = await import('../../deploy/index.ts')
      const config = await loadConfig(io.cwd, file)
      const context = { cwd: config.root, env: io.env, signal: io.signal }
      const own = readContracts(config, config.root).filter(
        ({ pact }) => config.participant === undefined || pact.consumer.name === config.participant,
      )
      const version = await deploy.findVersion(given, context)
      await using broker = await deploy.openBroker(config.root, context)
      io.error.write(`publishing ${own.length} pacts as ${version.number} to ${broker.name}\n`)
      const files = own.map(({ file }) => join(config.root, file))
      io.out.write(await deploy.publish(files, version, { ...context, env: broker.env }))
    })
