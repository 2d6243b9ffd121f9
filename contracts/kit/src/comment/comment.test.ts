import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { run } from '../cli/run.ts'
import { serveFetch } from '../loopback/serve-fetch.ts'
import type { PostedComment } from './github-client.ts'

const marker = '<!-- concordat:diff -->'
const bot = { type: 'Bot' }

/** As much of GitHub's API as comments need: the pages, the token, and what a token that only reads is told. */
async function openGithub({ comments = [] as PostedComment[], mayWrite = true, broken = false } = {}) {
  const calls: string[] = []
  const server = await serveFetch(async (request) => {
    const { pathname, searchParams } = new URL(request.url)
    calls.push(`${request.method} ${pathname}`)
    if (broken) return Response.json({ message: 'sorry' }, { status: 502 })
    if (request.headers.get('authorization') !== 'Bearer secret') return Response.json({}, { status: 401 })
    if (request.method === 'GET') {
      const page = Number(searchParams.get('page'))
      return Response.json(comments.slice((page - 1) * 100, page * 100))
    }
    if (!mayWrite) return Response.json({ message: 'Resource not accessible by integration' }, { status: 403 })
    const { body } = (await request.json()) as { body: string }
    const [, id] = /comments\/(\d+)$/.exec(pathname) ?? []
    const known = comments.find((one) => String(one.id) === id)
    if (known) known.body = body
    else comments.push({ id: comments.length + 1, body, user: bot })
    return Response.json({})
  })
  onTestFinished(server.close)
  return { url: server.url, comments, calls }
}

async function openJob(api: string, more: Record<string, string | undefined> = {}) {
  const cwd = await mkdtemp(join(tmpdir(), 'concordat-comment-'))
  onTestFinished(() => rm(cwd, { recursive: true, force: true }))
  const summary = join(cwd, 'summary.md')
  const env = {
    GITHUB_API_URL: api,
    GITHUB_REPOSITORY: 'shop/front',
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_TOKEN: 'secret',
    GITHUB_STEP_SUMMARY: summary,
    ...more,
  }
  return {
    readSummary: () => readFile(summary, 'utf8').catch(() => ''),
    async comment(text: string, ...args: string[]) {
      await writeFile(join(cwd, 'diff.md'), text)
      const written = { out: '', error: '' }
      const code = await run(['comment', ...(args.some((arg) => arg.endsWith('.md')) ? [] : ['diff.md']), ...args], {
        out: { write: (text) => (written.out += text) },
        error: { write: (text) => (written.error += text) },
        cwd,
        env,
        signal: new AbortController().signal,
        exitCode: 0,
      })
      return { code, ...written }
    },
  }
}

test('the first push makes the comment, the next one updates it, the same text leaves it', async () => {
  const github = await openGithub()
  const { comment, readSummary } = await openJob(github.url)
  expect(await comment(`${marker}\n1 breaking\n`)).toMatchObject({ code: 0, out: expect.stringContaining('created') })
  expect(await comment(`${marker}\nnone\n`)).toMatchObject({ code: 0, out: expect.stringContaining('updated') })
  expect(await comment(`${marker}\nnone\n`, '--json')).toMatchObject({ code: 0, out: '{"as":"unchanged"}\n' })
  expect(github.comments).toEqual([{ id: 1, body: `${marker}\nnone\n`, user: bot }])
  expect(github.calls.filter((call) => !call.startsWith('GET'))).toEqual([
    'POST /repos/shop/front/issues/7/comments',
    'PATCH /repos/shop/front/issues/comments/1',
  ])
  expect(await readSummary()).toBe('')
})

test('it is found behind hundreds of others, and what a person wrote stays theirs', async () => {
  const others = Array.from({ length: 230 }, (_, index) => ({ id: index + 1, body: 'nice', user: { type: 'User' } }))
  others.push({ id: 231, body: `${marker}\nall is well, believe me`, user: { type: 'User' } })
  const github = await openGithub({ comments: [...others, { id: 232, body: `${marker}\nold`, user: bot }] })
  const { comment } = await openJob(github.url)
  expect(await comment(`${marker}\nnew`)).toMatchObject({ code: 0 })
  expect(github.comments).toHaveLength(232)
  expect(github.comments.slice(-2).map(({ body }) => body)).toEqual([
    `${marker}\nall is well, believe me`,
    `${marker}\nnew`,
  ])
})

test("a fork's token only reads: the summary of the job has it, and the job goes on", async () => {
  const github = await openGithub({ mayWrite: false })
  const { comment, readSummary } = await openJob(github.url)
  const { code, out } = await comment(`${marker}\n1 breaking`)
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('GitHub answered 403') })
  expect(await readSummary()).toBe(`${marker}\n1 breaking\n\n`)
  expect(github.comments).toEqual([])
})

test.for([
  ['a push', { GITHUB_REF: 'refs/heads/main' }, 'this is no job of a pull request'],
  ['a job without a token', { GITHUB_TOKEN: undefined }, 'there is no GITHUB_TOKEN'],
] as const)('%s: the summary has it', async ([, env, why]) => {
  const github = await openGithub()
  const { comment, readSummary } = await openJob(github.url, env)
  expect(await comment(`${marker}\nnone`)).toMatchObject({ code: 0, out: expect.stringContaining(why) })
  expect(await readSummary()).toContain('none')
  expect(github.calls).toEqual([])
})

test('a GitHub that does not answer fails the job: an earlier comment would still say what no longer holds', async () => {
  const { comment } = await openJob((await openGithub({ broken: true })).url)
  const { code, error } = await comment(`${marker}\n1 breaking`)
  expect(code).toBe(2)
  expect(error).toMatch(/Failed to comment on pull request 7 of shop\/front: GitHub answered 502.*run the job again/)
  expect(error).not.toContain('secret')
})

test('a text without a marker, no summary and no file are refused with what to do', async () => {
  const { comment } = await openJob('http://127.0.0.1:1', { GITHUB_TOKEN: '', GITHUB_STEP_SUMMARY: '' })
  expect(await comment('# hello')).toMatchObject({ code: 2, error: expect.stringContaining('concordat diff') })
  expect(await comment(`${marker}\n`)).toMatchObject({ code: 2, error: expect.stringContaining('GITHUB_STEP_SUMMARY') })
  expect(await comment('', 'nowhere.md')).toMatchObject({
    code: 2,
    error: expect.stringMatching(/nowhere\.md.*Make the file/),
  })
})
