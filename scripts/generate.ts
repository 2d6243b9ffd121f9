import { allOutputs } from './generate/outputs.ts'
import { staleFiles, writeFiles } from './generate/write-files.ts'

const usage = `Usage: npm run generate [-- --check]

Writes contracts/schemas/src/<document>/generated from openapi/<document>.yaml:
TypeScript types (openapi-typescript), zod schemas (hey-api) and the list of operations.

  --check   write nothing; exit 1 and name the files that are not what openapi/ says

Exit codes: 0 written or fresh, 1 stale (--check), 2 a document could not be read.`

const args = process.argv.slice(2)
if (args.includes('--help')) {
  console.log(usage)
  process.exit(0)
}
try {
  const files = await allOutputs()
  if (args.includes('--check')) {
    const stale = await staleFiles(files)
    for (const path of stale)
      console.error(`${path} is not what openapi/ says. Run "npm run generate" and commit the result.`)
    process.exitCode = stale.length > 0 ? 1 : 0
  } else {
    const written = await writeFiles(files)
    console.log(
      written.length > 0 ? written.map((path) => `wrote ${path}`).join('\n') : 'Everything generated is fresh.',
    )
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
