export { afterwards, type Schedule, startWorker, type Worker } from './worker.ts'
