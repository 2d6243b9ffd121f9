import { execFile } from 'node:child_process'
import { mkdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { bookPact } from '../broker/book-pact.ts'
import { makeRepository, type Repository } from '../diff/repository.ts'

const root = join(import.meta.dirname, '../../../..')
const kit = join(import.meta.dirname, '../..')

export interface RecipeOutcome {
  code: number
  output: string
}

/** A repository whose CI runs one of the recipes, as the documentation has them. */
export interface RecipeRepository extends Repository {
  runRecipe: (env: Readonly<Record<string, string>>) => Promise<RecipeOutcome>
}

/**
 * Makes a repository with the kit installed.
 *
 * @param broker URL of the company's broker
 */
export async function makeRecipeRepository(
  role: 'consumer' | 'provider' | 'gateway',
  { participant, broker, files }: { participant: string; broker: string; files: Record<string, string> },
): Promise<RecipeRepository> {
  const repository = await makeRepository(
    {
      '.gitignore': 'node_modules\n',
      'package.json': '{ "private": true, "devDependencies": { "concordat": "*" } }\n',
      'concordat.config.mjs': `export default { participant: '${participant}', pacts: 'pacts', providers: { library: { openapi: 'library.json' }, gateway: { openapi: 'library.json' } } }\n`,
      'library.json': makeDocument('title'),
      'record.mjs': recordScript,
      'verify.mjs': verifyScript,
      ...files,
    },
    { PACT_BROKER_BASE_URL: broker },
  )
  await installKit(repository.directory)
  const script = await readFile(join(root, `docs/ci-recipes/${role}.sh`), 'utf8')
  const runRecipe = (env: Readonly<Record<string, string>>) =>
    new Promise<RecipeOutcome>((resolve) => {
      const own = { ...cleanEnv(), PACT_BROKER_BASE_URL: broker, RETRIES: '0', ...env }
      const child = execFile('bash', ['-s'], { cwd: repository.directory, env: own }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, output: `${stdout}${stderr}` }),
      )
      child.stdin?.end(script)
    })
  return { ...repository, runRecipe }
}

/** A document of a library that answers with one field. */
export const makeDocument = (field: string) =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Library', version: '1.0.0' },
    paths: {
      '/book': {
        get: {
          responses: {
            200: {
              description: 'The book',
              content: {
                'application/json': {
                  schema: { type: 'object', required: [field], properties: { [field]: { type: 'string' } } },
                },
              },
            },
          },
        },
      },
    },
  })

/** The pact of a consumer and a provider on the book. */
export const writePact = (consumer: string, provider: string, title = 'Emma') => ({
  [`pacts/${consumer}-${provider}.json`]: `${JSON.stringify(bookPact({ consumer, provider, title }))}\n`,
})

/** What CI runs to record: here the pact is what the working tree wants it to be, wherever tests would write it from. */
const recordScript = `import { writeFileSync } from 'node:fs'
const { PACT: file, CONTENT: content } = process.env
if (content) writeFileSync(file, content)
console.log('recorded')
`

/** What CI runs to verify: the official verifier, which publishes what it found. */
const verifyScript = `import { execFileSync } from 'node:child_process'
const { runVerifier } = await import(${JSON.stringify(new URL('../broker/run-verifier.ts', import.meta.url).href)})
const { PROVIDER: provider = 'library', ANSWER = '{"title":"Emma"}', PACT_BROKER_BASE_URL: broker } = process.env
const { green, text } = await runVerifier(broker, {
  provider,
  answer: JSON.parse(ANSWER),
  providerVersion: execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim(),
  providerVersionBranch: 'main',
  publishVerificationResult: true,
  consumerVersionSelectors: [{ mainBranch: true }, { deployedOrReleased: true }],
})
console.log(text)
process.exit(green ? 0 : 1)
`

async function installKit(directory: string): Promise<void> {
  await mkdir(join(directory, 'node_modules/.bin'), { recursive: true })
  await symlink(kit, join(directory, 'node_modules/concordat'))
  await symlink(join(kit, 'src/cli/bin.ts'), join(directory, 'node_modules/.bin/concordat'))
}

/** The machine's variables without those by which a CI system names its build. */
function cleanEnv(): NodeJS.ProcessEnv {
  const named = /^(CI|GIT|GITHUB|PACT|CIRCLE|BUILDKITE|BITBUCKET|BUILD|SYSTEM|VITEST)(_|$)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !named.test(name)))
}
