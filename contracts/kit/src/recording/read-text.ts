const texts = new WeakMap<Response, Promise<string>>()

/** The body of a response, which stays readable: a copy is made, and read once for all who ask. */
export function readText(response: Response): Promise<string> {
  const text = texts.get(response) ?? (response.body === null ? Promise.resolve('') : response.clone().text())
  texts.set(response, text)
  return text
}
