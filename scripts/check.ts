import { execFile } from 'node:child_process'

const usage = `Usage: npm run check

Format, lint, OpenAPI lint, generated files, types; side by side, without tolerating a warning.

Exit codes: 0 nothing to say, 1 at least one finding.`

const checks = [
  {
    name: 'format and lint',
    command: ['biome', 'check', '--error-on-warnings', '.'],
    remedy: 'npx biome check --write .',
  },
  { name: 'OpenAPI', command: ['redocly', 'lint', '--config', 'openapi/redocly.yaml'], remedy: 'edit openapi/' },
  { name: 'generated files', command: ['node', 'scripts/generate.ts', '--check'], remedy: 'npm run generate' },
  { name: 'types', command: ['tsc', '--project', '.'], remedy: 'see the messages above' },
] as const

if (process.argv.includes('--help')) {
  console.log(usage)
  process.exit(0)
}

const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
const passed = await Promise.all(
  checks.map(({ name, command: [program, ...args], remedy }) => {
    const started = performance.now()
    return new Promise<boolean>((resolve) => {
      execFile(program, args, { env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
        const seconds = ((performance.now() - started) / 1000).toFixed(1)
        if (error) console.error(`${stdout}${stderr}✗ ${name} (${seconds} s). Remedy: ${remedy}`)
        else console.log(`✓ ${name} (${seconds} s)`)
        resolve(!error)
      })
    })
  }),
)
process.exitCode = passed.every(Boolean) ? 0 : 1
