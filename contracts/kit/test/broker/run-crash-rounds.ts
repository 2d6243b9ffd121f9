import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { openStore } from '../../src/broker/store/open-store.ts'
import { bookPact } from './book-pact.ts'
import { publicationOf } from './publication-of.ts'

const script = fileURLToPath(new URL('broker-process.ts', import.meta.url))

/** What rounds of killing a broker under load came to. */
export interface CrashReport {
  rounds: number
  /** Publications that the broker confirmed before it was killed. */
  acknowledged: number
  /** Those of them that were gone afterwards. */
  lost: string[]
  /** What SQLite's own check of the file said; `ok` where it is whole. */
  integrity: string[]
}

interface CrashOptions {
  directory: string
  rounds: number
  publishers: number
  /** Decides when the broker is killed. */
  seed: number
}

/** Lets publishers write into a broker that is killed (SIGKILL) at seeded moments, and looks for what is missing. */
export async function runCrashRounds({ directory, rounds, publishers, seed }: CrashOptions): Promise<CrashReport> {
  const file = join(directory, 'broker.sqlite')
  const random = createRandom(seed)
  const acknowledged = new Set<string>()
  const lost = new Set<string>()
  const integrity: string[] = []
  for (let round = 0; round < rounds; round++) {
    // Counted in confirmed writes, not in time: the moment is the same on a slow machine.
    const killAfter = acknowledged.size + 1 + Math.floor(random() * publishers * 3)
    const child = fork(script, [file])
    const [url] = (await once(child, 'message')) as [string]
    const ended = once(child, 'exit')
    let running = true
    const publish = async (publisher: number) => {
      for (let count = 0; running; count++) {
        const version = `${round}-${publisher}-${count}`
        if (!(await confirms(url, `shop-${publisher}`, version))) return
        acknowledged.add(`shop-${publisher} ${version}`)
        if (running && acknowledged.size >= killAfter) {
          running = false
          child.kill('SIGKILL')
        }
      }
    }
    await Promise.all(Array.from({ length: publishers }, (_, publisher) => publish(publisher)))
    await ended
    integrity.push(checkIntegrity(file))
    for (const missing of findMissing(file, acknowledged)) lost.add(missing)
  }
  return { rounds, acknowledged: acknowledged.size, lost: [...lost], integrity }
}

async function confirms(url: string, consumer: string, version: string): Promise<boolean> {
  const body = JSON.stringify(publicationOf(bookPact({ consumer, title: version }), version, { branch: 'main' }))
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/contracts/publish`, { method: 'POST', headers, body }).catch(() => undefined)
  // The body, too: only a whole answer confirms.
  return (
    response?.status === 200 &&
    (await response.json().then(
      () => true,
      () => false,
    ))
  )
}

function checkIntegrity(file: string): string {
  const database = new DatabaseSync(file)
  try {
    const broken = database.prepare('PRAGMA foreign_key_check').all()
    return broken.length > 0
      ? JSON.stringify(broken)
      : String(database.prepare('PRAGMA integrity_check').get()?.['integrity_check'])
  } finally {
    database.close()
  }
}

function findMissing(file: string, acknowledged: ReadonlySet<string>): string[] {
  const store = openStore(file, () => new Date())
  try {
    const rows = store.all<{ name: string }>(
      `SELECT c.name || ' ' || v.number AS name FROM pacts p JOIN participants c ON c.id = p.consumer_id
       JOIN versions v ON v.id = p.version_id JOIN contents t ON t.id = p.content_id
       WHERE instr(t.body, v.number) > 0`,
    )
    const stored = new Set(rows.map(({ name }) => name))
    return [...acknowledged].filter((name) => !stored.has(name))
  } finally {
    store.close()
  }
}

/** Mulberry32: small, seeded, good enough to choose moments. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
