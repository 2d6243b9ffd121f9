import { expect, test } from 'vitest'
import { openExample } from './run-example.ts'

test('the orders are recorded and verified', async () => {
  const example = await openExample('orders')
  const { exitCode, output } = await example.run()
  console.log(output)
  console.log(await example.readPact('shop-orders.json'))
  expect({ exitCode, output }).toMatchObject({ exitCode: 0, output: expect.stringContaining('8 passed') })
}, 60_000)
