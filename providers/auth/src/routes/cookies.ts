import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply } from 'fastify'
import type { AuthConfig } from '../config.ts'
import { deviceSeconds } from '../domain/device-cookies.ts'

export const refreshCookie = 'refresh_token'
export const deviceCookie = 'device'

/** Keeps the refresh token where scripts cannot read it, until the session ends in any case. */
export function setRefreshCookie(
  reply: FastifyReply,
  { refreshToken, cookieExpiresAt }: { refreshToken: string; cookieExpiresAt: Date },
  { config, now }: { config: AuthConfig; now: Date },
): void {
  const maxAge = Math.max(0, Math.floor((cookieExpiresAt.getTime() - now.getTime()) / 1000))
  reply.setCookie(refreshCookie, refreshToken, { ...attributes(config), maxAge })
}

export function clearRefreshCookie(reply: FastifyReply, config: AuthConfig): void {
  reply.setCookie(refreshCookie, '', { ...attributes(config), maxAge: 0 })
}

export function setDeviceCookie(reply: FastifyReply, value: string, config: AuthConfig): void {
  reply.setCookie(deviceCookie, value, { ...attributes(config), maxAge: deviceSeconds })
}

function attributes({ cookies }: AuthConfig): CookieSerializeOptions {
  return { path: cookies.path, httpOnly: true, secure: cookies.secure, sameSite: 'strict' }
}
