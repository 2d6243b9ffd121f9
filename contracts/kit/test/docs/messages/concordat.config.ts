import { defineConfig } from 'concordat/config'

export default defineConfig({
  participant: 'board',
  pacts: 'pacts',
  providers: {
    prices: { openapi: 'asyncapi/prices.openapi.yaml', asyncapi: 'asyncapi/prices.asyncapi.yaml' },
  },
})
