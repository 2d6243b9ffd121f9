import type { Json } from '../documents/json.ts'
import { findMediaType } from '../documents/media-type.ts'
import type { MediaType, Schema } from '../documents/openapi-document.ts'
import type { PlaceCoverage } from './coverage.ts'
import { listPlaces } from './list-places.ts'
import { pinValue } from './pin-value.ts'
import { listTree, type Place } from './place.ts'
import { Ledger, type Reading } from './readers.ts'

/** Who pins which places of the bodies of one request, response or message. */
export class BodyLedger {
  readonly #document: object
  readonly #content: Record<string, MediaType>
  readonly #ledgers = new Map<string, Ledger<Place>>()

  /** @param content schemas by media type: those whose bodies a pact can hold */
  constructor(document: object, content: Record<string, MediaType>) {
    this.#document = document
    this.#content = content
  }

  /** The places of a media type, where it is documented. */
  find(mediaType: string): { name: string; root: Place } | undefined {
    const found = findMediaType(this.#content, mediaType)
    return found && { name: found[0], root: this.#rootOf(found[1]) }
  }

  /** @returns the paths that the document lacks */
  pin({ name, root }: { name: string; root: Place }, value: Json, reading: Reading): string[] {
    const ledger = this.#ledgers.get(name) ?? new Ledger<Place>()
    this.#ledgers.set(name, ledger)
    const lacking: string[] = []
    pinValue(root, value, { pin: (place) => ledger.add(place, reading), lack: (path) => lacking.push(path) })
    return lacking
  }

  list(): PlaceCoverage[] {
    const bodies = Object.entries(this.#content).map(
      ([name, media]) => [name, listListed(this.#rootOf(media))] as const,
    )
    const several = bodies.filter(([, places]) => places.length > 0).length > 1
    return bodies.flatMap(([name, places]) =>
      places.map((place) => ({
        path: place.path,
        kind: place.kind,
        required: place.required,
        ...(several && { mediaType: name }),
        ...(place.folded && { folded: true as const }),
        readers: this.#ledgers.get(name)?.list(place) ?? [],
      })),
    )
  }

  #rootOf({ schema }: { schema?: Schema }): Place {
    return listPlaces(this.#document, schema ?? true)
  }
}

/** A root that holds other places says no more than its status does. */
function listListed(root: Place): Place[] {
  return listTree(root).filter((place) => place !== root || place.kind === 'value')
}
