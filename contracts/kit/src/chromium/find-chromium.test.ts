import { expect, test } from 'vitest'
import { findChromium } from './find-chromium.ts'

const machineWith = (...paths: string[]) => ({ exists: (path: string) => paths.includes(path) })

test('CHROME_PATH comes first', () => {
  const env = { CHROME_PATH: '/opt/brave', PATH: '/usr/bin' }
  expect(findChromium({ ...machineWith('/opt/brave', '/usr/bin/chromium'), platform: 'linux', env })).toBe('/opt/brave')
})

test('CHROME_PATH that names nothing is an error with a remedy, whatever else is installed', () => {
  const env = { CHROME_PATH: '/nowhere', PATH: '/usr/bin' }
  expect(() => findChromium({ ...machineWith('/usr/bin/chromium'), platform: 'linux', env })).toThrow(
    'Failed to start Chromium: CHROME_PATH names /nowhere, which does not exist. Set CHROME_PATH to the executable',
  )
})

test.for([
  ['linux', { PATH: '/bin:/usr/bin' }, '/usr/bin/google-chrome'],
  ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
] as const)('an installed Chrome is found on %s', ([platform, env, path]) => {
  expect(findChromium({ ...machineWith(path), platform, env })).toBe(path)
})

test('nothing is found where nothing is', () => {
  expect(findChromium({ ...machineWith(), platform: 'linux', env: { PATH: '' } })).toBeUndefined()
})
