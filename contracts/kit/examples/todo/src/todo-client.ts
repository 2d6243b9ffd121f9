import { z } from 'zod'

/** What the application shows of a todo. */
export const TodoView = z.object({ id: z.number(), title: z.string(), isComplete: z.boolean().optional() })
export type Todo = z.infer<typeof TodoView>

/** A client of LoopBack's todo service, as small as the application that it is for. */
export function createTodoClient(url: string) {
  const send = async (method: string, path: string, body?: object): Promise<Response> => {
    const response = await fetch(`${url}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    if (!response.ok) throw new Error(`Failed to ${method} ${path}: the service answered ${response.status}.`)
    return response
  }
  return {
    list: async (): Promise<Todo[]> => TodoView.array().parse(await (await send('GET', '/todos')).json()),
    get: async (id: number): Promise<Todo> => TodoView.parse(await (await send('GET', `/todos/${id}`)).json()),
    add: async (title: string): Promise<Todo> =>
      TodoView.parse(await (await send('POST', '/todos', { title, isComplete: false })).json()),
    complete: async (id: number): Promise<void> => void (await send('PATCH', `/todos/${id}`, { isComplete: true })),
    remove: async (id: number): Promise<void> => void (await send('DELETE', `/todos/${id}`)),
  }
}
