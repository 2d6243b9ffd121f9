/** Bytes as text of one character each, which can be searched, cut and given to `btoa`. */
export function toLatin1(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192))
  }
  return text
}

/** The bytes of such text, read as UTF-8. */
export function readUtf8(latin1: string): string {
  return new TextDecoder().decode(Uint8Array.from(latin1, (character) => character.charCodeAt(0)))
}

/** How text looks among bytes in UTF-8. */
export function utf8InLatin1(text: string): string {
  return toLatin1(new TextEncoder().encode(text))
}
