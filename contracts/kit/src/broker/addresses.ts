const encode = encodeURIComponent

/** The addresses of the broker's resources under a base address. */
export function addressesAt(base: string) {
  const participant = (name: string) => `${base}/pacticipants/${encode(name)}`
  const version = (name: string, number: string) => `${participant(name)}/versions/${encode(number)}`
  const integration = (consumer: string, provider: string) =>
    `${base}/pacts/provider/${encode(provider)}/consumer/${encode(consumer)}`
  const content = (consumer: string, provider: string, sha: string) =>
    `${integration(consumer, provider)}/pact-version/${sha}`
  return {
    participant,
    version,
    integration,
    content,
    tag: (name: string, number: string, tag: string) => `${version(name, number)}/tags/${encode(tag)}`,
    branch: (name: string, branch: string) => `${participant(name)}/branches/${encode(branch)}`,
    branchVersion: (name: string, branch: string, number: string) =>
      `${participant(name)}/branches/${encode(branch)}/versions/${encode(number)}`,
    pact: (consumer: string, provider: string, number: string) =>
      `${integration(consumer, provider)}/version/${encode(number)}`,
    result: (consumer: string, provider: string, sha: string, number: number) =>
      `${content(consumer, provider, sha)}/verification-results/${number}`,
    environment: (uuid: string) => `${base}/environments/${uuid}`,
  }
}
