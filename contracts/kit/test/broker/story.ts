import { publishContracts } from '../../src/broker/publishing/publish-contracts.ts'
import { endOccupancy, listCurrent, recordDeployment, recordRelease } from '../../src/broker/store/deployments.ts'
import { addEnvironment, type Environment, findEnvironment } from '../../src/broker/store/environments.ts'
import { findPact } from '../../src/broker/store/pacts.ts'
import { ensureParticipant } from '../../src/broker/store/participants.ts'
import type { Store } from '../../src/broker/store/store.ts'
import { addVerification } from '../../src/broker/store/verifications.ts'
import { ensureVersion } from '../../src/broker/store/versions.ts'
import { bookPact } from './book-pact.ts'

/** Puts what happened into a store, in the order in which it happened. */
export interface Story {
  /** Each publication has a content of its own unless a title is given. */
  publish(consumer: string, version: string, provider: string, title?: string): Story
  verify(consumer: string, version: string, provider: string, providerVersion: string, success?: boolean): Story
  deploy(participant: string, version: string, environment: string, target?: string): Story
  undeploy(participant: string, environment: string): Story
  release(participant: string, version: string, environment: string): Story
}

export function createStory(store: Store): Story {
  let count = 0
  const nextId = () => `id-${++count}`
  for (const name of ['test', 'prod']) {
    addEnvironment(store, nextId(), { name, displayName: name, production: name === 'prod', contacts: '[]' })
  }
  const environmentOf = (name: string): Environment => {
    const environment = findEnvironment(store, name)
    if (!environment) throw new RangeError(`The story has no environment "${name}".`)
    return environment
  }
  const versionOf = (name: string, number: string) => ensureVersion(store, ensureParticipant(store, name), number)

  const story: Story = {
    publish(consumer, version, provider, title = `title ${++count}`) {
      const content = Buffer.from(JSON.stringify(bookPact({ consumer, provider, title }))).toString('base64')
      const contract = {
        consumerName: consumer,
        providerName: provider,
        specification: 'pact',
        contentType: 'application/json',
        content,
      } as const
      publishContracts(store, { pacticipantName: consumer, pacticipantVersionNumber: version, contracts: [contract] })
      return story
    },
    verify(consumer, version, provider, providerVersion, success = true) {
      const pact = findPact(store, versionOf(consumer, version).id, ensureParticipant(store, provider).id)
      if (!pact) throw new RangeError(`The story has no pact of ${consumer} ${version} and ${provider}.`)
      addVerification(store, {
        contentId: pact.contentId,
        providerVersionId: versionOf(provider, providerVersion).id,
        success,
        wip: false,
        buildUrl: null,
        verifiedBy: null,
        testResults: null,
      })
      return story
    },
    deploy(participant, version, environment, target = '') {
      recordDeployment(store, nextId(), versionOf(participant, version), environmentOf(environment), target)
      return story
    },
    undeploy(participant, environment) {
      const running = listCurrent(store, 'deployed', environmentOf(environment), participant)
      for (const { uuid } of running) endOccupancy(store, 'deployed', uuid)
      return story
    },
    release(participant, version, environment) {
      recordRelease(store, nextId(), versionOf(participant, version), environmentOf(environment))
      return story
    },
  }
  return story
}
