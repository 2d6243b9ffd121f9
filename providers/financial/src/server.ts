import { explainStartUp, runServer } from '@platform/conventions/server'
import { composeFinancial } from './compose.ts'
import { readFinancialConfig } from './config.ts'

await explainStartUp(async () => {
  const settings = readFinancialConfig(process.env)
  const { port, host } = settings.process
  await runServer({ name: 'financial', port, host, createApp: () => composeFinancial(settings) })
})
