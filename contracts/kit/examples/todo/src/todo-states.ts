/** What the todo service can be asked to start from. */
export interface TodoStates {
  'no todo exists': Record<never, never>
  'a todo exists': { id: number; title: string; isComplete: boolean }
}
