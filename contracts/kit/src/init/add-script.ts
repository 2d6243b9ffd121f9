/**
 * Adds a script to the text of a `package.json`, which otherwise stays as it is.
 *
 * @returns nothing when it has the script, or its form would not survive
 */
export function addScript(text: string, name: string, command: string): string | undefined {
  const manifest = JSON.parse(text) as { scripts?: Record<string, string> }
  if (manifest.scripts?.[name] !== undefined) return undefined
  const indent = /^[\t ]+(?=")/m.exec(text)?.[0] ?? '  '
  const write = (value: object) => `${JSON.stringify(value, null, indent)}${text.endsWith('\n') ? '\n' : ''}`
  if (write(manifest) !== text.replaceAll('\r\n', '\n')) return undefined
  const added = write({ ...manifest, scripts: { ...manifest.scripts, [name]: command } })
  return text.includes('\r\n') ? added.replaceAll('\n', '\r\n') : added
}
