import type { Store } from '../../src/broker/store/store.ts'

/** How large the company is whose broker is measured. */
export interface Size {
  participants: number
  /** Providers per participant; the last one is a hub that many share. */
  providers: number
  hubs: number
  versions: number
}

export const large: Size = { participants: 1000, providers: 5, hubs: 10, versions: 20 }

/** Fills a store: each version of each participant has a pact per provider, verified by two versions; one is in production. */
export function seed(store: Store, { participants, providers, hubs, versions }: Size): void {
  const body = JSON.stringify({
    interactions: Array.from({ length: 3 }, (_, index) => ({ description: `interaction ${index}` })),
  })
  const time = store.now()
  const versionId = (participant: number, version: number) => version * participants + participant + 1
  store.transaction(() => {
    store.run(
      `INSERT INTO environments (id, uuid, name, display_name, production, contacts, created_at, updated_at)
       VALUES (1, 'prod', 'prod', 'prod', 1, '[]', ?, ?)`,
      time,
      time,
    )
    for (let participant = 0; participant < participants; participant++) {
      const name = `participant-${participant}`
      store.run(
        'INSERT INTO participants (id, name, main_branch, created_at) VALUES (?, ?, ?, ?)',
        participant + 1,
        name,
        'main',
        time,
      )
      store.run(
        'INSERT INTO branches (id, participant_id, name, created_at) VALUES (?, ?, ?, ?)',
        participant + 1,
        participant + 1,
        'main',
        time,
      )
    }
    for (let version = 0; version < versions; version++) {
      for (let participant = 0; participant < participants; participant++) {
        const id = versionId(participant, version)
        store.run(
          'INSERT INTO versions (id, participant_id, number, created_at) VALUES (?, ?, ?, ?)',
          id,
          participant + 1,
          `v${version}`,
          time,
        )
        store.run(
          'INSERT INTO branch_versions (branch_id, version_id, created_at) VALUES (?, ?, ?)',
          participant + 1,
          id,
          time,
        )
        if (version === versions - 5) {
          store.run(
            `INSERT INTO deployed_versions (uuid, participant_id, version_id, environment_id, target, created_at)
             VALUES (?, ?, ?, 1, '', ?)`,
            `deployed-${participant}`,
            participant + 1,
            id,
            time,
          )
        }
      }
    }
    for (let participant = 0; participant < participants; participant++) {
      for (let index = 0; index < providers; index++) {
        const hub = participant % hubs
        const provider = index === providers - 1 && participant !== hub ? hub : (participant + index + 1) % participants
        store.run(
          'INSERT INTO integrations VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
          participant + 1,
          provider + 1,
          time,
        )
        for (let version = 0; version < versions; version++) {
          const id = versionId(participant, version)
          const sha = `${participant}-${index}-${version}`.padEnd(40, 'f')
          const content = store.run(
            'INSERT INTO contents (consumer_id, provider_id, sha, body, created_at) VALUES (?, ?, ?, ?, ?)',
            participant + 1,
            provider + 1,
            sha,
            body,
            time,
          )
          store.run(
            'INSERT INTO pacts VALUES (?, ?, ?, ?, 1, ?) ON CONFLICT DO NOTHING',
            participant + 1,
            provider + 1,
            id,
            content,
            time,
          )
          for (const [number, by] of [versions - 5, version].entries()) {
            store.run(
              `INSERT INTO verifications (content_id, number, provider_version_id, success, wip, created_at)
               VALUES (?, ?, ?, 1, 0, ?)`,
              content,
              number + 1,
              versionId(provider, by),
              time,
            )
          }
        }
      }
    }
  })
}
