import { dirname, join, resolve } from 'node:path'
import { findPosition, type OpenReference } from './find-position.ts'
import type { SourcePosition } from './finding.ts'
import { readSource, type SourceFile } from './source-file.ts'

/** Tells on which line of which file a location stands, or nothing where that cannot be told. */
export type Locator = (file: string, location: string) => SourcePosition | undefined

/**
 * Makes a locator that reads each file once and follows references between files.
 *
 * @param directory that the files are relative to
 */
export function createLocator(directory: string): Locator {
  const sources = new Map<string, SourceFile | undefined>()
  const open = (file: string): SourceFile | undefined => {
    if (!sources.has(file)) sources.set(file, readSource(resolve(directory, file), file))
    return sources.get(file)
  }
  const openReference: OpenReference = (from, file) => open(join(dirname(from.file), file).replaceAll('\\', '/'))
  return (file, location) => {
    const source = open(file)
    return source && findPosition(source, location, openReference)
  }
}
