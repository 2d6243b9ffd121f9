import { firstFont, fonts, type InvoiceFont } from './fonts.ts'

/** A character as people see it, and the font that has it. */
export type FontedCluster = { start: number; end: number; font: InvoiceFont; drawn: string }

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })
const chinese = fonts.find(({ name }) => name === 'ZCOOLXiaoWei')
const japanese = fonts.find(({ name }) => name === 'SawarabiGothic')

/** What stands for a character that no font has. */
const replacement = '\uFFFD'

/**
 * Gives each character of a text its font. Spaces and punctuation stay with Hebrew and Arabic before them, so that a
 * phrase is shaped whole; what no font has is drawn as U+FFFD, and what is invisible anyhow not at all.
 */
export function chooseFonts(text: string): FontedCluster[] {
  const order = orderFonts(text)
  const chosen: FontedCluster[] = []
  for (const { segment, index } of clusters.segment(text)) {
    const previous = chosen.at(-1)?.font
    const stays = previous?.fromRight === true && /^[\p{White_Space}\p{P}]/u.test(segment)
    const candidates = stays ? [previous, ...order] : order
    chosen.push({ start: index, end: index + segment.length, ...findFont(segment, candidates) })
  }
  return chosen
}

function orderFonts(text: string): readonly InvoiceFont[] {
  if (japanese === undefined || !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return fonts
  return [...fonts].map((font) => (font === chinese ? japanese : font === japanese && chinese ? chinese : font))
}

function findFont(cluster: string, candidates: readonly InvoiceFont[]): { font: InvoiceFont; drawn: string } {
  const visible = cluster.replace(/(?![\u200C\u200D])\p{Default_Ignorable_Code_Point}/gu, '')
  for (const drawn of [visible, visible.replace(/[\u200C\u200D]/g, '')]) {
    const codePoints = [...drawn].map((character) => character.codePointAt(0) ?? 0)
    const font = candidates.find(({ covers }) => codePoints.every(covers))
    if (font !== undefined) return { font, drawn }
  }
  return { font: firstFont, drawn: replacement }
}
