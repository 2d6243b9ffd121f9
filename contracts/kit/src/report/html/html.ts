import { html } from 'hono/html'

/** A piece of a page, everything interpolated into it escaped. */
export type Html = ReturnType<typeof html>

export { raw } from 'hono/html'
export { html }
