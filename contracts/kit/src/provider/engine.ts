import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { waitAtMost } from './deadline.ts'
import type { EngineAnswer, EngineJob, EngineResult } from './engine-protocol.ts'
import { VerificationError } from './verification-error.ts'

/** The official Pact verifier in a child process, which starts with the first job and again after a crash. */
export interface Engine {
  verify(job: Omit<EngineJob, 'id'>): Promise<EngineResult>
  close(): Promise<void>
}

interface RunningChild {
  process: ChildProcess
  output: string[]
}

const OUTPUT_KEPT = 4_000
/** Milliseconds beyond the request's own time that the verifier may take to answer. */
const PATIENCE = 30_000

/**
 * Makes an engine.
 *
 * @param options `entry`: the module that the child runs, the real verifier by default; `patience`: milliseconds beyond a
 * request's own time that the verifier may take to answer
 */
export function createEngine({ entry = findChildEntry(), patience = PATIENCE } = {}): Engine {
  let running: RunningChild | undefined
  let lastId = 0
  const forget = (child: RunningChild) => {
    if (running === child) running = undefined
  }
  const start = () => {
    const child = startChild(entry)
    child.process.once('exit', () => forget(child))
    return child
  }
  return {
    async verify(job) {
      running ??= start()
      const child = running
      lastId += 1
      const answer = await waitAtMost(job.timeout + patience, ask(child, { ...job, id: lastId }), () => {
        forget(child)
        child.process.kill('SIGKILL')
        return refuseSilent(job)
      })
      if ('error' in answer)
        throw new VerificationError(
          'engine.crashed',
          `Failed to verify ${job.provider}: the Pact verifier could not run (${answer.error}). Look at the pact and at ${job.providerUrl}; if both are fine, report it with the pact.`,
        )
      return JSON.parse(answer.json) as EngineResult
    },
    async close() {
      if (!running) return
      const { process: child } = running
      const ended = once(child, 'exit')
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

function findChildEntry(): string {
  const here = fileURLToPath(import.meta.url)
  return join(here, '..', `engine-child${extname(here)}`)
}

function startChild(entry: string): RunningChild {
  const child = fork(entry, [], {
    execArgv: [],
    env: chooseEnvironment(process.env),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'json',
  })
  const running: RunningChild = { process: child, output: [] }
  const keep = (chunk: Buffer) => running.output.push(chunk.toString())
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return running
}

/** Without what would change the verifier's meaning: filters and brokers from PACT_*, a proxy on the way to loopback. */
function chooseEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(PACT_|VITEST|NODE_OPTIONS$|NODE_CHANNEL)/.test(name))
  const direct = [env['NO_PROXY'] ?? env['no_proxy'], '127.0.0.1', 'localhost', '::1'].filter(Boolean).join(',')
  return { ...Object.fromEntries(kept), PACT_DO_NOT_TRACK: 'true', NO_PROXY: direct, no_proxy: direct }
}

function ask({ process: child, output }: RunningChild, job: EngineJob): Promise<EngineAnswer> {
  output.length = 0
  return new Promise((resolve, reject) => {
    const onMessage = (answer: EngineAnswer) => {
      if (answer.id !== job.id) return
      stop()
      resolve(answer)
    }
    const onClose = (code: number | null, signal: NodeJS.Signals | null) => {
      stop()
      reject(refuseCrash(job, signal ?? `exit code ${code}`, output.join('')))
    }
    const stop = () => {
      child.off('message', onMessage)
      child.off('close', onClose)
      child.off('error', reject)
    }
    child.on('message', onMessage)
    // Not `exit`: the last words are in the pipes until they close.
    child.on('close', onClose)
    child.on('error', reject)
    child.send(job, (error) => {
      if (error && child.exitCode === null && child.signalCode === null) child.kill()
    })
  })
}

function refuseSilent(job: Omit<EngineJob, 'id'>) {
  return new VerificationError(
    'engine.crashed',
    `Failed to verify ${job.provider}: the Pact verifier did not answer in time and was ended. The next interaction starts a new one; if it happens again, report it with the pact.`,
  )
}

function refuseCrash(job: EngineJob, how: string, output: string) {
  const words = output.trim() === '' ? 'It printed nothing.' : `Its last words:\n${output.trim().slice(-OUTPUT_KEPT)}`
  return new VerificationError(
    'engine.crashed',
    `Failed to verify ${job.provider}: the Pact verifier's process died (${how}). The next interaction starts a new one; if it dies again, report it with the pact. ${words}`,
  )
}
