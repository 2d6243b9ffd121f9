export interface ProviderOptions {
  /** The provider's OpenAPI document, 3.0 or 3.1. */
  openapi: string
  /** The AsyncAPI 3 document of its WebSockets: mocked messages must keep to it. */
  asyncapi?: string
  /** Base URL that requests to it are intercepted at; by default `http://<name>.pact.test`. */
  url?: string
}
