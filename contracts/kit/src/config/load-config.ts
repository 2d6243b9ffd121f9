import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod'
import type { Config } from './config.ts'
import { ConfigError } from './config-error.ts'

/** A config with the directory that its paths are relative to. */
export interface LoadedConfig extends Config {
  root: string
}

const names = ['ts', 'mts', 'js', 'mjs'].map((extension) => `concordat.config.${extension}`)

const Shape = z.strictObject({
  participant: z.string().min(1).optional(),
  pacts: z.string().min(1),
  providers: z.record(
    z.string().min(1),
    z.strictObject({ openapi: z.string().min(1), asyncapi: z.string().min(1).optional(), url: z.url().optional() }),
  ),
})

/**
 * Loads `concordat.config.ts` (or `.mts`, `.js`, `.mjs`) of a directory, or the file that is named.
 *
 * @throws {ConfigError} when there is none, it cannot be loaded, or it is not a config
 */
export async function loadConfig(directory: string, file?: string): Promise<LoadedConfig> {
  const path = file === undefined ? findConfig(directory) : resolve(directory, file)
  const shown = relative(directory, path) || path
  if (!existsSync(path))
    throw new ConfigError(`Failed to load the config "${shown}": there is no such file. Correct --config.`)
  const parsed = Shape.safeParse(await importConfig(path, shown))
  if (!parsed.success) {
    const why = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the export'}: ${message}`)
    throw new ConfigError(
      `Failed to load the config "${shown}": ${why.join('; ')}. Export defineConfig({ pacts, providers }) as the default.`,
    )
  }
  return { ...(parsed.data as Config), root: dirname(path) }
}

function findConfig(directory: string): string {
  const found = names.map((name) => join(directory, name)).find((path) => existsSync(path))
  if (found) return found
  throw new ConfigError(
    `Failed to find a config in "${directory}": there is no ${names.join(', ')}. Run "concordat init" there, or name the parts: --pacts <directory> --openapi <provider>=<file>.`,
  )
}

async function importConfig(path: string, shown: string): Promise<unknown> {
  try {
    const module: { default?: unknown } = await import(pathToFileURL(path).href)
    return module.default
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    const plain = Reflect.get(Object(cause), 'code') === 'ERR_UNKNOWN_FILE_EXTENSION'
    const remedy = plain
      ? 'This Node does not run TypeScript: use 22.18 or later, or name the file concordat.config.mjs.'
      : 'Correct the file.'
    throw new ConfigError(`Failed to load the config "${shown}": ${why}. ${remedy}`, { cause })
  }
}
