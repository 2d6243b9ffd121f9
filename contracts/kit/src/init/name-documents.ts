import { basename, join } from 'node:path'
import { loadConfig } from '../config/load-config.ts'
import type { OpenApiDocument } from '../documents/openapi-document.ts'
import { readOpenApi } from '../documents/read-openapi.ts'
import type { Role } from './plan.ts'
import type { Survey } from './survey.ts'

/** An OpenAPI document of the repository, and the participant whose it is. */
export interface NamedDocument {
  provider: string
  file: string
  document: OpenApiDocument
}

/** What documents there are, and sentences about those that cannot be read. */
export interface NamedDocuments {
  named: NamedDocument[]
  notes: string[]
}

/** Reads the documents that the config names; where there is none yet, those that are found, each under a name of its own. */
export async function nameDocuments(survey: Survey, role: Role): Promise<NamedDocuments> {
  const listed: { file: string; provider?: string }[] =
    survey.concordatConfig === undefined
      ? survey.documents.map((file) => ({ file }))
      : Object.entries((await loadConfig(survey.root, survey.concordatConfig)).providers).map(
          ([provider, { openapi }]) => ({ provider, file: openapi }),
        )
  const documents: NamedDocuments = { named: [], notes: [] }
  for (const { file, provider: given } of listed) {
    try {
      const document = await readOpenApi(join(survey.root, file))
      const chosen = given ?? chooseName(survey, role, { file, document })
      const taken = documents.named.filter(({ provider }) => provider === chosen || provider.startsWith(`${chosen}-`))
      const provider = taken.length === 0 ? chosen : `${chosen}-${taken.length + 1}`
      documents.named.push({ provider, file, document })
    } catch (error) {
      documents.notes.push(`Not in the config: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return documents
}

const anybodys: ReadonlySet<string> = new Set(['openapi', 'swagger', 'api', 'spec', 'schema', 'index', 'docs'])

/** By its file; a file that could be anybody's is this package's own where it is a provider, else goes by its title. */
function chooseName(
  { name, documents }: Survey,
  role: Role,
  { file, document }: Omit<NamedDocument, 'provider'>,
): string {
  const stem = basename(file).replace(/(?:[.-](?:openapi|swagger|api|spec))?(?:\.v?\d+)?\.(?:ya?ml|json)$/i, '')
  const isOwn = role !== 'consumer' && (documents.length === 1 || anybodys.has(stem.toLowerCase()))
  if (isOwn) return name
  if (!anybodys.has(stem.toLowerCase())) return kebab(stem)
  const { title } = Object(Reflect.get(document, 'info')) as { title?: string }
  return kebab(title ?? '') || kebab(stem)
}

function kebab(text: string): string {
  return text
    .replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')
    .replaceAll(/[^A-Za-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase()
}
