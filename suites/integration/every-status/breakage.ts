/** Something around a service, or in it, that is broken and mended again. */
export type Breakage = {
  /** Which operations notice it; all, unless told. */
  concerns?: (operationId: string) => boolean
  breakIt: () => unknown
  mend: () => unknown
}
