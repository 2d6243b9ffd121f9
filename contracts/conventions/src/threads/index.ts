export { createThreadPool, type RunOptions, type ThreadPool, TooSlowError } from './thread-pool.ts'
