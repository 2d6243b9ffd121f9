import { explainStartUp, runServer } from '@platform/conventions/server'
import { createApp } from './app.ts'
import { readGatewayConfig } from './config.ts'

await explainStartUp(async () => {
  const { app, listen } = readGatewayConfig(process.env)
  await runServer({ name: 'gateway', createApp: () => createApp(app), ...listen })
})
