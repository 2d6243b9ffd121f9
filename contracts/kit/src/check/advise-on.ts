import type { CheckCode, FindingCode } from '../findings/index.ts'

/** What to do about a finding, where that can be said without knowing which side is right. */
export function adviseOn(code: FindingCode): { remedy: string } {
  return { remedy: advice.find(([pattern]) => pattern.test(code))?.[1] ?? 'Make the two sides say the same.' }
}

const own: Readonly<Record<Aspect<CheckCode>, string>> = {
  'enum.unhandled': 'Let the consumer handle these values, or take them out of the document.',
  'field.nullable': 'Let the consumer take null, or take null out of the document.',
  'field.optional': 'Let the consumer do without the field, or require it in the document.',
  'generator.incompatible': 'Let the generator keep to the schema, or correct the schema.',
  'list.length': 'Take the limit out of the rule, or document it with minItems and maxItems.',
  'rule.impossible': 'Correct the rule: no answer that keeps to the document can meet it.',
  'rule.narrower': 'Loosen the rule to what the document allows, or narrow the document.',
  'rule.wider': 'Narrow the rule to what the document allows, or widen the document.',
  'value.pinned': 'Add a matching rule (type, or a regular expression), unless this very value matters.',
}

type Aspect<Code extends string> = Code extends `${'request' | 'response' | 'message'}.${infer Rest}` ? Rest : never

/** The first that fits counts. */
const advice: readonly (readonly [RegExp, string])[] = [
  ...Object.entries(own).map(([aspect, remedy]) => [new RegExp(`\\.${aspect.replace('.', '\\.')}$`), remedy] as const),
  [
    /^request\.path-or-method\.unknown$/,
    'Add the operation to the document, or correct the path that the consumer calls.',
  ],
  [/^response\.status\.unknown$/, "Document the status, or correct the response in the consumer's mock."],
  [
    /^response\.status\.default$/,
    'Document the status by itself, so that it can be compared with more than the default.',
  ],
  [
    /^request\.authorization\.missing$/,
    "Send what the operation's security asks for, or mark the operation as open in the document.",
  ],
  [/^request\.content-type\.missing$/, 'Send a Content-Type with the body.'],
  [/\.unvalidatable$/, 'Nothing, if the content type is right: only JSON and forms can be compared.'],
  [/^response\.(header|body)\.unknown$/, "Document it, or take it out of the consumer's mock."],
  [/^response\.(header\.undefined|content-type\.unknown)$/, "Document it, or take it out of the consumer's mock."],
  [/^request\..*\.unknown$/, 'Document what the consumer sends, or stop sending it.'],
  [/^(request|message)\.spec\.missing$/, "Name the provider's document in the config."],
  [
    /^message\.references\.missing$/,
    'Record the message with an AsyncAPI document, which gives the operation its name.',
  ],
  [/^message\.operation\.unknown$/, 'Add the operation to the AsyncAPI document, or record the message again.'],
  [
    /^message\.(no\.match|payload\.unknown)$/,
    "Correct the message in the consumer's mock, or describe it in the AsyncAPI document.",
  ],
  [/^message\.(reply|response)\.missing$/, 'Describe the reply in the AsyncAPI document, and record one.'],
  [/\.incompatible$/, "Correct the example in the consumer's test, or change the schema if the provider agrees."],
]
