import { defineConfig } from 'concordat/config'

export default defineConfig({
  pacts: 'pacts',
  providers: {
    auth: { openapi: 'openapi/auth.yaml' },
    financial: { openapi: 'openapi/financial.yaml' },
    gateway: { openapi: 'openapi/gateway.yaml', asyncapi: 'openapi/gateway.asyncapi.yaml' },
    gocardless: { openapi: 'openapi/gocardless.yaml' },
    trading: { openapi: 'openapi/trading.yaml', asyncapi: 'openapi/trading.asyncapi.yaml' },
  },
})
