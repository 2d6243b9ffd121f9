import { expect, test } from 'vitest'
import { readGuide } from './read-guide.ts'

const guide = (...lines: string[]) => `${lines.join('\n')}\n`

test('a guide is read in order: commands, files, edits, and what is printed', () => {
  const steps = readGuide(
    guide(
      'Run it:',
      '',
      '```sh',
      'mkdir shop',
      '```',
      '',
      'The client reads `price`, in `src/client.ts`:',
      '',
      '```ts',
      'fetch(url)',
      '```',
      '',
      'Rename it in `src/client.ts`:',
      '',
      '```diff',
      '-fetch(url)',
      '+fetch(address)',
      '```',
      '',
      '```sh exit=1',
      'npx vitest run',
      '```',
      '',
      '```text',
      'FAIL  …',
      '```',
    ),
  )
  expect(steps).toEqual([
    { kind: 'run', script: 'mkdir shop\n', exitCode: 0, line: 3 },
    { kind: 'write', file: 'src/client.ts', text: 'fetch(url)\n', line: 9 },
    { kind: 'edit', file: 'src/client.ts', removed: 'fetch(url)', added: 'fetch(address)', line: 15 },
    { kind: 'run', script: 'npx vitest run\n', exitCode: 1, line: 20 },
    { kind: 'see', output: ['FAIL  …'], line: 24 },
  ])
})

test('a block that names no file is refused', () => {
  expect(() => readGuide(guide('Somewhere:', '', '```ts', 'fetch(url)', '```'))).toThrow(
    'Failed to read the guide: the block at line 3 is no file. Name the file in the sentence above it.',
  )
})
