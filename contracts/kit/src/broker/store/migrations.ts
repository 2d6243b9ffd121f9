/** The schema's history: an entry is never edited once released; its position, counted from 1, is the version it leads to. */
export const migrations: readonly string[] = [
  `
  CREATE TABLE participants (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    display_name TEXT,
    main_branch TEXT,
    repository_url TEXT,
    created_at TEXT NOT NULL
  ) STRICT;

  -- The order of versions is the order in which the broker first heard of them: the id.
  CREATE TABLE versions (
    id INTEGER PRIMARY KEY,
    participant_id INTEGER NOT NULL REFERENCES participants (id),
    number TEXT NOT NULL,
    build_url TEXT,
    created_at TEXT NOT NULL,
    UNIQUE (participant_id, number)
  ) STRICT;
  CREATE INDEX versions_by_participant ON versions (participant_id);

  CREATE TABLE branches (
    id INTEGER PRIMARY KEY,
    participant_id INTEGER NOT NULL REFERENCES participants (id),
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (participant_id, name)
  ) STRICT;

  CREATE TABLE branch_versions (
    branch_id INTEGER NOT NULL REFERENCES branches (id),
    version_id INTEGER NOT NULL REFERENCES versions (id),
    created_at TEXT NOT NULL,
    PRIMARY KEY (branch_id, version_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX branch_versions_by_version ON branch_versions (version_id);

  CREATE TABLE tags (
    participant_id INTEGER NOT NULL REFERENCES participants (id),
    name TEXT NOT NULL,
    version_id INTEGER NOT NULL REFERENCES versions (id),
    created_at TEXT NOT NULL,
    PRIMARY KEY (participant_id, name, version_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX tags_by_version ON tags (version_id);

  CREATE TABLE integrations (
    consumer_id INTEGER NOT NULL REFERENCES participants (id),
    provider_id INTEGER NOT NULL REFERENCES participants (id),
    created_at TEXT NOT NULL,
    PRIMARY KEY (consumer_id, provider_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX integrations_by_provider ON integrations (provider_id);

  -- One row per distinct content; publications and verification results point at it.
  CREATE TABLE contents (
    id INTEGER PRIMARY KEY,
    consumer_id INTEGER NOT NULL REFERENCES participants (id),
    provider_id INTEGER NOT NULL REFERENCES participants (id),
    sha TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (consumer_id, provider_id, sha)
  ) STRICT;

  CREATE TABLE pacts (
    consumer_id INTEGER NOT NULL REFERENCES participants (id),
    provider_id INTEGER NOT NULL REFERENCES participants (id),
    version_id INTEGER NOT NULL REFERENCES versions (id),
    content_id INTEGER NOT NULL REFERENCES contents (id),
    revision INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (version_id, provider_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX pacts_by_integration ON pacts (provider_id, consumer_id, version_id);
  CREATE INDEX pacts_by_content ON pacts (content_id, version_id);

  CREATE TABLE verifications (
    id INTEGER PRIMARY KEY,
    content_id INTEGER NOT NULL REFERENCES contents (id),
    number INTEGER NOT NULL,
    provider_version_id INTEGER NOT NULL REFERENCES versions (id),
    success INTEGER NOT NULL,
    wip INTEGER NOT NULL,
    build_url TEXT,
    verified_by TEXT,
    test_results TEXT,
    created_at TEXT NOT NULL,
    UNIQUE (content_id, number)
  ) STRICT;
  CREATE INDEX verifications_by_content ON verifications (content_id, provider_version_id, id, success, wip);
  CREATE INDEX verifications_by_provider_version ON verifications (provider_version_id, content_id);

  CREATE TABLE environments (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    production INTEGER NOT NULL,
    contacts TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE deployed_versions (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    participant_id INTEGER NOT NULL REFERENCES participants (id),
    version_id INTEGER NOT NULL REFERENCES versions (id),
    environment_id INTEGER NOT NULL REFERENCES environments (id),
    target TEXT NOT NULL,
    created_at TEXT NOT NULL,
    ended_at TEXT
  ) STRICT;
  CREATE UNIQUE INDEX one_version_per_target ON deployed_versions (environment_id, participant_id, target)
    WHERE ended_at IS NULL;
  CREATE INDEX deployed_by_version ON deployed_versions (version_id, environment_id);

  CREATE TABLE released_versions (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    participant_id INTEGER NOT NULL REFERENCES participants (id),
    version_id INTEGER NOT NULL REFERENCES versions (id),
    environment_id INTEGER NOT NULL REFERENCES environments (id),
    created_at TEXT NOT NULL,
    ended_at TEXT,
    UNIQUE (version_id, environment_id)
  ) STRICT;
  CREATE INDEX released_now ON released_versions (environment_id, participant_id) WHERE ended_at IS NULL;
  `,
  `
  CREATE TABLE webhooks (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    description TEXT,
    consumer TEXT,
    provider TEXT,
    events TEXT NOT NULL,
    request TEXT NOT NULL,
    enabled INTEGER NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    webhook_id INTEGER NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    event TEXT NOT NULL,
    -- What the placeholders of the request stand for; never the request, which may hold secrets.
    parameters TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    status TEXT NOT NULL,
    next_at TEXT,
    log TEXT NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX deliveries_due ON deliveries (next_at) WHERE next_at IS NOT NULL;
  CREATE INDEX deliveries_by_webhook ON deliveries (webhook_id, id);
  `,
]
