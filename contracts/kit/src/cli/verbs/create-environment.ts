import { Command } from 'commander'
import { loadConfig } from '../../config/load-config.ts'
import type { Verb } from '../verb.ts'

/** `concordat create-environment`: a place to deploy to. */
export const createEnvironment: Verb = (io) =>
  new Command('create-environment')
    .summary('makes a place to deploy to known, once')
    .description('Makes an environment known to the broker, once.')
    .argument('<name>', 'such as production')
    .option('--config <file>', 'the config, instead of concordat.config.ts')
    .option('--production', 'users depend on it')
    .addHelpText('after', '\nExample: concordat create-environment production --production')
    .action(async (name: string, { config: file, production = false }: { config?: string; production?: boolean }) => {
      const deploy = await import('../../deploy/index.ts')
      const config = await loadConfig(io.cwd, file)
      const context = { cwd: config.root, env: io.env, signal: io.signal }
      await using broker = await deploy.openBroker(config.root, context)
      const outcome = await deploy.createEnvironment({ name, production }, { ...context, env: broker.env })
      io.out.write(`${name} ${outcome === 'created' ? 'is an environment now' : 'was an environment already'}\n`)
    })
