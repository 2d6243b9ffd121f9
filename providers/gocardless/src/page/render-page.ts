import { escapeHtml } from './escape-html.ts'

/** What the policy allows: this page's own style, and forms that may be redirected anywhere. */
export const contentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"

const style = `
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 0 auto; padding: 1rem; color: #1c1b18; }
  fieldset { border: 1px solid #6d6a65; border-radius: .5rem; margin: 0 0 1rem; padding: 1rem; }
  label { display: block; margin-top: .75rem; }
  input { box-sizing: border-box; width: 100%; min-height: 2.75rem; font: inherit; padding: .25rem .5rem; }
  input[aria-invalid] { border: 2px solid #b3261e; }
  .error { color: #b3261e; }
  .hint { color: #55524d; }
  button { min-height: 2.75rem; font: inherit; padding: .25rem 1.25rem; margin: .25rem .5rem .25rem 0; }
`

/** A whole page; `body` is HTML already. */
export function renderPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`
}

/** A page that only says something. */
export function renderNotice(title: string, text: string): string {
  return renderPage(title, `<p>${escapeHtml(text)}</p>`)
}
