import { expect, test } from 'vitest'
import { startCommand } from './start-command.ts'

const node = JSON.stringify(process.execPath)
const serve = `${node} -e "console.log('hello'); require('node:http').createServer((_, r) => r.end(process.env.GREETING)).listen(process.env.PORT, '127.0.0.1')"`

test('a service is started on a port that is free, and ended', async () => {
  const { url, takeLog, close } = await startCommand(serve, { env: { GREETING: 'good morning' } })
  expect(await (await fetch(url)).text()).toBe('good morning')
  expect([takeLog?.(), takeLog?.()]).toEqual(['hello\n', ''])
  await close?.()
  await expect(fetch(url)).rejects.toThrow()
  await close?.()
})

test('a command that ends is told with what it said', async () => {
  await expect(startCommand(`${node} -e "console.error('no database'); process.exit(1)"`)).rejects.toThrow(
    /^Failed to start .*: it ended before it listened, saying:\nno database\nLet it listen on the port that the variable PORT names\.$/s,
  )
})

test('a command that never listens is ended', async () => {
  await expect(startCommand(`${node} -e "setInterval(() => {}, 1000)"`, { timeout: 200 })).rejects.toThrow(
    'it did not listen within 200 ms, saying:\n(nothing)',
  )
})
