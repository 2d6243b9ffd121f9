import { encodeBasic, serviceSecrets } from '../test-config.ts'

/** Which services auth knows. */
export function createServiceStates() {
  return {
    'the service is known': () => ({ basicCredentials: encodeBasic('gateway', serviceSecrets.gateway) }),
    'the service is unknown': () => ({ basicCredentials: encodeBasic('stranger', 'a secret that nobody was given') }),
  }
}
