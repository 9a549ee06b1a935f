/**
 * The fear: a constant imported from a file of schemas brings zod into the page. At its start zod tries to make a
 * function of a text, which the page's policy refuses with an error in the console.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

import ts from 'typescript'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** What a file needs when it runs: imports of types alone are gone by then. */
function loadedBy(text: string): string[] {
  const { statements } = ts.createSourceFile('x.tsx', text, ts.ScriptTarget.Latest)
  return statements.flatMap((statement) => {
    const isImport = ts.isImportDeclaration(statement)
    if (!isImport && !ts.isExportDeclaration(statement)) return []
    const isTypeOnly = isImport
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly
    const from = statement.moduleSpecifier
    return isTypeOnly || from === undefined || !ts.isStringLiteral(from) ? [] : [from.text]
  })
}

/** The way from a file to zod, file by file; null where it loads none. */
function wayToSchemas(start: string): readonly string[] | null {
  const cameFrom = new Map<string, string | null>([[start, null]])
  for (const file of cameFrom.keys()) {
    for (const target of loadedBy(readFileSync(join(root, file), 'utf8'))) {
      if (target === 'zod') return [...wayTo(file, cameFrom), target]
      const next = relative(root, resolve(root, dirname(file), target))
      const isSource = target.startsWith('.') && /\.tsx?$/.test(target) && existsSync(join(root, next))
      if (isSource && !cameFrom.has(next)) cameFrom.set(next, file)
    }
  }
  expect(cameFrom.size).toBeGreaterThan(200)
  return null
}

function wayTo(file: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const before = cameFrom.get(file) ?? null
  return before === null ? [file] : [...wayTo(before, cameFrom), file]
}

it('the page loads no schema', () => {
  expect(wayToSchemas('src-renderer/main.tsx')).toBeNull()
})

it('an import of types loads nothing, any other does', () => {
  expect(loadedBy("import type { A } from './a.ts'\nexport type { B } from './b.ts'")).toEqual([])
  expect(loadedBy("import './a.css'\nimport { b } from './b.ts'\nexport { c } from './c.ts'")).toEqual([
    './a.css',
    './b.ts',
    './c.ts',
  ])
})
