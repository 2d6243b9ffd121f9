/** A migration failed; all migrations of the same run were rolled back. */
export class MigrationError extends Error {
  override name = 'MigrationError' as const
  readonly migration: string | undefined

  constructor(migration: string | undefined, reason: string, options?: ErrorOptions) {
    super(
      `Failed to migrate the database${migration === undefined ? '' : ` at "${migration}"`}: ${reason}. The schema is unchanged: correct the migration and run it again.`,
      options,
    )
    this.migration = migration
  }
}
