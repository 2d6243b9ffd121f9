import { Argument, Command } from 'commander'
import type { Plan, PlannedFile, Role } from '../../init/plan.ts'
import type { Io } from '../io.ts'
import type { Verb } from '../verb.ts'

const roles = ['consumer', 'provider', 'both'] as const

interface InitOptions {
  yes?: true
  dryRun?: true
  json?: true
}

/** `concordat init`: config, plugin and a first test in somebody's repository. */
export const init: Verb = (io) =>
  new Command('init')
    .summary('sets up a repository; overwrites nothing')
    .description('Sets up a repository: config, Vitest plugin, and a first test that passes. Overwrites nothing.')
    .addArgument(new Argument('[role]', 'what the repository is; by default what it looks like').choices(roles))
    .option('-y, --yes', 'ask nothing')
    .option('--dry-run', 'print what would be written, and write nothing')
    .option('--json', 'print what was done as JSON; asks nothing')
    .addHelpText('after', '\nExample: concordat init consumer --dry-run')
    .action(async (given: Role | undefined, { yes, dryRun, json }: InitOptions) => {
      const { surveyRepository } = await import('../../init/survey.ts')
      const { planRepository } = await import('../../init/plan.ts')
      const { applyPlan } = await import('../../init/apply-plan.ts')
      const survey = surveyRepository(io.cwd)
      const role = given ?? (await chooseRole(io, survey, !yes && !json))
      const plan = await planRepository(survey, role)
      if (!dryRun) applyPlan(io.cwd, plan)
      if (json) io.out.write(`${JSON.stringify({ ...plan, written: !dryRun }, null, 2)}\n`)
      else printPlan(io, plan, dryRun === true)
    })

async function chooseRole(
  io: Io,
  survey: Parameters<typeof import('../../init/choose-role.ts').guessRole>[0],
  mayAsk: boolean,
) {
  const { guessRole } = await import('../../init/choose-role.ts')
  const { role, why } = guessRole(survey)
  if (mayAsk && io.ask) {
    const answer = (await io.ask(`Is this repository a consumer, a provider, or both? (${role}) `)).trim() || role
    const chosen = roles.find((one) => one === answer)
    if (chosen) return chosen
    throw new Error(`Failed to set up Concordat: "${answer}" is no role. Answer consumer, provider or both.`)
  }
  io.error.write(`Taken for a ${role}, because ${why}; "concordat init <consumer|provider|both>" says otherwise.\n`)
  return role
}

const words: Readonly<Record<PlannedFile['action'], readonly [string, string]>> = {
  create: ['created', 'would create'],
  add: ['added to', 'would add to'],
  keep: ['kept', 'would keep'],
}

function printPlan(io: Io, { files, steps }: Plan, isDry: boolean): void {
  for (const { path, action, content } of files) {
    io.out.write(`${words[action][isDry ? 1 : 0].padEnd(isDry ? 13 : 9)}${path}\n`)
    if (isDry && action === 'create') io.out.write(`${content.replaceAll(/^(?!$)|^(?=\n)/gm, '  | ')}`)
  }
  io.out.write(`\nNext:\n${steps.map((step, index) => `  ${index + 1}. ${step}\n`).join('')}`)
}
