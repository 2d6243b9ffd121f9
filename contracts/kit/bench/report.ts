/** What one benchmark found. */
export interface Measurement {
  name: string
  /** In words, with its unit. */
  target: string
  /** Medians over the rounds, by what was measured; the names tell the unit. */
  medians: Record<string, number>
  /** The figure that the target is about. */
  ratio: number
  ok: boolean
  /** What is and what is not inside the figures. */
  notes: string[]
}

/** Prints a measurement, as one line of JSON with `--json`, and makes a missed target the exit code 1. */
export function report(measurement: Measurement): void {
  const medians = Object.fromEntries(
    Object.entries(measurement.medians).map(([name, value]) => [name, Number(value.toPrecision(4))]),
  )
  const rounded = { ...measurement, medians, ratio: Number(measurement.ratio.toPrecision(4)) }
  if (!rounded.ok) process.exitCode = 1
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(rounded))
    return
  }
  const width = Math.max(...Object.keys(medians).map((name) => name.length))
  console.log(
    [
      rounded.name,
      ...Object.entries(medians).map(([name, value]) => `  ${name.padEnd(width)}  ${value.toLocaleString('en')}`),
      `  ${'→'.padEnd(width)}  ${rounded.ratio} (target: ${rounded.target}) ${rounded.ok ? 'met' : 'MISSED'}`,
      ...rounded.notes.map((note) => `  ${note}`),
    ].join('\n'),
  )
}

/** Runs a benchmark; one that cannot run says why and exits with 2. */
export async function runBenchmark(what: string, { about, run }: { about: string; run: () => Promise<Measurement> }) {
  if (process.argv.includes('--help')) {
    console.log(`${about}\n\n  --json   one line of JSON\n\nExit codes: 0 target met, 1 missed, 2 could not run.`)
    return
  }
  try {
    report(await run())
  } catch (error) {
    process.stderr.write(
      `Failed to measure ${what}: ${error instanceof Error ? error.message : error}. Run it again.\n`,
    )
    process.exitCode = 2
  }
}
