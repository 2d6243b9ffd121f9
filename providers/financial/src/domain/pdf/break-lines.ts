import LineBreaker from 'linebreak'

/** Where one line of a text begins and ends; the spaces that a break swallows are outside. */
export type LineSpan = { start: number; end: number }

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Breaks a text where Unicode allows it (UAX 14), and a word that is wider than the line at its last character that fits.
 * `measure` gives the width of a part of the text.
 */
export function breakLines(text: string, width: number, measure: (start: number, end: number) => number): LineSpan[] {
  if (measure(0, text.length) <= width) return [{ start: 0, end: text.length }]
  const lines: LineSpan[] = []
  let line: LineSpan = { start: 0, end: 0 }
  for (const word of listWords(text)) {
    if (measure(line.start, word.end) <= width) {
      line = { start: line.start, end: word.end }
      continue
    }
    if (line.end > line.start) lines.push(line)
    line = word
    while (measure(line.start, line.end) > width) {
      const cut = findCut(text, line, (end) => measure(line.start, end) <= width)
      lines.push({ start: line.start, end: cut })
      line = { start: cut, end: line.end }
    }
  }
  return line.end > line.start || lines.length === 0 ? [...lines, line] : lines
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

/** The furthest character that fits, found by halving; at least one, so that it ends. */
function findCut(text: string, { start, end }: LineSpan, fits: (end: number) => boolean): number {
  const ends = [...graphemes.segment(text.slice(start, end))].map(
    ({ index, segment }) => start + index + segment.length,
  )
  let low = 0
  let high = ends.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(ends[middle] ?? end)) low = middle
    else high = middle - 1
  }
  return ends[low] ?? end
}
