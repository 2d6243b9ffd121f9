import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fontkit from 'fontkit'

export type Weight = 'regular' | 'bold'

/** A font that an invoice may be set in; opened when a text first needs it. */
export type InvoiceFont = {
  name: string
  /** Whether it sets a script that runs from the right, whose phrases are shaped whole. */
  fromRight: boolean
  read: (weight: Weight) => Buffer
  covers: (codePoint: number) => boolean
}

/**
 * In this order the first that has a character sets it. Chinese comes before Japanese, unless a text has kana: the two
 * draw many characters of theirs differently.
 */
export const fonts: readonly InvoiceFont[] = [
  openFont('noto-sans', 'NotoSans'),
  openFont('noto-sans-hebrew', 'NotoSansHebrew', { fromRight: true }),
  openFont('vazirmatn', 'Vazirmatn', { fromRight: true }),
  openFont('zcool-xiaowei', 'ZCOOLXiaoWei', { bold: false }),
  openFont('sawarabi-gothic', 'SawarabiGothic', { bold: false }),
  openFont('nanum-gothic', 'NanumGothic'),
]

function openFont(folder: string, name: string, { bold = true, fromRight = false } = {}): InvoiceFont {
  const files = new Map<string, Buffer>()
  let opened: fontkit.Font | undefined
  const read = (weight: Weight): Buffer => {
    const style = weight === 'bold' && bold ? '700Bold' : '400Regular'
    const url = import.meta.resolve(`@expo-google-fonts/${folder}/${style}/${name}_${style}.ttf`)
    const file = files.get(style) ?? readFileSync(fileURLToPath(url))
    files.set(style, file)
    return file
  }
  const covers = (codePoint: number): boolean => {
    opened ??= openOne(read('regular'))
    return opened.hasGlyphForCodePoint(codePoint)
  }
  return { name, fromRight, read, covers }
}

function openOne(file: Buffer): fontkit.Font {
  const font = fontkit.create(file)
  if (font.type === 'TTF') return font as fontkit.Font
  throw new Error(
    `Failed to open a font: it is ${font.type}, not TTF. Give the invoice's fonts one file for each weight.`,
  )
}
