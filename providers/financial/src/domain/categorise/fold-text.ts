/**
 * A text in the form in which look-alikes of the same characters are equal: wide and narrow, composed and decomposed,
 * ligatures; what is invisible is gone (NFKC, UAX 15).
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
}

/**
 * A normalised text without case, the same in every locale: `STRASSE` and `straße` are equal, as are all three sigmas
 * (Unicode 3.13, default caseless matching). A dotless i is an i.
 */
export function foldCase(normalised: string): string {
  return normalised.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFKC')
}
