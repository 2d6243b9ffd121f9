import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { followGuide } from './follow-guide.ts'
import { openMachine } from './machine.ts'

const guide = (...lines: string[]) => `${lines.join('\n')}\n`

test('a guide is followed: directories last, spaces and what differs do not matter', async () => {
  await using machine = await openMachine({ packages: {} })
  const { directory } = await followGuide(
    guide(
      '```sh',
      'mkdir shop',
      'cd shop',
      '```',
      'In `a/b.txt`:',
      '',
      '```ts',
      'one',
      'two',
      '```',
      'In `a/b.txt`:',
      '',
    )
      .concat(
        guide('```diff', '-two', '+three', '```', '```sh exit=3', 'cat a/b.txt', 'echo took 4 s', 'exit 3', '```'),
      )
      .concat(guide('```text', '  one', 'took …  s', '```')),
    machine,
  )
  expect(directory).toBe(join(machine.directory, 'shop'))
  expect(await readFile(join(directory, 'a/b.txt'), 'utf8')).toBe('one\nthree\n')
})

test.for([
  ['Line 1 of the guide ended with 0 instead of 1', guide('```sh exit=1', 'true', '```')],
  ['Line 1 of the guide ended with 4 instead of 0', guide('```sh', 'exit 4', '```')],
  [
    'Line 4 of the guide shows "2 passed", which was not printed',
    guide('```sh', 'echo 1 passed', '```', '```text', '2 passed', '```'),
  ],
  [
    'Line 5 of the guide removes what ',
    guide('```sh', 'echo one > a.txt', '```', 'In `a.txt`:', '```diff', '-two', '+three', '```'),
  ],
] as const)('a guide that lies is told: %s', async ([message, markdown]) => {
  await using machine = await openMachine({ packages: {} })
  await expect(followGuide(markdown, machine)).rejects.toThrow(message)
})

test('only what npm installs is replaced', async () => {
  await using machine = await openMachine({ packages: { concordat: 'concordat.tgz' } })
  const { printed } = await machine.run(
    'npm() { echo "npm $@"; }\nnpm install --save-dev concordat vitest\necho npx concordat',
  )
  expect(printed).toBe('npm install --save-dev concordat.tgz vitest\nnpx concordat\n')
})
