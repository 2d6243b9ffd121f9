import type { AnyServer } from '@platform/conventions/server'
import type { AuthDeps } from './deps.ts'
import { sweepExpired } from './store/sweep.ts'

const everyMilliseconds = 60_000

/** Sweeps every minute for as long as the app listens; a sweep that fails is made up for by the next. */
export function keepSwept(app: AnyServer, { db, clock }: Pick<AuthDeps, 'db' | 'clock'>): void {
  let timer: NodeJS.Timeout | undefined
  const sweep = () => sweepExpired(db, clock()).catch((error: unknown) => app.log.warn({ err: error }, 'sweep failed'))
  app.addHook('onListen', () => {
    timer = setInterval(sweep, everyMilliseconds).unref()
  })
  app.addHook('onClose', () => clearInterval(timer))
}
