#!/usr/bin/env node
import { ask } from './ask.ts'
import { run } from './run.ts'

const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort(new Error('Interrupted.')))
process.once('SIGTERM', () => interrupted.abort(new Error('Terminated.')))

// Whoever reads only the first lines, such as head, closes the pipe: nothing is left to tell.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

process.exitCode = await run(process.argv.slice(2), {
  out: process.stdout,
  error: process.stderr,
  ...(process.stdin.isTTY && process.stdout.isTTY && !process.env['CI'] && { ask }),
  cwd: process.cwd(),
  env: process.env,
  signal: interrupted.signal,
  exitCode: 0,
})
