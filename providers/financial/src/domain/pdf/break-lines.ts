import LineBreaker from 'linebreak'

/** Where one line of a text begins and ends; the spaces that a break swallows are outside. */
export type LineSpan = { start: number; end: number }

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Breaks a text where Unicode allows it (UAX 14), and a word that is wider than the line at its last character that fits.
 * `measure` gives the width of a part of the text; each part is measured once, so that a hostile text takes no longer.
 */
export function breakLines(text: string, width: number, measure: (start: number, end: number) => number): LineSpan[] {
  const lines: LineSpan[] = []
  let line: LineSpan = { start: 0, end: 0 }
  let filled = 0
  for (const word of listWords(text)) {
    const added = measure(line.end, word.end)
    if (filled + added <= width) {
      line = { start: line.start, end: word.end }
      filled += added
      continue
    }
    if (line.end > line.start) lines.push(line)
    const pieces = cutWord(text, word, width, measure)
    line = pieces.pop() ?? word
    lines.push(...pieces)
    filled = measure(line.start, line.end)
  }
  return [...lines, line]
}

function* listWords(text: string): Iterable<LineSpan> {
  const breaker = new LineBreaker(text)
  let start = 0
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) {
    const end = start + text.slice(start, found.position).trimEnd().length
    if (end > start) yield { start, end }
    start = found.position
  }
}

/** A word as it is when it fits, else in pieces that do; at least one character each, so that it ends. */
function cutWord(
  text: string,
  word: LineSpan,
  width: number,
  measure: (start: number, end: number) => number,
): LineSpan[] {
  if (measure(word.start, word.end) <= width) return [word]
  const pieces: LineSpan[] = []
  let filled = Number.POSITIVE_INFINITY
  for (const { index, segment } of graphemes.segment(text.slice(word.start, word.end))) {
    const start = word.start + index
    const end = start + segment.length
    const added = measure(start, end)
    const last = pieces.at(-1)
    if (last !== undefined && filled + added <= width) {
      pieces[pieces.length - 1] = { start: last.start, end }
      filled += added
    } else {
      pieces.push({ start, end })
      filled = added
    }
  }
  return pieces
}
