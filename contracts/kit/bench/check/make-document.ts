/** An OpenAPI document in YAML: every resource has a list and an item, with shared schemas that reference each other. */
export function makeDocument(operations: number, { ownerKeyword = '' } = {}): string {
  const resources = Math.ceil(operations / 2)
  const paths = Array.from({ length: resources }, (_, at) => makePaths(at)).join('')
  const schemas = Array.from({ length: resources }, (_, at) => makeSchemas(at)).join('')
  return `openapi: 3.1.0
info: { title: Depot, version: "1" }
paths:
${paths}components:
  schemas:
    Owner:
      type: object${ownerKeyword && `\n      ${ownerKeyword}`}
      required: [id, email]
      properties:
        id: { type: string, format: uuid }
        email: { type: string, format: email }
        nickname: { type: [string, "null"] }
    Problem:
      type: object
      required: [type, title, status]
      properties:
        type: { type: string }
        title: { type: string }
        status: { type: integer }
${schemas}`
}

const makePaths = (at: number) => `  /depots/${at}/items:
    get:
      operationId: listItems${at}
      parameters:
        - { name: state, in: query, schema: { enum: [open, closed] } }
      responses:
        "200":
          description: The items
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Page${at}" }
        "400":
          description: Refused
          content:
            application/problem+json:
              schema: { $ref: "#/components/schemas/Problem" }
  /depots/${at}/items/{itemId}:
    get:
      operationId: getItem${at}
      parameters:
        - { name: itemId, in: path, required: true, schema: { type: string } }
      responses:
        "200":
          description: The item
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Item${at}" }
`

const makeSchemas = (at: number) => `    Item${at}:
      type: object
      required: [id, state, quantity, price, owner, tags]
      properties:
        id: { type: string, format: uuid }
        state: { enum: [open, closed] }
        quantity: { type: integer, minimum: 0 }
        price: { type: number }
        note: { type: [string, "null"] }
        owner: { $ref: "#/components/schemas/Owner" }
        tags: { type: array, items: { type: string } }
    Page${at}:
      type: object
      required: [items]
      properties:
        items: { type: array, items: { $ref: "#/components/schemas/Item${at}" } }
        next: { type: [string, "null"] }
`
