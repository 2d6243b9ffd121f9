import type { Command, Option } from 'commander'

const head = `# Commands

\`concordat\` is installed with the package: \`npx concordat <command>\`. Each command finds \`concordat.config.ts\` in the directory that it runs
in; \`--help\` says the same as this page, which is written from the commands themselves.

Exit codes are the same everywhere: 0 fine, 1 findings, 2 could not run. \`can-i-deploy\` has a fourth, 3: unknown. Results go to the standard
output, progress and errors to the error output, so that \`--json\` can be piped. Colour needs a terminal, and \`NO_COLOR\` turns it off.
`

/** The page of all commands, as `docs/commands.md` has it. */
export function renderCommands(commands: readonly Command[]): string {
  return [head, ...commands.map(renderCommand)].join('\n')
}

function renderCommand(command: Command): string {
  const { notes, example } = readHelpAfter(command)
  const names = command.registeredArguments.map((argument) => {
    const choices = argument.argChoices ? ` (${argument.argChoices.join(', ')})` : ''
    return [
      `\`${argument.required ? `<${argument.name()}>` : `[${argument.name()}]`}\``,
      `${argument.description}${choices}`,
    ]
  })
  const rows = [...names, ...command.options.map((option) => [`\`${option.flags}\``, describeOption(option)])]
  const width = Math.max(...rows.map(([name = '']) => name.length))
  const table = rows.map(([name = '', means]) => `| ${name.padEnd(width)} | ${means} |`)
  return [
    `## concordat ${command.name()}`,
    '',
    command.description(),
    '',
    `| ${'option'.padEnd(width)} | means |`,
    `| ${'-'.repeat(width)} | ----- |`,
    ...table,
    '',
    ...notes.flatMap((note) => [note, '']),
    '```sh',
    `npx ${example}`,
    '```',
    '',
  ].join('\n')
}

function describeOption({ description, argChoices, defaultValue, mandatory }: Option): string {
  const choices = argChoices ? [`one of ${argChoices.map((choice) => `\`${choice}\``).join(', ')}`] : []
  const given = typeof defaultValue === 'string' ? [`by default \`${defaultValue}\``] : []
  return [description.replaceAll('|', '\\|'), ...choices, ...given, ...(mandatory ? ['required'] : [])].join('; ')
}

/** Every command's help ends with an example; what stands before it is said nowhere else. */
function readHelpAfter(command: Command): { notes: string[]; example: string } {
  let text = ''
  command.configureOutput({ writeOut: (part) => (text += part), getOutHelpWidth: () => 1_000 }).outputHelp()
  const after = text.slice(text.indexOf('\n', text.indexOf('--help')))
  const [, before = '', example = ''] = /^(.*)^Example: ([^\n]+)\s*$/ms.exec(after) ?? []
  if (example === '')
    throw new Error(`Failed to document ${command.name()}: its help ends without an example. Add one with addHelpText.`)
  return { notes: before.trim() === '' ? [] : [before.trim()], example }
}
