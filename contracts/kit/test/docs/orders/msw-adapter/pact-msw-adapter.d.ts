/** The package names a file of types in its manifest and does not bring it (4.0.2). */
declare module '@pactflow/pact-msw-adapter' {
  export function setupPactMswAdapter(options: {
    server: import('msw/node').SetupServer
    options: { consumer: string; providers: Record<string, string[]>; pactOutDir?: string; debug?: boolean }
  }): {
    newTest(): void
    verifyTest(): Promise<void>
    writeToFile(): Promise<void>
    clear(): void
  }
}
