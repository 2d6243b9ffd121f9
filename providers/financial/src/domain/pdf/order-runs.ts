import bidiFactory, { type Bidi, type EmbeddingLevels } from 'bidi-js'
import { chooseFonts, type FontedCluster } from './choose-fonts.ts'
import { fonts, type InvoiceFont } from './fonts.ts'

/** A piece of text in one font and one direction; `complex` when it must be shaped as a whole. */
export type Run = { text: string; font: InvoiceFont; complex: boolean }

/** A text whose characters have their fonts and directions, before it is broken into lines. */
export type Paragraph = { text: string; clusters: readonly FontedCluster[]; bidi: EmbeddingLevels } | { text: string }

// Its types say that the factory is a property of what Node imports; it is that itself.
const bidi = (bidiFactory as unknown as () => Bidi)()
const [plainFont] = fonts

/** What the first font sets from left to right, without shaping or a second font. */
const plain = /^[\u0020-\u007E\u00A0-\u024F\u0386-\u03CE\u0400-\u045F\u2013\u2014\u2018-\u201E\u2022\u2026\u20AC]*$/

const readFromRight = /[\p{Script=Hebrew}\p{Script=Arabic}]/u
const shaped = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Devanagari}]/u

export function readParagraph(raw: string): Paragraph {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what has no shape is a space
  const text = raw.toWellFormed().replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ')
  if (plain.test(text)) return { text }
  return { text, clusters: chooseFonts(text), bidi: bidi.getEmbeddingLevels(text) }
}

/** The runs of one line, from left to right as they are seen (Unicode Bidirectional Algorithm, UAX 9). */
export function orderRuns(paragraph: Paragraph, start: number, end: number): Run[] {
  const { text } = paragraph
  if (!('clusters' in paragraph)) {
    return plainFont === undefined ? [] : [{ text: text.slice(start, end), font: plainFont, complex: false }]
  }
  if (end <= start) return []
  const byIndex = new Map(paragraph.clusters.map((cluster) => [cluster.start, cluster]))
  const seen = bidi
    .getReorderedIndices(text, paragraph.bidi, start, end - 1)
    .flatMap((index) => byIndex.get(index) ?? [])
  return joinRuns(seen, paragraph.bidi)
}

function joinRuns(seen: readonly FontedCluster[], { levels }: EmbeddingLevels): Run[] {
  const groups: { clusters: FontedCluster[]; backwards: boolean }[] = []
  for (const cluster of seen) {
    const backwards = (levels[cluster.start] ?? 0) % 2 === 1
    const group = groups.at(-1)
    const last = group?.clusters.at(-1)
    const adjacent = last !== undefined && (backwards ? cluster.end === last.start : cluster.start === last.end)
    if (group?.backwards === backwards && adjacent && last.font === cluster.font) group.clusters.push(cluster)
    else groups.push({ clusters: [cluster], backwards })
  }
  return groups.map(({ clusters, backwards }) => toRun(clusters, backwards)).filter(({ text }) => text !== '')
}

/** The font engine turns what it shapes from the right itself, and wants it as it is read. */
function toRun(clusters: readonly FontedCluster[], backwards: boolean): Run {
  const font = clusters[0]?.font ?? plainFont
  if (font === undefined) throw new Error('Failed to set a text: there is no font. List one in fonts.ts.')
  const drawn = clusters.map(({ drawn }) => (backwards ? (bidi.getMirroredCharacter(drawn) ?? drawn) : drawn))
  const inText = drawn.join('')
  const read = backwards && readFromRight.test(inText) ? drawn.toReversed().join('') : inText
  return { text: read, font, complex: shaped.test(read) }
}
