import { CommentError } from './comment-error.ts'
import type { PullRequest } from './read-target.ts'

export interface PostedComment {
  id: number
  body?: string
  user?: { type?: string } | null
}

/** The token may not do that, as on a fork's pull request, where it only reads. */
export class ForbiddenError extends Error {
  override name = 'ForbiddenError' as const
}

export interface GithubClient {
  list(page: number): Promise<PostedComment[]>
  create(body: string): Promise<void>
  update(id: number, body: string): Promise<void>
}

const TIMEOUT = 30_000

/**
 * Comments of one pull request.
 *
 * @see https://docs.github.com/rest/issues/comments
 */
export function createGithubClient({ api, repository, number, token }: PullRequest, signal: AbortSignal): GithubClient {
  const request = async (method: string, path: string, body?: string): Promise<unknown> => {
    const response = await fetch(`${api}/repos/${repository}/issues/${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'x-github-api-version': '2022-11-28',
      },
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
      ...(body === undefined ? {} : { body: JSON.stringify({ body }) }),
    }).catch((cause) => {
      throw fail(cause instanceof Error ? cause.message : String(cause), cause)
    })
    if ([401, 403, 404].includes(response.status)) throw new ForbiddenError(`GitHub answered ${response.status}`)
    if (!response.ok) throw fail(`GitHub answered ${response.status} to ${method}`)
    return response.json()
  }
  const fail = (why: string, cause?: unknown) =>
    new CommentError(
      `Failed to comment on pull request ${number} of ${repository}: ${why}. An earlier comment may be out of date: run the job again.`,
      { cause },
    )
  return {
    list: async (page) => (await request('GET', `${number}/comments?per_page=100&page=${page}`)) as PostedComment[],
    create: async (body) => void (await request('POST', `${number}/comments`, body)),
    update: async (id, body) => void (await request('PATCH', `comments/${id}`, body)),
  }
}
