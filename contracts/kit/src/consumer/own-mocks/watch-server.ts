import { session } from '../session.ts'
import type { OwnServer } from './own-server.ts'
import { watchAnswers } from './watch-answers.ts'

type Switch = (...args: never[]) => unknown

/**
 * Watches what an MSW server or worker of the tests answers, and takes turns with it: since MSW 2.13 two of them in one
 * process run each handler twice and leave the first one deaf (measured), so that the kit's own makes way.
 *
 * @param names of its methods that begin and end interception
 */
export function watchServer<Server extends object>(given: Server, names: { on: string; off: string }): Server {
  const server = given as Server & OwnServer & Record<string, Switch>
  const { servers } = session()
  const begin = server[names.on]?.bind(server)
  const end = server[names.off]?.bind(server)
  if (!begin || !end) return given
  watchAnswers(server)
  Object.assign(server, {
    [names.on]: (...args: never[]) => {
      servers.add(server)
      return inOrder(
        () => session().interception?.adjust(),
        () => begin(...args),
      )
    },
    [names.off]: (...args: never[]) => {
      return inOrder(
        () => end(...args),
        () => {
          servers.delete(server)
          return session().interception?.adjust()
        },
      )
    },
  })
  return given
}

/** Waits where there is something to wait for, so that what was synchronous stays so. Gives what MSW gave. */
function inOrder(first: () => unknown, second: () => unknown): unknown {
  const begun = first()
  if (begun instanceof Promise) return begun.then(async (value) => (await second()) ?? value)
  const done = second()
  return done ?? begun
}
