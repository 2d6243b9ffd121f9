import { startBroker } from '../../src/broker/index.ts'

// A broker in a process of its own, so that it can be killed.
const [file = '', port = '0'] = process.argv.slice(2)
const { url } = await startBroker({ file, port: Number(port) })
process.send?.(url)
