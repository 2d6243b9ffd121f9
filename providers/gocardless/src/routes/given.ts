/** A type as JSON can be: what is optional is absent, never `undefined`. */
type Given<Value> = Value extends readonly (infer Item)[]
  ? Given<Item>[]
  : Value extends object
    ? { [Key in keyof Value]: Given<Exclude<Value[Key], undefined>> }
    : Value

/** What a request's body says; it came from JSON, which has no `undefined`, though zod's types allow for it. */
export function given<Value>(body: Value): Given<Value> {
  return body as Given<Value>
}
