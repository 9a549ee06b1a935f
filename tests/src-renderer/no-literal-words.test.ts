import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../src-renderer')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))

/** Attributes whose value a person reads or hears. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'title',
  'alt',
  'placeholder',
  'label',
  'textValue',
])

const letters = /\p{L}{2}/u
const accented = /[à-öø-ÿÀ-ÖØ-ßœŒ«»\u2019]/

/** Words written into the code instead of the catalogue: they would stay French in an English window. */
function literalWords(name: string): string[] {
  const source = ts.createSourceFile(
    name,
    readFileSync(join(root, name), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && letters.test(node.text)) found.push(node.text.trim())
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer) {
      if (ts.isStringLiteral(node.initializer) && letters.test(node.initializer.text)) {
        found.push(node.initializer.text)
      }
    }
    if (ts.isStringLiteralLike(node) && accented.test(node.text)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

describe('every word a person reads stands in shared/messages', () => {
  it('finds the files', () => {
    expect(files.length).toBeGreaterThan(40)
  })

  it.each(files)('%s', (name) => {
    expect(literalWords(name)).toEqual([])
  })
})
