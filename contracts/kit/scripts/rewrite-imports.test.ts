import { expect, test } from 'vitest'
import { rewriteSpecifiers } from './rewrite-imports.ts'

test('each module that is imported late is named as it was compiled', () => {
  expect(rewriteSpecifiers("await import('../a/index.ts'), import(\n  './b.ts')")).toBe(
    "await import('../a/index.js'), import(\n  './b.js')",
  )
})

test('texts and packages stay as they are', () => {
  const code = "console.log('concordat.config.ts', './a.ts'); await import('zod/a.ts'); await import('./a.js')"
  expect(rewriteSpecifiers(code)).toBe(code)
})
