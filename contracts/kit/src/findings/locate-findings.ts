import { dirname, join, resolve } from 'node:path'
import { findPosition, type OpenReference } from './find-position.ts'
import type { Finding, FindingPlace } from './finding.ts'
import { readSource, type SourceFile } from './source-file.ts'

/**
 * Adds to findings on which lines of which files both their places stand; where that cannot be told, nothing.
 *
 * @param directory that the findings' files are relative to
 */
export function locateFindings(findings: readonly Finding[], directory: string): Finding[] {
  const sources = new Map<string, SourceFile | undefined>()
  const open = (file: string): SourceFile | undefined => {
    if (!sources.has(file)) sources.set(file, readSource(resolve(directory, file), file))
    return sources.get(file)
  }
  const openReference: OpenReference = (from, file) => open(join(dirname(from.file), file).replaceAll('\\', '/'))
  const locate = (place: FindingPlace): FindingPlace => {
    const source = open(place.file)
    const position = source && findPosition(source, place.location, openReference)
    return position ? { ...place, source: position } : place
  }
  return findings.map((finding) => ({ ...finding, pact: locate(finding.pact), spec: locate(finding.spec) }))
}
