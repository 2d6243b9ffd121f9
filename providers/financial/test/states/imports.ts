import { examples } from '@platform/fixtures/financial'
import { leaseFrom } from '../../src/domain/imports/lease.ts'
import { receiveImport } from '../../src/domain/imports/receive-import.ts'
import { workOnImports } from '../../src/domain/imports/work-on-imports.ts'
import { claimImport } from '../../src/store/imports.ts'
import { naming, type Stage } from './stage.ts'

type Wish = { importId: string }

/** Imports, as far as their workers have come. */
export function createImportStates(open: () => Stage) {
  const take = async ({ importId }: Wish, { mode } = examples.finishedImport, file = examples.importFile) => {
    const { context, caller } = open()
    const { tenantId, userId: actor } = caller()
    await receiveImport(naming(context, importId), { tenantId, mode, actor }, readFile(file))
  }
  const finish = async (...import_: Parameters<typeof take>) => {
    await take(...import_)
    await workOnImports(open().context)
  }
  return {
    'an import is under way': async (wish: Wish) => {
      await take(wish)
      const { context } = open()
      const now = context.clock()
      await claimImport(context.db, { now, leaseUntil: leaseFrom(now) })
    },
    'an import has finished': (wish: Wish) => finish(wish),
    'an import has finished with errors': (wish: Wish) =>
      finish(wish, examples.importWithErrors, examples.importFileWithErrors),
    'the file was imported already': (wish: Wish) => finish(wish),
  }
}

async function* readFile(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text)
}
