import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { NoChromiumError } from './no-chromium-error.ts'

/**
 * Path of the Chromium that npm's package `@sparticuz/chromium` holds for Linux on x64, unpacked once into
 * `node_modules/.cache`. The package's own unpacking writes into the temporary directory, where two runs at once find
 * each other's unfinished file.
 *
 * @throws {NoChromiumError} on other machines, and where the package is not installed
 */
export async function unpackChromium(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new NoChromiumError(`found none installed, and npm has none for ${process.platform} on ${process.arch}`)
  }
  const root = findPackage()
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const directory = join(root, '../../.cache/concordat')
  const executable = join(directory, `chromium-${version}`)
  const present = await access(executable).then(
    () => true,
    () => false,
  )
  if (present) return executable
  await mkdir(directory, { recursive: true })
  const unfinished = `${executable}.${process.pid}`
  try {
    await pipeline(
      createReadStream(join(root, 'bin/chromium.br')),
      createBrotliDecompress(),
      createWriteStream(unfinished, { mode: 0o755 }),
    )
    await rename(unfinished, executable)
  } catch (cause) {
    throw new NoChromiumError(`the one from npm could not be unpacked to ${directory}`, { cause })
  } finally {
    await rm(unfinished, { force: true })
  }
  return executable
}

function findPackage(): string {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))))
  } catch (cause) {
    throw new NoChromiumError('found none installed, neither on the machine nor as @sparticuz/chromium', { cause })
  }
}
