import { join } from 'node:path'
import { Command } from 'commander'
import { checkPact } from '../../check/check-pact.ts'
import { readContracts } from '../../config/read-contracts.ts'
import type { Finding } from '../../findings/index.ts'
import { addContractOptions, type ContractOptions, resolveContracts } from '../contract-options.ts'
import type { Verb } from '../verb.ts'

/** `concordat check`: pacts against the OpenAPI documents of their providers, offline. */
export const check: Verb = (io) =>
  addContractOptions(new Command('check'))
    .description("Compares each pact with its provider's OpenAPI document, offline.")
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', '\nExample: concordat check --pacts pacts --openapi auth=openapi/auth.yaml')
    .action(async ({ json, ...options }: ContractOptions & { json?: true }) => {
      const config = await resolveContracts(io, options)
      const findings: Finding[] = []
      for (const { file, pact } of readContracts(config, io.cwd)) {
        const document = config.providers[pact.provider.name]
        if (!document) continue
        const compared = checkPact({ pact: { file, value: pact }, document: join(config.root, document.openapi) })
        for await (const finding of compared) findings.push(finding)
      }
      if (json) io.out.write(`${JSON.stringify(findings, null, 2)}\n`)
      else for (const { code, message } of findings) io.out.write(`${code}  ${message}\n`)
      if (findings.some(({ severity }) => severity === 'error')) io.exitCode = 1
    })
