import { TodoListApplication } from '@loopback/example-todo'

/** The service as LoopBack's authors wrote it, on a free port, its data in memory alone. */
export async function startTodoService() {
  const service = new TodoListApplication({ rest: { port: 0, host: '127.0.0.1' } })
  service.bind('datasources.config.db').to({ name: 'db', connector: 'memory' })
  await service.boot()
  await service.start()
  const repository = await service.get<TodoRepository>('repositories.TodoRepository')
  return {
    url: service.restServer.url ?? '',
    addTodo: (todo: { title: string; isComplete: boolean }) => repository.create(todo),
    reset: () => repository.deleteAll(),
    close: () => service.stop(),
  }
}

interface TodoRepository {
  create(todo: { title: string; isComplete: boolean }): Promise<{ id?: number }>
  deleteAll(): Promise<unknown>
}
