import { fileURLToPath } from 'node:url'
import { type ServiceProcess, startService } from '../../scripts/dev/service-process.ts'
import { nobody, type Preparation, prepareServicePart, type ServicePart, type Startable } from './service-part.ts'
import { emulatorEnvironment, financialEnvironment, type Settings } from './settings.ts'
import { openWire, type Wire } from './wire.ts'

/** The financial service and its payment provider. */
export type FinancialPart = ServicePart & {
  /** The payment provider's emulator, with its levers under `/emulator`. */
  providerUrl(): string
  /** Also to the provider; from the provider to the gateway, with its webhooks. */
  wires: Record<'provider' | 'webhooks', Wire>
}

/** Opens the lines; nothing runs before `start`. */
export async function prepareFinancialPart({
  settings,
  gatewayUrl,
  ...preparation
}: Preparation & { settings: Settings; gatewayUrl: () => string }): Promise<FinancialPart & Startable> {
  let emulator: ServiceProcess | undefined
  const wires = { provider: await openWire(() => emulator?.url ?? nobody), webhooks: await openWire(gatewayUrl) }
  preparation.undo.push(() => Promise.all(Object.values(wires).map((wire) => wire.close())))
  const service = await prepareServicePart({
    ...preparation,
    name: 'financial',
    environmentAt: (addresses) => financialEnvironment(settings, { ...addresses, providerUrl: wires.provider.url }),
  })
  return {
    ...service,
    providerUrl: () => emulator?.url ?? nobody,
    wires: { ...service.wires, ...wires },
    async start() {
      emulator = await startService({
        name: 'gocardless',
        module: fileURLToPath(new URL('../../providers/gocardless/src/server.ts', import.meta.url)),
        env: emulatorEnvironment(settings, `${wires.webhooks.url}/financial/webhooks/gocardless`),
      })
      preparation.undo.push(async () => emulator?.kill())
      await service.start()
    },
    async stop() {
      await Promise.all([service.stop(), emulator?.stop()])
    },
  }
}
