import { appendFile } from 'node:fs/promises'
import { CommentError } from './comment-error.ts'
import { createGithubClient, ForbiddenError, type GithubClient, type PostedComment } from './github-client.ts'
import { readTarget } from './read-target.ts'

/** Where a text was shown, and why not on the pull request if it was not. */
export type Shown = { as: 'created' | 'updated' | 'unchanged' } | { as: 'summary'; because: string }

interface CommentContext {
  env: Readonly<Record<string, string | undefined>>
  signal: AbortSignal
}

/**
 * Shows a Markdown text on the pull request that the job is about: one comment, found again by the marker in its first
 * line and updated in place. Where the token may not write, as on a fork's pull request, it goes to the job's summary.
 *
 * @throws {CommentError} when it can be shown nowhere, or a comment of an earlier run may be left as it was
 */
export async function comment(text: string, { env, signal }: CommentContext): Promise<Shown> {
  const [marker = ''] = text.split('\n', 1)
  if (!/^<!-- [\w:.-]+ -->$/.test(marker))
    throw new CommentError(
      'Failed to comment: the text does not begin with a marker, by which it would be found again. Make it with "concordat diff --format markdown".',
    )
  const target = readTarget(env)
  if ('missing' in target) return summarise(text, { env, because: target.missing })
  try {
    return await upsert(createGithubClient(target, signal), { text, marker })
  } catch (error) {
    if (!(error instanceof ForbiddenError)) throw error
    const because = `the token may not comment (${error.message}): a fork's only reads, others need "pull-requests: write"`
    return summarise(text, { env, because })
  }
}

async function upsert(github: GithubClient, { text, marker }: { text: string; marker: string }): Promise<Shown> {
  const found = await findOwn(github, marker)
  if (!found) {
    await github.create(text)
    return { as: 'created' }
  }
  if (found.body?.trimEnd() === text.trimEnd()) return { as: 'unchanged' }
  await github.update(found.id, text)
  return { as: 'updated' }
}

/** A job comments as a bot. What a person wrote, marker or not, is theirs: they could change what it says. */
async function findOwn(github: GithubClient, marker: string): Promise<PostedComment | undefined> {
  for (let page = 1; ; page += 1) {
    const comments = await github.list(page)
    const found = comments.find(({ body, user }) => user?.type === 'Bot' && body?.startsWith(marker))
    if (found || comments.length < 100) return found
  }
}

async function summarise(text: string, { env, because }: Pick<CommentContext, 'env'> & { because: string }) {
  const file = env['GITHUB_STEP_SUMMARY']
  if (!file)
    throw new CommentError(
      `Failed to comment: ${because}, and there is no GITHUB_STEP_SUMMARY to write to. Run it in GitHub Actions, on pull_request.`,
    )
  await appendFile(file, `${text.trimEnd()}\n\n`)
  return { as: 'summary' as const, because }
}
