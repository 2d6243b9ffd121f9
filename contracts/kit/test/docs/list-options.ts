import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const kit = join(import.meta.dirname, '../..')

/** Opens the kit's sources as the compiler sees them. */
export function openSources(entries: readonly string[]) {
  const { config } = ts.readConfigFile(join(kit, '../../tsconfig.json'), (file) => readFileSync(file, 'utf8'))
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, kit)
  const program = ts.createProgram(
    entries.map((entry) => join(kit, entry)),
    options,
  )
  const checker = program.getTypeChecker()

  const findType = (entry: string, name: string): ts.Type => {
    const source = program.getSourceFile(join(kit, entry))
    const module = source && checker.getSymbolAtLocation(source)
    const found = module && checker.getExportsOfModule(module).find((symbol) => symbol.name === name)
    if (!found) throw new Error(`Failed to find ${name} in ${entry}: it is not exported. Correct the test.`)
    const symbol = found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found
    return checker.getDeclaredTypeOfSymbol(symbol)
  }

  return {
    /** Names of the properties of an exported type, of each member where it is a union. */
    listProperties(entry: string, name: string): string[] {
      const type = findType(entry, name)
      const parts = type.isUnion() ? type.types : [type]
      return [...new Set(parts.flatMap((part) => checker.getPropertiesOfType(part).map((property) => property.name)))]
    },
    /** The members of an exported union of texts. */
    listTexts(entry: string, name: string): string[] {
      const type = findType(entry, name)
      return (type.isUnion() ? type.types : [type]).flatMap((part) => (part.isStringLiteral() ? [part.value] : []))
    },
  }
}

/** Names of environment variables, as they stand in source files: as text, or taken from an object by that name. */
export function listVariables(files: readonly string[]): string[] {
  const form = /^(CI|[A-Z][A-Z0-9]*(_[A-Z0-9]+)+)$/
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    const name = nameIn(node)
    if (name !== undefined && form.test(name)) names.add(name)
    ts.forEachChild(node, visit)
  }
  for (const file of files)
    visit(ts.createSourceFile(file, readFileSync(join(kit, file), 'utf8'), ts.ScriptTarget.Latest))
  return [...names].sort()
}

function nameIn(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node)) return node.text
  if (ts.isPropertyAccessExpression(node)) return node.name.text
  if (ts.isBindingElement(node)) return ((node.propertyName ?? node.name) as ts.Identifier).text
  return undefined
}
