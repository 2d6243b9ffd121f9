import { createInterface } from 'node:readline/promises'

/** Asks the person at the terminal. Rejects when they leave, by Ctrl-C or Ctrl-D. */
export async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const left = new Promise<never>((_, reject) => {
    terminal.once('close', () => reject(new Error('Interrupted.')))
  })
  try {
    return await Promise.race([terminal.question(question), left])
  } finally {
    terminal.close()
  }
}
