import { html } from 'hono/html'

/** Markup whose values are escaped. */
export type Markup = ReturnType<typeof html>

interface Page {
  title: string
  /** The broker's address, without a slash at the end. */
  base: string
  content: Markup
}

/** A whole page: it needs nothing but the style sheet, works without scripts, and fits a phone. */
export function renderPage({ title, base, content }: Page): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Pact Broker</title>
<link rel="stylesheet" href="${base}/ui/style.css">
</head>
<body>
<header>
<nav aria-label="Pages"><a href="${base}/ui">Integrations</a> <a href="${base}/ui/network">Network</a></nav>
</header>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`
}

/** The address of one of the pages about an integration. */
export function pageOf(
  base: string,
  { consumer, provider }: { consumer: string; provider: string },
  rest: string,
): string {
  return `${base}/ui/provider/${encodeURIComponent(provider)}/consumer/${encodeURIComponent(consumer)}/${rest}`
}

/** A result in a word and a colour, so that neither is needed to read the other. */
export function renderResult(success: boolean | undefined): Markup {
  if (success === undefined) return html`<span class="unknown">not verified</span>`
  return success ? html`<span class="success">verified</span>` : html`<span class="failure">failed</span>`
}

/** A version's number; of a commit the first ten characters, the rest on demand. */
export function renderVersion(number: string): Markup {
  return /^[0-9a-f]{40}$/.test(number) ? html`<abbr title="${number}">${number.slice(0, 10)}</abbr>` : html`${number}`
}
