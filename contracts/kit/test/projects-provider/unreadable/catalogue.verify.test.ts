import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyPacts } from 'concordat/provider'
import { afterAll } from 'vitest'

// Written here because no formatter should meet a broken file in the repository.
const directory = mkdtempSync(join(tmpdir(), 'concordat-unreadable-'))
writeFileSync(join(directory, 'broken.json'), '{"consumer": {"name": "shop"}')
writeFileSync(join(directory, 'list.json'), '[]')
afterAll(() => rm(directory, { recursive: true }))

verifyPacts({ provider: 'catalogue', pacts: directory, start: () => ({ url: 'http://127.0.0.1:1' }), states: {} })
