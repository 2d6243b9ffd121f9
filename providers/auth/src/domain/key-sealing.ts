import { createCipheriv, createDecipheriv, createPrivateKey, type KeyObject } from 'node:crypto'

const ivBytes = 12
const tagBytes = 16

/** Encrypts a private key for storage: AES-256-GCM, bound to its kid. Layout: IV, tag, ciphertext of the PKCS #8. */
export function sealPrivateKey(
  { kid, privateKey }: { kid: string; privateKey: KeyObject },
  { key, random }: { key: Buffer; random: (bytes: number) => Buffer },
): Buffer {
  const iv = random(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(kid))
  const sealed = [cipher.update(privateKey.export({ type: 'pkcs8', format: 'der' })), cipher.final()]
  return Buffer.concat([iv, cipher.getAuthTag(), ...sealed])
}

/**
 * Decrypts a stored private key.
 *
 * @throws when the master key is another than the one it was sealed with, or the row was tampered with
 */
export function openPrivateKey({ kid, sealed }: { kid: string; sealed: Buffer }, key: Buffer): KeyObject {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes), { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(kid)).setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes))
    const der = Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()])
    return createPrivateKey({ key: der, type: 'pkcs8', format: 'der' })
  } catch (error) {
    throw new Error(
      `Failed to open signing key ${kid}: it was sealed with another master key, or altered. Set MASTER_KEY to the one it was created with.`,
      { cause: error },
    )
  }
}
