/** The config is missing, cannot be loaded, or is not one. */
export class ConfigError extends Error {
  override name = 'ConfigError' as const
}
