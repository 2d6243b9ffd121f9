import type { AsyncApiDocument } from '../documents/asyncapi-document.ts'
import type { OpenApiDocument } from '../documents/openapi-document.ts'
import type { AnyRecording } from './recording.ts'

/** What the plugin hands to the workers of a project. */
export interface ProvidedParticipant {
  participant: string
  /** Directory of the run, with forward slashes; test files are named relative to it. */
  root: string
  /** By provider name. */
  providers: Record<string, ProvidedProvider>
}

export interface ProvidedProvider {
  /** Base URL that the consumer's client is given. */
  url: string
  document: OpenApiDocument
  /** What is said of its WebSockets, where the plugin's options name such a document. */
  asyncapi?: AsyncApiDocument
}

declare module 'vitest' {
  interface TaskMeta {
    /** What this test recorded; the reporter writes it when the test passed. */
    concordat?: AnyRecording[]
    /** Why this test recorded nothing though it usually does: the pacts are left as they are. */
    concordatUnrecorded?: string
  }
  interface ProvidedContext {
    concordat: ProvidedParticipant
  }
}
