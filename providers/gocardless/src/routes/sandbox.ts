import { zRunScenarioBody, zRunScenarioPath, zRunScenarioResponse } from '@platform/schemas/gocardless'
import type { EmulatorServer } from '../create-emulator-server.ts'
import { once } from '../domain/once.ts'
import { runScenario } from '../domain/run-scenario.ts'
import { attemptOf } from './attempt-of.ts'
import type { RouteContext } from './route-context.ts'

export function addSandbox(app: EmulatorServer, context: RouteContext): void {
  app.post(
    '/scenario_simulators/:scenario/actions/run',
    { schema: { params: zRunScenarioPath, body: zRunScenarioBody, response: { 200: zRunScenarioResponse } } },
    async (request) => {
      const { params, body } = request
      const attempt = attemptOf('runScenario', request)
      const { id } = once(context, attempt, () => ({
        id: runScenario(context, params.scenario, body.data.links.resource),
      }))
      return { scenario_simulators: { id } }
    },
  )
}
