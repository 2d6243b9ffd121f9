import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fontkit from 'fontkit'

export type Weight = 'regular' | 'bold'

/** A font that an invoice may be set in; opened when a text first needs it. */
export type InvoiceFont = {
  name: string
  /** Whether it sets a script that runs from the right, whose phrases are shaped whole. */
  fromRight: boolean
  /** Opened once for all invoices: reading its tables takes longer than an invoice. */
  open: (weight: Weight) => fontkit.Font
  covers: (codePoint: number) => boolean
}

/** Latin, Greek, Cyrillic and Devanagari, and what stands for a character that no font has. */
export const firstFont: InvoiceFont = openFont('noto-sans', 'NotoSans')

/**
 * In this order the first that has a character sets it. Chinese comes before Japanese, unless a text has kana: the two
 * draw many characters of theirs differently.
 */
export const fonts: readonly InvoiceFont[] = [
  firstFont,
  openFont('noto-sans-hebrew', 'NotoSansHebrew', { fromRight: true }),
  openFont('vazirmatn', 'Vazirmatn', { fromRight: true }),
  openFont('zcool-xiaowei', 'ZCOOLXiaoWei', { bold: false }),
  openFont('sawarabi-gothic', 'SawarabiGothic', { bold: false }),
  openFont('nanum-gothic', 'NanumGothic'),
]

function openFont(folder: string, name: string, { bold = true, fromRight = false } = {}): InvoiceFont {
  const opened = new Map<string, fontkit.Font>()
  const open = (weight: Weight): fontkit.Font => {
    const style = weight === 'bold' && bold ? '700Bold' : '400Regular'
    const font = opened.get(style) ?? readFont(`@expo-google-fonts/${folder}/${style}/${name}_${style}.ttf`)
    opened.set(style, font)
    return font
  }
  return { name, fromRight, open, covers: (codePoint) => open('regular').hasGlyphForCodePoint(codePoint) }
}

function readFont(path: string): fontkit.Font {
  const font = fontkit.create(readFileSync(fileURLToPath(import.meta.resolve(path))))
  if ('layout' in font) return font
  throw new Error(`Failed to open the font "${path}": it is a collection. Give each weight a file of its own.`)
}
