import type { LocalPlatform } from '../../../platform/start-platform.ts'
import { partOf } from '../part-of.ts'

/** Something around the service, or in it, that is broken and mended again. */
export type Breakage = { break: (platform: LocalPlatform) => unknown; mend: (platform: LocalPlatform) => unknown }

/** What is wrong with the platform, not with the request; by the status that everything is answered with meanwhile. */
export const breakages: Readonly<Record<number, Breakage>> = {
  // The tables are gone, as after a migration that went wrong: nothing that the service expects.
  500: {
    break: (platform) =>
      partOf(platform).database.query('begin; alter schema public rename to lost; create schema public; commit'),
    mend: (platform) =>
      partOf(platform).database.query('begin; drop schema public; alter schema lost rename to public; commit'),
  },
  502: {
    break: (platform) => partOf(platform).wires.gateway.cut(''),
    mend: (platform) => partOf(platform).wires.gateway.mend(),
  },
  503: {
    break: (platform) => partOf(platform).databaseLine()?.cut(),
    mend: (platform) => partOf(platform).databaseLine()?.mend(),
  },
  504: {
    break: (platform) => partOf(platform).wires.gateway.stall(''),
    mend: (platform) => partOf(platform).wires.gateway.mend(),
  },
}
