import { expect, test } from 'vitest'
import { recordingOf } from '../../test/verifier/verify-response.ts'
import { recordingCodes } from '../findings/index.ts'
import type { Recording } from '../recording/recording.ts'
import { describeFinding, listFindings } from './list-findings.ts'

const recording = (code: (typeof recordingCodes)[number]): Recording => ({
  ...recordingOf({ status: 200, headers: {}, rules: {} }),
  findings: [{ code, path: '$.price', message: 'the consumer asks too much' }],
})

test('what was found while recording is a finding like any other', () => {
  expect(
    listFindings([recording('reads.required.optional')], { library: { openapi: 'openapi/library.yaml' } }),
  ).toEqual([
    {
      code: 'reads.required.optional',
      severity: 'warning',
      message: 'the consumer asks too much',
      consumer: 'reader',
      provider: 'library',
      interaction: 'an interaction',
      pact: { file: 'reader-library.json', location: '$.price', value: undefined },
      spec: { file: 'openapi/library.yaml', location: 'op', value: undefined },
      remedy: 'Let the schema take its absence, or require it in the document.',
    },
  ])
})

test('what was found in a message names the AsyncAPI document', () => {
  const { request, response, ...rest } = recording('reads.required.optional')
  const message = {
    ...rest,
    message: { contentType: 'application/json' as const, content: '{}', rules: {} },
    socket: { path: '/stream', frames: [] },
  }
  const files = (documents: Parameters<typeof listFindings>[1]) =>
    listFindings([message], documents).map(({ spec }) => spec.file)
  expect(files({ library: { openapi: 'library.yaml', asyncapi: 'library.asyncapi.yaml' } })).toEqual([
    'library.asyncapi.yaml',
  ])
  expect(files({ library: { openapi: 'library.yaml' } })).toEqual(['library.yaml'])
})

test('each finding is listed once, whatever order they came in', () => {
  const [nullable, optional] = recordingCodes.map(recording)
  if (!nullable || !optional) throw new Error('Failed to list the codes. Correct the test.')
  const codes = (recordings: Recording[]) => listFindings(recordings, {}).map(({ code }) => code)
  expect(codes([optional, nullable, optional])).toEqual([...recordingCodes])
  expect(codes([nullable, optional])).toEqual([...recordingCodes])
})

test('a finding for a person says who, where, why and what helps', () => {
  const [line = ''] = listFindings([recording('reads.required.nullable')], {}).map(describeFinding)
  expect(line).toBe(
    'warning  reads.required.nullable  reader → library "an interaction": the consumer asks too much. Let the schema take null, or take null from the document.',
  )
})
