export type { ReadsOptions } from '../recording/reads-options.ts'
export { RecordingError } from './finish-test.ts'
export type { MockedSocket, SocketCatalogue, SocketClient, SocketInput } from './messages/socket-mock.ts'
export { type MockedOperation, type PactProvider, pactWith, type Scenario, type StateCatalogue } from './pact-with.ts'
