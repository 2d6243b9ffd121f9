export { BrokerListenError } from './broker-listen-error.ts'
export type { Credential, Credentials } from './http/authorize.ts'
export { type Broker, type BrokerOptions, startBroker } from './start-broker.ts'
export { BrokenStoreError } from './store/broken-store-error.ts'
