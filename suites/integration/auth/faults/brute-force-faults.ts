import { inAuth, inGateway, type SeededFault } from '../../seeding/seeded-fault.ts'

const file = 'brute-force'
const knownBrowser = 'whoever knows the browser signs in while an attacker keeps the account locked'
const madeUp = 'a device cookie made up or altered counts for nothing'
const growing =
  'a lock grows with each failure after it, never beyond a quarter of an hour, and trying does not prolong it'

/** What must not pass the tests of brute force. */
export const bruteForceFaults: readonly SeededFault[] = [
  {
    name: 'nothing is ever locked',
    file,
    alone: true,
    fault: inAuth('domain/back-off.ts', 'counter.lockedUntil > now', 'counter.lockedUntil < new Date(0)'),
    breaks: [
      'after five failures the right password is refused too, and taken again when the lock is over',
      'an email that nobody has is locked alike',
      'of a hundred guesses at once no more than five are compared',
      'two replicas of auth count together',
      'the counters survive a restart of auth',
      knownBrowser,
      madeUp,
      growing,
      'guessing the current password is no way around the counters',
    ],
  },
  {
    name: 'attempts are counted after they are made',
    file,
    fault: inAuth(
      'domain/log-in.ts',
      'await reserveAttempt(db, clock(), limits)\n  const found = await findUserByEmail(db, emailKey)\n  const right = await passwords.verify(password, found?.password_hash)',
      'const found = await findUserByEmail(db, emailKey)\n  const right = await passwords.verify(password, found?.password_hash)\n  await reserveAttempt(db, clock(), limits)',
    ),
    breaks: ['of a hundred guesses at once no more than five are compared'],
  },
  {
    name: 'each process counts for itself',
    file,
    fault: inAuth('domain/limits.ts', '`account:$', '`account:$' + '{process.pid}:$'),
    breaks: ['two replicas of auth count together', 'the counters survive a restart of auth'],
  },
  {
    name: 'the gateway hands on the address that a client claims',
    file,
    fault: inGateway(
      'forwarding/request-headers.ts',
      "'x-forwarded-for': request.ip",
      "'x-forwarded-for': headers['x-forwarded-for'] ?? request.ip",
    ),
    breaks: ['one address cannot go through many accounts, whatever address it claims, and others are not held up'],
  },
  {
    name: 'auth believes every proxy',
    file,
    fault: inAuth(
      'app.ts',
      'trustProxy: config.trustedProxies.length === 0 ? false : [...config.trustedProxies]',
      'trustProxy: true',
    ),
    breaks: ['at its own port too, auth believes X-Forwarded-For of its proxy only'],
  },
  {
    name: 'sign-ups are not counted',
    file,
    fault: inAuth(
      'domain/sign-up.ts',
      'await reserveAttempt(db, now, [limitSignUp(context, ipAddress)])',
      'void [reserveAttempt, limitSignUp, ipAddress]',
    ),
    breaks: ['sign-ups from one address are limited'],
  },
  {
    name: 'a known browser is locked out with the others',
    file,
    fault: inAuth('domain/limits.ts', 'const key = device === undefined ?', 'const key = device !== null ?'),
    breaks: [knownBrowser],
  },
  {
    name: 'any device cookie is believed',
    file,
    alone: true,
    fault: inAuth(
      'domain/device-cookies.ts',
      'const right = timingSafeEqual',
      'const right = Boolean(sign) || timingSafeEqual',
    ),
    breaks: [knownBrowser, madeUp],
  },
  {
    name: 'locks do not grow',
    file,
    fault: inAuth('domain/back-off.ts', '2 ** Math.min(beyond, 30)', '1 ** Math.min(beyond, 30)'),
    breaks: [growing],
  },
  {
    name: 'success forgets no failure',
    file,
    alone: true,
    fault: inAuth(
      'domain/attempts.ts',
      'lowerCounter(db, key) : clearCounter(db, key)',
      'lowerCounter(db, key) : Promise.resolve(clearCounter)',
    ),
    breaks: [
      'after five failures the right password is refused too, and taken again when the lock is over',
      knownBrowser,
      'guessing the current password is no way around the counters',
    ],
  },
  {
    name: 'current passwords can be guessed',
    file,
    fault: inAuth('domain/change-password.ts', 'await reserveAttempt(db, clock(), limits)', 'void reserveAttempt'),
    breaks: ['guessing the current password is no way around the counters'],
  },
]
