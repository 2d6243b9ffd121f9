/** A base URL without a slash at the end, or why it is none; a reason holds no credential. */
export function readServiceUrl(value: URL | string): { url: string } | { fault: string } {
  const text = String(value)
  if (!URL.canParse(text)) return { fault: 'it is no absolute URL, such as https://auth.example.org' }
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { fault: `it is of ${url.protocol}, not of http(s):` }
  if (url.username || url.password) return { fault: 'it holds credentials, which would be printed; give them apart' }
  return { url: url.href.replace(/\/+$/, '') }
}

/** A URL for messages: without its query, which may hold a key. */
export function showUrl(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? url
}
