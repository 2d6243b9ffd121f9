import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { verbs } from '../../src/cli/verbs/index.ts'
import { renderCommands } from './render-commands.ts'

const page = join(import.meta.dirname, '../../../../docs/commands.md')

test('docs/commands.md is what the commands say; "--update" writes it', async () => {
  const io = {} as Io
  await expect(renderCommands(verbs.map((verb) => verb(io)))).toMatchFileSnapshot(page)
})
