import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { chooseCombinations, packagesOf } from './combinations.ts'
import { type Machine, openMachine } from './machine.ts'

const fixtures = join(import.meta.dirname, '../../contracts/kit/test/init')

test.for(chooseCombinations())(
  'what concordat init sets up is green on Node $node, Vitest $vitest, MSW $msw',
  async (combination) => {
    const packages = packagesOf(combination, inject('tarball'))
    await using machine = await openMachine({ packages, node: combination.node })

    const shop = join(machine.directory, 'shop')
    await mkdir(shop)
    await cp(join(fixtures, 'catalogue.yaml'), join(shop, 'catalogue.yaml'))
    await runAll(machine, shop, [
      'npm init -y',
      'npm pkg set type=module',
      'npm install --save-dev concordat vitest msw zod',
      'npx concordat init consumer --yes',
      'npx vitest run',
      'npm run check:contracts',
    ])

    const catalogue = join(machine.directory, 'catalogue')
    await mkdir(catalogue)
    await cp(join(fixtures, 'catalogue.yaml'), join(catalogue, 'openapi.yaml'))
    await cp(join(fixtures, 'catalogue-server.txt'), join(catalogue, 'server.js'))
    await cp(join(shop, 'pacts'), join(catalogue, 'pacts'), { recursive: true })
    await runAll(machine, catalogue, [
      'npm init -y',
      'npm pkg set type=commonjs',
      'npm install --save-dev concordat vitest',
      'npx concordat init provider --yes',
    ])
    const file = join(catalogue, 'test/catalogue.verify.test.js')
    const written = await readFile(file, 'utf8')
    await writeFile(file, written.replace("const command = ''", "const command = 'node server.js'"))
    expect(await machine.run('npx vitest run', catalogue)).toMatchObject({
      exitCode: 0,
      printed: expect.stringMatching(/Tests\s+1 passed \(1\)/),
    })
  },
)

async function runAll(machine: Machine, directory: string, commands: readonly string[]): Promise<void> {
  for (const command of commands) {
    const { exitCode, printed } = await machine.run(command, directory)
    expect(exitCode, `${command} printed:\n${printed}`).toBe(0)
  }
}
