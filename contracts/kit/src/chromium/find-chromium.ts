import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { NoChromiumError } from './no-chromium-error.ts'

interface Machine {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  exists: (path: string) => boolean
}

/**
 * Path of a Chromium that is installed on this machine: what CHROME_PATH names, else the first that is where its
 * installer puts it.
 *
 * @throws {NoChromiumError} when CHROME_PATH names no file
 */
export function findChromium(machine: Partial<Machine> = {}): string | undefined {
  const { platform = process.platform, env = process.env, exists = existsSync } = machine
  const named = env['CHROME_PATH']
  if (named) {
    if (exists(named)) return named
    throw new NoChromiumError(`CHROME_PATH names ${named}, which does not exist`)
  }
  return listPlaces(platform, env).find(exists)
}

function listPlaces(platform: NodeJS.Platform, env: Machine['env']): string[] {
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    return names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  }
  if (platform === 'win32') {
    const roots = [env['LOCALAPPDATA'], env['PROGRAMFILES'], env['PROGRAMFILES(X86)']].filter((root) => root)
    const programs = [
      join('Google', 'Chrome', 'Application', 'chrome.exe'),
      join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]
    return programs.flatMap((program) => roots.map((root) => join(root ?? '', program)))
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser']
  const directories = (env['PATH'] ?? '').split(delimiter).filter((directory) => directory !== '')
  return names.flatMap((name) => directories.map((directory) => join(directory, name)))
}
