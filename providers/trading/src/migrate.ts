import { runMigrations } from '@platform/conventions/server'
import { migrations } from './migrations/index.ts'

/** `node src/migrate.ts up|down`: all migrations, or none. */
await runMigrations({ name: 'trading', migrations })
