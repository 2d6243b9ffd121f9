/**
 * Turns an OpenAPI 3.0 document into one of 3.1, so that everything else knows one dialect: `nullable` becomes a type
 * `null`, a boolean `exclusiveMinimum` a number, `example` a list. Any other document stays as it is.
 *
 * @see https://www.openapis.org/blog/2021/02/16/migrating-from-openapi-3-0-to-3-1-0
 */
export async function upgradeOpenApi(document: object): Promise<object> {
  const version: unknown = Reflect.get(document, 'openapi')
  if (typeof version !== 'string' || !version.startsWith('3.0')) return document
  const { upgradeFromThreeToThreeOne } = await import('@scalar/openapi-upgrader/3.0-to-3.1')
  return upgradeFromThreeToThreeOne({ ...document })
}
