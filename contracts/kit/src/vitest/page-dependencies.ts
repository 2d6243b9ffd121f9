/** What `concordat/consumer` and its set-up file for pages import. */
export const pageDependencies = ['ajv-formats', 'ajv/dist/2020.js', 'msw', 'msw/browser', 'zod']
