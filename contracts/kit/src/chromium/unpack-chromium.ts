import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { NoChromiumError } from './no-chromium-error.ts'

/** A Chromium that npm holds in compressed form, and where it is unpacked to. */
export interface PackedChromium {
  packed: string
  executable: string
}

/**
 * The Chromium of npm's package `@sparticuz/chromium`, which holds one for Linux on x64.
 *
 * @throws {NoChromiumError} on other machines, and where the package is not installed
 */
export function findPackedChromium(): PackedChromium {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new NoChromiumError(`found none installed, and npm has none for ${process.platform} on ${process.arch}`)
  }
  const root = findPackage()
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return {
    packed: join(root, 'bin/chromium.br'),
    executable: join(root, '../../.cache/concordat', `chromium-${version}`),
  }
}

/**
 * Unpacks it, once. The package's own way leads to the temporary directory, where two runs at once find each other's
 * unfinished file.
 *
 * @returns path of the executable
 * @throws {NoChromiumError} when it cannot be written
 */
export async function unpackChromium({ packed, executable }: PackedChromium): Promise<string> {
  if (existsSync(executable)) return executable
  const unfinished = `${executable}.${process.pid}`
  try {
    await mkdir(dirname(executable), { recursive: true })
    await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(unfinished, { mode: 0o755 }))
    await rename(unfinished, executable)
    return executable
  } catch (cause) {
    throw new NoChromiumError(`the one from npm could not be unpacked to ${dirname(executable)}`, { cause })
  } finally {
    await rm(unfinished, { force: true })
  }
}

function findPackage(): string {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))))
  } catch (cause) {
    throw new NoChromiumError('found none installed, neither on the machine nor as @sparticuz/chromium', { cause })
  }
}
