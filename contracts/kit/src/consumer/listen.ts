import { serveFetch } from '../loopback/serve-fetch.ts'
import { answerRequest, basePathOf } from './answer-request.ts'
import { acceptUpgrades } from './messages/accept-upgrade.ts'
import { type Listen, providerOf } from './session.ts'

/** Answers as a provider on 127.0.0.1, for clients that MSW cannot intercept. Errors of answering become a 500. */
export const listen: Listen = async (provider) => {
  const base = providerOf(provider).url
  const { origin } = new URL(base)
  const { url, server, close } = await serveFetch((request) => answerRequest(provider, request), origin)
  const closeSockets = acceptUpgrades(server, provider, origin)
  return {
    url: `${url}${basePathOf(base)}`,
    close: async () => {
      closeSockets()
      await close()
    },
  }
}
