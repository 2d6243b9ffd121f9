const step = /\.(?<name>[^.[\]]+)|\[(?:'(?<quoted>(?:[^'\\]|\\.)*)'|"(?<double>[^"]*)"|(?<index>\d+|\*))\]/g

/** Splits a path expression such as `$.items[0]['full name']` into its steps; `*` stays `*`. */
export function splitPath(path: string): string[] {
  return [...path.matchAll(step)].map(
    ({ groups = {} }) => groups['name'] ?? groups['quoted'] ?? groups['double'] ?? groups['index'] ?? '',
  )
}
