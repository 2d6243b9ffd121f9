import { expect, test } from 'vitest'
import { explainLaunch } from './explain-launch.ts'

const launch = `browserType.launch: Target page, context or browser has been closed
<launching> /opt/chrome --disable-field-trial-config
[pid=1][err] error while loading shared libraries: libnss3.so
Call log:
  - [pid=1][err] error while loading shared libraries: libnss3.so`

test('what the executable said is told, once, with the remedy', () => {
  expect(explainLaunch('/opt/chrome', new Error(launch))).toMatchObject({
    name: 'NoChromiumError',
    message: expect.stringMatching(
      /^Failed to start Chromium: \/opt\/chrome ends at once, saying error while loading shared libraries: libnss3\.so\. Set CHROME_PATH/,
    ),
  })
})

test('other errors stay what they are', () => {
  const closing = new Error('The provider was closed.')
  expect(explainLaunch('/opt/chrome', closing)).toBe(closing)
})
