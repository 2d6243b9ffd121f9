import { HttpResponse, http } from 'msw'
import { baseURL, type Todo } from '../api.ts'

export const todos: Todo[] = [
  { id: 1, title: 'Buy milk', status: 'open', notes: 'the blue one' },
  { id: 2, title: 'Walk the dog', status: 'done' },
]

export const handlers = [
  http.post(`${baseURL}/sessions`, async ({ request }) => {
    const { password } = (await request.json()) as { password: string }
    if (password !== 'correct horse') {
      return HttpResponse.json(
        { title: 'Wrong password', status: 401 },
        {
          status: 401,
          headers: { 'content-type': 'application/problem+json' },
        },
      )
    }
    return HttpResponse.json({ token: 'eyJ.secret.token', expiresIn: 3600 }, { status: 201 })
  }),

  http.get(`${baseURL}/todos`, ({ request }) => {
    const status = new URL(request.url).searchParams.get('status')
    const found = todos.filter((todo) => !status || todo.status === status)
    return HttpResponse.json(found, { headers: { 'X-Total-Count': String(found.length), 'X-Powered-By': 'msw' } })
  }),

  http.post(`${baseURL}/todos`, async ({ request }) => {
    const body = (await request.json()) as { title: string }
    return HttpResponse.json({ id: 3, status: 'open', ...body }, { status: 201 })
  }),

  http.get<{ id: string }>(`${baseURL}/todos/:id`, ({ params }) => {
    const todo = todos.find(({ id }) => id === Number(params.id))
    if (todo) return HttpResponse.json(todo)
    return HttpResponse.json(
      { title: 'Not found', status: 404 },
      { status: 404, headers: { 'content-type': 'application/problem+json' } },
    )
  }),

  http.patch<{ id: string }>(`${baseURL}/todos/:id`, async ({ params, request }) => {
    const changes = (await request.json()) as Partial<Todo>
    return HttpResponse.json({ ...todos[0], id: Number(params.id), ...changes })
  }),

  http.delete(`${baseURL}/todos/:id`, () => new HttpResponse(null, { status: 204 })),
]
