import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readCpuTime, readStat } from './cpu-time.ts'

const times = '21 22 31 32'

test.each(['node', 'a b', 'it) R 7 (x'])('the times of "%s" are its own and those of its children', (name) => {
  const line = `4711 (${name}) S 42 4711 4711 0 -1 4194304 1 2 3 4 ${times} 20 0 11 0 1234 5678\n`
  expect(readStat(line)).toEqual({ parent: 42, own: 430_000, children: 630_000 })
})

test.runIf(process.platform === 'linux')('a process has used what its children use', async () => {
  const module = join(tmpdir(), `busy-${process.pid}.mjs`)
  writeFileSync(
    module,
    `const until = process.cpuUsage().user + 200_000
     while (process.cpuUsage().user < until);
     process.send('busy')
     process.on('message', () => process.disconnect())`,
  )
  const before = await readCpuTime(process.pid)
  const child = fork(module, { execArgv: [] })
  onTestFinished(() => {
    child.kill('SIGKILL')
    rmSync(module)
  })
  await once(child, 'message')
  expect(await readCpuTime(child.pid ?? 0)).toBeGreaterThanOrEqual(190_000)
  expect((await readCpuTime(process.pid)) - before).toBeGreaterThanOrEqual(190_000)
  child.send('enough')
  await once(child, 'exit')
  expect((await readCpuTime(process.pid)) - before).toBeGreaterThanOrEqual(190_000)
})

test('nobody has used nothing that is known', async () => {
  expect(await readCpuTime(2 ** 30)).toBeNaN()
})
