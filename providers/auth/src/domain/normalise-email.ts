/** What makes an address unique: people do not tell `Ada@example.com` from `ada@example.com`. */
export function normaliseEmail(email: string): string {
  return email.normalize('NFC').toLowerCase()
}
