import type { Json } from '../../src/documents/json.ts'
import type { ProviderAnswer } from '../verifier/verify-response.ts'
import { mutate, replaceAt } from './mutate.ts'
import { compileSchema } from './oracle.ts'
import type { Triple } from './triples.ts'

/** What a provider may answer, and whether the contract must hold then. */
export interface JudgedAnswer {
  how: string
  answer: ProviderAnswer & { contentType?: string }
  holds: boolean
}

/** Lists answers to a triple's request: good ones, ones that spoil what nobody reads, and ones with exactly one fault. */
export function judgeAnswers({ subject, example, answer, all, headers, choices }: Triple): JudgedAnswer[] {
  const allows = compileSchema(subject.schema)
  const parses = (body: Json | undefined) => body !== undefined && subject.reads.safeParse(body).success
  const takes = (body: Json | undefined) => all || parses(body)
  for (const body of [example, answer]) {
    if (!allows(body) || !parses(body))
      throw new Error(`Failed to generate an answer: ${JSON.stringify(body)} is none. Correct the generator.`)
  }
  const { read, unread } = subject.places(answer, { examples: [example], all })
  const given = Object.fromEntries(headers.map(({ header, given }) => [header.name, given]))
  const pick = <Choice>(list: readonly Choice[], at: number): Choice[] =>
    list.length === 0 ? [] : [list[(choices[at] ?? 0) % list.length] as Choice]

  const faults = (at: number) =>
    pick(read, at)
      .flatMap((path) => mutate(answer, path))
      .filter(({ value, keepsObject }) => !takes(value) || (!allows(value) && !(keepsObject && parses(value))))
  const broken = [0, 1, 2].flatMap((at) => pick(faults(at), at))
  const spoilt = all
    ? []
    : pick(unread, 3).map((path) => ({ how: 'unread', value: replaceAt(answer, path, { spoilt: [1] }) }))
  return [
    { how: 'as mocked', holds: true, answer: { body: example, headers: mockedHeaders(headers) } },
    { how: 'as promised', holds: true, answer: { body: answer, headers: given } },
    ...spoilt
      .filter(({ value }) => takes(value))
      .map(({ how, value }) => ({ how: `spoilt where ${how}`, holds: true, answer: { body: value, headers: given } })),
    ...broken.map(({ how, value }) => ({ how, holds: false, answer: { body: value, headers: given } })),
    ...pick(outerFaults(headers, answer, given, choices[4] ?? 0), 4),
  ]
}

function mockedHeaders(headers: Triple['headers']): Record<string, string> {
  return Object.fromEntries(headers.map(({ header, mocked }) => [header.name, mocked]))
}

function outerFaults(
  headers: Triple['headers'],
  body: Json,
  given: Record<string, string>,
  choice: number,
): JudgedAnswer[] {
  const fault = (how: string, answer: JudgedAnswer['answer']): JudgedAnswer => ({ how, holds: false, answer })
  const missing = headers.map(({ header: { name } }) => {
    const { [name]: _, ...rest } = given
    return fault(`no header ${name}`, { body, headers: rest })
  })
  const wrong = headers.flatMap(({ header: { name, wrong } }) => {
    const text = wrong[choice % Math.max(1, wrong.length)]
    return text === undefined ? [] : [fault(`header ${name}: ${text}`, { body, headers: { ...given, [name]: text } })]
  })
  return [
    ...missing,
    ...wrong,
    ...[201, 404, 500].map((status) => fault(`status ${status}`, { status, body, headers: given })),
    ...['text/plain', 'application/xml', 'text/html'].map((contentType) =>
      fault(`content type ${contentType}`, { body, headers: { ...given, 'Content-Type': contentType } }),
    ),
  ]
}
