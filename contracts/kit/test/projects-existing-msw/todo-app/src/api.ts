import axios, { type AxiosInstance } from 'axios'

export interface Todo {
  id: number
  title: string
  status: 'open' | 'done'
  notes?: string
}

export const baseURL = 'https://api.todos.test/v1'

export class NotFoundError extends Error {}

/** The app's client: fetch for the session, axios for the rest, as apps that have grown do. */
export async function signIn(email: string, password: string): Promise<AxiosInstance> {
  const response = await fetch(`${baseURL}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (!response.ok) throw new Error((await response.json()).title)
  const { token } = await response.json()
  return createApi(token)
}

export function createApi(token: string): AxiosInstance {
  return axios.create({ baseURL, headers: { authorization: `Bearer ${token}`, 'x-client': 'todo-app' } })
}

export async function listTodos(api: AxiosInstance, params: { status?: string; page?: number } = {}) {
  const { data, headers } = await api.get<Todo[]>('/todos', { params })
  return { todos: data, total: Number(headers['x-total-count'] ?? data.length) }
}

export async function getTodo(api: AxiosInstance, id: number): Promise<Todo> {
  try {
    return (await api.get<Todo>(`/todos/${id}`)).data
  } catch (error) {
    if (axios.isAxiosError(error) && error.response?.status === 404) throw new NotFoundError(`No todo ${id}`)
    throw error
  }
}

export async function addTodo(api: AxiosInstance, title: string): Promise<Todo> {
  return (await api.post<Todo>('/todos', { title })).data
}

export async function finishTodo(api: AxiosInstance, id: number): Promise<Todo> {
  return (await api.patch<Todo>(`/todos/${id}`, { status: 'done' })).data
}

export async function removeTodo(api: AxiosInstance, id: number): Promise<void> {
  await api.delete(`/todos/${id}`)
}
