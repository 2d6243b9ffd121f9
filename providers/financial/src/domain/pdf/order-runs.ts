import bidiFactory, { type Bidi, type EmbeddingLevels } from 'bidi-js'
import { chooseFonts, type FontedCluster } from './choose-fonts.ts'
import { firstFont, type InvoiceFont } from './fonts.ts'

/** A piece of text in one font and one direction; what reads from the right must be shaped as a whole. */
export type Run = { text: string; font: InvoiceFont; fromRight: boolean }

/** A text whose characters have their fonts and directions, before it is broken into lines. */
export type Paragraph = {
  text: string
  mixed?: { clusters: ReadonlyMap<number, FontedCluster>; bidi: EmbeddingLevels }
}

// Its types say that the factory is a property of what Node imports; it is that itself.
const bidi = (bidiFactory as unknown as () => Bidi)()

/** What the first font sets from left to right, without shaping or a second font. */
const plain = /^[\u0020-\u007E\u00A0-\u024F\u0386-\u03CE\u0400-\u045F\u2013\u2014\u2018-\u201E\u2022\u2026\u20AC]*$/

const readFromRight = /[\p{Script=Hebrew}\p{Script=Arabic}]/u

export function readParagraph(raw: string): Paragraph {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what has no shape is a space
  const text = raw.toWellFormed().replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ')
  if (plain.test(text)) return { text }
  const clusters = new Map(chooseFonts(text).map((cluster) => [cluster.start, cluster]))
  return { text, mixed: { clusters, bidi: bidi.getEmbeddingLevels(text) } }
}

/** The runs of one line, from left to right as they are seen (Unicode Bidirectional Algorithm, UAX 9). */
export function orderRuns({ text, mixed }: Paragraph, start: number, end: number): Run[] {
  if (mixed === undefined) return [{ text: text.slice(start, end), font: firstFont, fromRight: false }]
  const indices = Array.from({ length: end - start }, (_, offset) => start + offset)
  for (const [from = 0, to = 0] of bidi.getReorderSegments(text, mixed.bidi, start, end - 1)) {
    const turned = indices.slice(from - start, to - start + 1).reverse()
    indices.splice(from - start, turned.length, ...turned)
  }
  return joinRuns(indices, mixed.clusters, (index) => (mixed.bidi.levels[index] ?? 0) % 2 === 1)
}

/** The runs of a part of a text as it is read: as wide as those that are seen, and found at less cost. */
export function readRuns({ text, mixed }: Paragraph, start: number, end: number): Run[] {
  if (mixed === undefined) return [{ text: text.slice(start, end), font: firstFont, fromRight: false }]
  const indices = Array.from({ length: end - start }, (_, offset) => start + offset)
  return joinRuns(indices, mixed.clusters, () => false)
}

function joinRuns(
  indices: readonly number[],
  clusters: ReadonlyMap<number, FontedCluster>,
  isBackwards: (index: number) => boolean,
): Run[] {
  const groups: { clusters: [FontedCluster, ...FontedCluster[]]; backwards: boolean }[] = []
  for (const cluster of indices.flatMap((index) => clusters.get(index) ?? [])) {
    const backwards = isBackwards(cluster.start)
    const group = groups.at(-1)
    const last = group?.clusters.at(-1)
    const adjacent = last !== undefined && (backwards ? cluster.end === last.start : cluster.start === last.end)
    if (group?.backwards === backwards && adjacent && last.font === cluster.font) group.clusters.push(cluster)
    else groups.push({ clusters: [cluster], backwards })
  }
  return groups.map((group) => toRun(group.clusters, group.backwards)).filter(({ text }) => text !== '')
}

/** The font engine turns what it shapes from the right itself, and wants it as it is read. */
function toRun(clusters: readonly [FontedCluster, ...FontedCluster[]], backwards: boolean): Run {
  const drawn = clusters.map(({ drawn }) => (backwards ? (bidi.getMirroredCharacter(drawn) ?? drawn) : drawn))
  const seen = drawn.join('')
  const fromRight = readFromRight.test(seen)
  return { text: backwards && fromRight ? drawn.toReversed().join('') : seen, font: clusters[0].font, fromRight }
}
