import { runServer, StartUpError } from '@platform/conventions/server'
import { createApp } from './app.ts'
import { type GatewayConfig, readGatewayConfig } from './config.ts'

const { app, listen } = readConfigOrExit()
await runServer({ name: 'gateway', createApp: () => createApp(app), ...listen })

function readConfigOrExit(): GatewayConfig {
  try {
    return readGatewayConfig(process.env)
  } catch (error) {
    if (!(error instanceof StartUpError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(2)
  }
}
