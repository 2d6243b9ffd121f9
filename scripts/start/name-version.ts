import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Names what the working tree holds: the commit, with `-dirty` where something is not committed, or `working-tree` where
 * there is no git. The loop's broker forgets it all, so that a name need not mean one content for ever.
 */
export async function nameVersion(cwd: string): Promise<string> {
  const git = async (...args: string[]) => (await run('git', args, { cwd })).stdout.trim()
  try {
    const [commit, changed] = await Promise.all([git('rev-parse', 'HEAD'), git('status', '--porcelain')])
    return changed === '' ? commit : `${commit}-dirty`
  } catch {
    return 'working-tree'
  }
}
