/** This machine has no Chromium that tests could run in, and npm has none for it. */
export class NoChromiumError extends Error {
  override name = 'NoChromiumError' as const

  constructor(why: string, options?: ErrorOptions) {
    super(
      `Failed to start Chromium: ${why}. Set CHROME_PATH to the executable of Chrome, Chromium or Edge, or install Chrome.`,
      options,
    )
  }
}
