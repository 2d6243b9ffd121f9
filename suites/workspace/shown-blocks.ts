import type { Block } from '../../contracts/kit/test/docs/read-blocks.ts'

/** A block that shows what something prints or looks like, known by how it begins. */
interface Shown {
  page: string
  begins: string
  /** A test that holds every line of it. */
  by?: string
  /** Where nobody compares it: why not. */
  illustration?: string
}

const coverage = 'contracts/kit/test/coverage/command.test.ts'

export const shownBlocks: readonly Shown[] = [
  { page: 'docs/coverage.md', begins: '$ concordat coverage\n', by: coverage },
  { page: 'docs/coverage.md', begins: '$ concordat coverage --unread\n', by: coverage },
  {
    page: 'README.md',
    begins: '$ npm start\n',
    illustration: 'its counts and times change with every test; suites/loop holds its form and its exit codes',
  },
  {
    page: 'README.md',
    begins: 'auth breaks gateway:',
    illustration:
      'shortened at its log; suites/loop/broken-contracts.test.ts seeds this fault and compares what names it',
  },
  {
    page: 'docs/diff.md',
    begins: '$ concordat diff --base origin/main\n',
    illustration:
      'of documents that are not here; contracts/kit/test/docs/diff-page.test.ts compares it with what is rendered',
  },
  {
    page: 'docs/diff.md',
    begins: '{ "accepted": [',
    illustration: 'a file of the user: "the accepted changes of docs/diff.md can be read" reads it',
  },
  {
    page: 'docs/existing-msw-tests.md',
    begins: 'warning  mock.response.incompatible',
    by: 'contracts/kit/test/existing-msw/existing-msw.test.ts',
  },
  { page: 'docs/gateways.md', begins: 'front end ──▶', illustration: 'a drawing' },
  {
    page: 'docs/report.md',
    begins: '$ concordat report\n',
    illustration:
      'of a run with a seeded fault, whose page is the screenshot below it; create-report.test.ts holds the sentence',
  },
  {
    page: 'docs/report.md',
    begins: "plugins: [concordat({ participant: 'auth'",
    illustration: 'one line of a config, of options that docs/options.md has by test',
  },
]

export function findShown(page: string, { text }: Pick<Block, 'text'>): Shown | undefined {
  return shownBlocks.find((shown) => shown.page === page && text.startsWith(shown.begins))
}
