import type { Json } from '../../documents/json.ts'

/** What a text frame of a WebSocket carries: JSON where it is an object or a list, text otherwise. */
export interface Frame {
  contentType: 'application/json' | 'text/plain'
  content: Json
}

/** Reads a text frame. A lone number or word is text, though JSON would take it too. */
export function readFrame(text: string): Frame {
  try {
    const value: Json = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return { contentType: 'application/json', content: value }
  } catch {
    // Not JSON: text.
  }
  return { contentType: 'text/plain', content: text }
}

/** The text that a value travels as: text as it is, everything else as JSON. */
export function writeFrame(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
