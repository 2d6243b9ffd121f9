// So much of the service as the example uses; its own types are there only once it is installed.
declare module '@loopback/example-todo' {
  export class TodoListApplication {
    constructor(options: { rest: { port: number; host: string } })
    readonly restServer: { readonly url: string | undefined }
    bind(key: string): { to(value: object): void }
    boot(): Promise<void>
    start(): Promise<void>
    stop(): Promise<void>
    get<Value>(key: string): Promise<Value>
  }
}
