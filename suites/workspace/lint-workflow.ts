import { parse } from 'yaml'

interface Step {
  name?: string
  if?: string
  uses?: string
  run?: string
  with?: Record<string, unknown>
  env?: Record<string, string>
}

export interface Job {
  'timeout-minutes'?: number
  permissions?: Record<string, string>
  env?: Record<string, string>
  steps?: Step[]
}

export interface Workflow {
  on: Record<string, unknown>
  permissions?: Record<string, string>
  concurrency?: { group?: string }
  jobs: Record<string, Job>
}

export const readWorkflow = (text: string): Workflow => parse(text) as Workflow

/** What a workflow gets wrong of what no workflow may: one line for each fault. */
export function lintWorkflow(text: string): string[] {
  const workflow = readWorkflow(text)
  return [
    ...lintPins(text),
    ...('pull_request_target' in workflow.on ? ["pull_request_target runs strangers' code with our secrets"] : []),
    ...(workflow.permissions === undefined ? ['the workflow declares no permissions'] : []),
    ...(workflow.concurrency?.group === undefined ? ['the workflow has no concurrency group'] : []),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) => lintJob(name, job, workflow)),
  ]
}

/** A tag can be moved to other code; a commit cannot, and the comment says for people which version it is. */
function lintPins(text: string): string[] {
  return [...text.matchAll(/^\s*(?:- )?uses: (.+)$/gm)].flatMap(([, use = '']) =>
    use.startsWith('./') || /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use) ? [] : [`not pinned: ${use}`],
  )
}

function lintJob(name: string, job: Job, { permissions }: Workflow): string[] {
  const steps = job.steps ?? []
  const faults = [
    job['timeout-minutes'] === undefined && 'no timeout',
    Object.keys(job.permissions ?? permissions ?? {}).length === 0 && 'no permissions of its own',
    /secrets\.|github\.token/.test(JSON.stringify(job.env ?? {})) && 'a secret that every step sees',
    ...steps.map(({ run = '' }) => run.includes('${'.concat('{')) && `an expression inside a script: ${run}`),
    ...steps.map(
      ({ uses = '', with: given }) =>
        uses.startsWith('actions/checkout@') && given?.['persist-credentials'] !== false && 'a token left in .git',
    ),
  ]
  return faults.flatMap((fault) => (fault ? [`${name}: ${fault}`] : []))
}
