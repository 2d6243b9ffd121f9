import type { TestProject } from 'vitest/node'
import { bundleDocument } from '../../scripts/generate/bundle-document.ts'
import type { OpenApiDocument } from './document.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The documents that every answer is checked against, in one piece each. */
    openapi: { auth: OpenApiDocument; gateway: OpenApiDocument }
  }
}

/** Vitest `globalSetup`: reads the documents once per run. */
export default async function setup(project: Pick<TestProject, 'provide'>): Promise<void> {
  const [auth, gateway] = await Promise.all(['openapi/auth.yaml', 'openapi/gateway.yaml'].map(bundleDocument))
  project.provide('openapi', { auth, gateway } as unknown as { auth: OpenApiDocument; gateway: OpenApiDocument })
}
