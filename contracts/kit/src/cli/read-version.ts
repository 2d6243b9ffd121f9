import { readFileSync } from 'node:fs'

/** The version of this package. */
export function readVersion(): string {
  // Two folders up from the sources and from what is compiled of them alike.
  const manifest: { version: string } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return manifest.version
}
