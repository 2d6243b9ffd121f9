export { ignoreBodies } from './ignore-bodies.ts'
export { type PageRequest, presentPage, readPage } from './pages.ts'
export { answerNotModified, etagOf, isNotModified, readIfMatch } from './preconditions.ts'
export { refuseIllFormedText } from './well-formed.ts'
