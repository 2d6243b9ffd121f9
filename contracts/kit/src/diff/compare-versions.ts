import { type Comparison, report } from './comparison.ts'

/**
 * Breaking consumers is what a new major version announces; before 1.0.0 a minor version does.
 *
 * @see https://semver.org/#spec-item-8
 */
export function compareVersions(comparison: Comparison): void {
  const breaking = comparison.changes.filter(({ level }) => level === 'breaking').length
  if (breaking === 0) return
  const [old, now] = [versionOf(comparison.documents.before), versionOf(comparison.documents.after)]
  if (old === undefined || now === undefined || announces(old, now)) return
  delete comparison.operation
  report(comparison, 'version.not-major', {
    place: { part: 'whole', path: 'info.version' },
    message: `${old} became ${now}, with ${breaking} breaking change${breaking === 1 ? '' : 's'}`,
    before: { pointer: '/info/version', value: old },
    after: { pointer: '/info/version', value: now },
  })
}

function announces(old: string, now: string): boolean {
  const [[oldMajor = 0, oldMinor = 0], [major = 0, minor = 0]] = [numbersOf(old), numbersOf(now)]
  return major > oldMajor || (major === 0 && oldMajor === 0 && minor > oldMinor)
}

const numbersOf = (version: string) => version.split(/[.+-]/).map(Number)

/** Only semantic versions say what is major. */
function versionOf(document: object): string | undefined {
  const version: unknown = Reflect.get(Object(Reflect.get(document, 'info')), 'version')
  return typeof version === 'string' && /^\d+\.\d+\.\d+/.test(version) ? version : undefined
}
