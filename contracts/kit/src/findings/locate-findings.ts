import { createLocator } from './create-locator.ts'
import type { Finding, FindingPlace } from './finding.ts'

/**
 * Adds to findings on which lines of which files both their places stand; where that cannot be told, nothing.
 *
 * @param directory that the findings' files are relative to
 */
export function locateFindings(findings: readonly Finding[], directory: string): Finding[] {
  const positionOf = createLocator(directory)
  const locate = (place: FindingPlace): FindingPlace => {
    const source = positionOf(place.file, place.location)
    return source ? { ...place, source } : place
  }
  return findings.map((finding) => ({ ...finding, pact: locate(finding.pact), spec: locate(finding.spec) }))
}
