import type { FinancialPart } from '../../../platform/financial-part.ts'
import type { Breakage } from '../../every-status/breakage.ts'

/** What is wrong with the platform, not with the request; by the status that everything is answered with meanwhile. */
export function breakagesOf({ database, wires, databaseLine }: FinancialPart): Record<number, readonly Breakage[]> {
  return {
    // The tables are gone, as after a migration that went wrong: nothing that the service expects.
    500: [
      {
        breakIt: () => database.query('begin; alter schema public rename to lost; create schema public; commit'),
        mend: () => database.query('begin; drop schema public; alter schema lost rename to public; commit'),
      },
    ],
    502: [{ breakIt: () => wires.gateway.cut(''), mend: () => wires.gateway.mend() }],
    503: [{ breakIt: () => databaseLine()?.cut(), mend: () => databaseLine()?.mend() }],
    504: [{ breakIt: () => wires.gateway.stall(''), mend: () => wires.gateway.mend() }],
  }
}
