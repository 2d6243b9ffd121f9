import { verifyPacts } from 'concordat/provider'
import type { TodoStates } from '../src/todo-states.ts'
import { startTodoService } from './start-todo-service.ts'

let service: Awaited<ReturnType<typeof startTodoService>>

verifyPacts<TodoStates>({
  provider: 'todo-service',
  pacts: new URL('../pacts/', import.meta.url),
  start: async () => {
    service = await startTodoService()
    return service
  },
  states: {
    'no todo exists': () => undefined,
    'a todo exists': async ({ title, isComplete }) => {
      const { id } = await service.addTodo({ title, isComplete })
      return { id: id ?? 0 }
    },
  },
})
