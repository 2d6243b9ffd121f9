import { createHmac } from 'node:crypto'

/** The `Webhook-Signature` of a raw body. @see https://developer.gocardless.com/api-reference/#webhooks-signing-webhooks */
export function signWebhook(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex')
}
