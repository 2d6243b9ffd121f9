import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSources } from './list-options.ts'

const kit = join(import.meta.dirname, '../..')
const page = readFileSync(join(kit, '../../docs/errors.md'), 'utf8')
const source = 'src/provider/verification-error.ts'
const codes = openSources([source]).listTexts(source, 'VerificationCode')

/** Errors that nobody meets by name, and what they meet instead. */
const inside: Record<string, string> = {
  ForbiddenError: 'makes "concordat comment" fall back to the summary of the job',
  OversizedError: 'is the reason in a VerificationError',
  Refusal: "becomes the embedded broker's answer, a status of 4xx",
}

function listRows(heading: string): string[] {
  const [, section = ''] = page.split(`${heading}\n`)
  return [...(section.split(/^#/m)[0] ?? '').matchAll(/^\| `([\w.-]+)`/gm)].map(([, name = '']) => name)
}

test('every code of a VerificationError is documented, and every documented code exists', () => {
  expect(listRows('### VerificationError').sort()).toEqual(codes.sort())
})

test('every class of errors is documented, and every documented one exists', () => {
  const files = globSync('src/**/*.ts', { cwd: kit }).filter((file) => !/\.test(-d)?\.ts$/.test(file))
  const classes = files.flatMap((file) =>
    [...readFileSync(join(kit, file), 'utf8').matchAll(/class (\w+) extends \w*Error\b/g)].map(([, name = '']) => name),
  )
  const headings = [...page.matchAll(/^### (\w+)$/gm)].map(([, name = '']) => name)
  const documented = [...headings, ...listRows('## In commands'), ...Object.keys(inside)]
  expect(documented.sort()).toEqual(classes.sort())
})
