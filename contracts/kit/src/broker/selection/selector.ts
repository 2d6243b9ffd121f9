import { z } from 'zod'

const flag = z.literal(true, 'must be true').optional()
const name = z.string().trim().min(1, 'must not be blank').max(1024).optional()

const onBranch = ['mainBranch', 'branch', 'fallbackBranch', 'matchingBranch', 'tag', 'fallbackTag', 'latest'] as const
const inEnvironment = ['environment', 'deployed', 'released', 'deployedOrReleased'] as const

/**
 * A consumer version selector, as the official verifiers send it; what contradicts itself is refused.
 *
 * @see https://docs.pact.io/pact_broker/advanced_topics/consumer_version_selectors
 */
export const selectorSchema = z
  .object({
    mainBranch: flag,
    branch: z.union([name, z.literal(true)]).optional(),
    fallbackBranch: name,
    matchingBranch: flag,
    tag: name,
    fallbackTag: name,
    latest: z.boolean().optional(),
    deployed: flag,
    released: flag,
    deployedOrReleased: flag,
    environment: name,
    consumer: name,
  })
  .superRefine((selector, context) => {
    for (const message of listContradictions(selector)) context.addIssue({ code: 'custom', message })
  })

export type Selector = {
  [Key in keyof z.infer<typeof selectorSchema>]: z.infer<typeof selectorSchema>[Key] | undefined
}

function* listContradictions(selector: Selector): Iterable<string> {
  const { mainBranch, branch, fallbackBranch, matchingBranch, tag, fallbackTag, latest } = selector
  const { deployed, released, deployedOrReleased, environment } = selector
  const given = (keys: readonly (keyof Selector)[]) => keys.filter((key) => selector[key] !== undefined)
  const [line, place] = [given(onBranch), given(inEnvironment)]
  const others = (allowed: readonly string[]) => [...line, ...place].filter((key) => !allowed.includes(key))

  if (
    !(
      mainBranch ||
      branch ||
      matchingBranch ||
      tag ||
      latest ||
      environment ||
      deployed ||
      released ||
      deployedOrReleased
    )
  ) {
    yield 'must say which versions: mainBranch, branch, matchingBranch, tag, latest, environment, deployed, released or deployedOrReleased'
  }
  if (mainBranch && others(['mainBranch', 'latest']).length > 0) yield 'mainBranch goes with consumer and latest only'
  if (mainBranch && latest === false) yield 'mainBranch means the latest version: latest cannot be false'
  if (matchingBranch && others(['matchingBranch']).length > 0) yield 'matchingBranch goes with consumer only'
  if (tag && branch) yield 'tag and branch exclude each other'
  if (line.length > 0 && place.length > 0) yield `${line.join(', ')} cannot go with ${place.join(', ')}`
  if (fallbackTag && !tag) yield 'fallbackTag needs tag'
  if (fallbackTag && !latest) yield 'fallbackTag needs latest'
  if (fallbackBranch && !branch) yield 'fallbackBranch needs branch'
  if (branch && latest === false) yield 'branch means the latest version: latest cannot be false'
  if ([deployed, released, deployedOrReleased].filter(Boolean).length > 1) {
    yield 'deployed, released and deployedOrReleased exclude each other'
  }
}
