import { defineConfig } from 'concordat/config'

export default defineConfig({
  pacts: 'pacts',
  providers: { auth: { openapi: 'openapi/auth.yaml' }, gateway: { openapi: 'openapi/gateway.yaml' } },
})
