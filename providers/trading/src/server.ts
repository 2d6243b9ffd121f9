import { explainStartUp, runServer } from '@platform/conventions/server'
import { composeTrading } from './compose.ts'
import { readTradingConfig } from './config.ts'

await explainStartUp(async () => {
  const settings = readTradingConfig(process.env)
  const { port, host } = settings.process
  await runServer({ name: 'trading', port, host, createApp: () => composeTrading(settings) })
})
