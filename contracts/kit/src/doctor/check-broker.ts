import { refuseBroker } from '../provider/broker/broker-error.ts'
import { createHalClient } from '../provider/broker/hal-client.ts'
import { readBrokerOptions } from '../provider/broker/read-broker-options.ts'
import type { CheckUp } from './check-up.ts'

const name = 'broker'

/** Asks the broker that the environment names for its index, with the credentials that the environment has. */
export const checkBroker: CheckUp = async ({ env }) => {
  if (!env['PACT_BROKER_BASE_URL']) {
    return [{ name, status: 'ok', message: 'PACT_BROKER_BASE_URL names none: the embedded one serves' }]
  }
  const read = readBrokerOptions({}, { ...env })
  if ('error' in read) return [{ name, status: 'fail', message: read.error.message, remedy: 'Correct the address.' }]
  const { url, authorization } = read.settings
  const client = createHalClient({
    url,
    authorization,
    refuse: refuseBroker('reach the broker'),
    timeout: 5_000,
    delays: [],
  })
  try {
    await client.request('GET', url)
    return [{ name, status: 'ok', message: `${url} answers${authorization ? ', and takes the credentials' : ''}` }]
  } catch (error) {
    return [{ name, status: 'fail', message: error instanceof Error ? error.message : String(error) }]
  }
}
