import type { Recording } from '../../src/recording/recording.ts'
import { writePact } from '../../src/vitest/write-pact.ts'
import { recordingOf } from '../verifier/verify-response.ts'

/** Writes a pact of many interactions: `writer.ts <directory> <number of interactions>`. */
const [directory = '', count = '0'] = process.argv.slice(2)
const recordings = Array.from({ length: Number(count) }, (_, index): Recording => {
  const name = `interaction ${index}`
  return { ...recordingOf({ status: 200, headers: {}, rules: {} }), description: name, test: { file: 'a', name } }
})
await writePact(directory, 'reader-library.json', recordings)
