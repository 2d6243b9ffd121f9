import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command } from 'commander'
import type { Verb } from '../verb.ts'

/** `concordat comment`: a diff on its pull request. */
export const comment: Verb = (io) =>
  new Command('comment')
    .summary('shows a diff on its pull request')
    .description('Shows a diff on its pull request: one comment, updated in place.')
    .argument('<file>', 'what "concordat diff --format markdown" printed')
    .option('--json', 'print where it was shown as JSON')
    .addHelpText(
      'after',
      '\nFor GitHub Actions, on pull_request, with GITHUB_TOKEN and the permission\n"pull-requests: write". Where the token only reads, as on a fork, it goes to the\nsummary of the job.\n\nExample: concordat comment diff.md',
    )
    .action(async (file: string, { json }: { json?: true }) => {
      const shown = await import('../../comment/comment.ts').then(async ({ comment }) =>
        comment(await readText(resolve(io.cwd, file)), { env: io.env, signal: io.signal }),
      )
      if (json) io.out.write(`${JSON.stringify(shown)}\n`)
      else if (shown.as === 'summary') io.out.write(`shown in the summary of the job, because ${shown.because}\n`)
      else io.out.write(`the comment on the pull request is ${shown.as}\n`)
    })

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause) => {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`Failed to comment: ${why}. Make the file with "concordat diff --format markdown > ${path}".`, {
      cause,
    })
  })
}
