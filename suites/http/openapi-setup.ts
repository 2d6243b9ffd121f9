import type { TestProject } from 'vitest/node'
import { bundleDocument } from '../../scripts/generate/bundle-document.ts'
import type { OpenApiDocument } from './document.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The documents that every answer is checked against, in one piece each. */
    openapi: Record<'auth' | 'financial' | 'gateway' | 'trading', OpenApiDocument>
  }
}

/** Vitest `globalSetup`: reads the documents once per run. */
export default async function setup(project: Pick<TestProject, 'provide'>): Promise<void> {
  const names = ['auth', 'financial', 'gateway', 'trading'] as const
  const entries = await Promise.all(names.map(async (name) => [name, await bundleDocument(`openapi/${name}.yaml`)]))
  project.provide('openapi', Object.fromEntries(entries))
}
