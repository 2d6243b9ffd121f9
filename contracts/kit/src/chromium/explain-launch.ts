import { NoChromiumError } from './no-chromium-error.ts'

/** Of a launch that failed, what the executable itself said: Playwright's message is some hundred options long. */
export function explainLaunch(executable: string, error: unknown): unknown {
  if (!(error instanceof Error) || !error.message.startsWith('browserType.launch:')) return error
  const said = new Set([...error.message.matchAll(/\[err\] (.+)/g)].map(([, line]) => line))
  return new NoChromiumError(`${executable} ends at once${said.size === 0 ? '' : `, saying ${[...said].join('; ')}`}`)
}
