import { startBroker } from 'concordat/broker'
import { expect, onTestFinished, test } from 'vitest'

test('a broker of one test', async () => {
  const broker = await startBroker({ file: ':memory:' })
  onTestFinished(broker.close)
  expect((await fetch(broker.url)).status).toBe(200)
})
