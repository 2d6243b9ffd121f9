import { setupWorker } from 'msw/browser'
import { handlers } from '../../todo-app/src/mocks/handlers.ts'

export const worker = setupWorker(...handlers)
