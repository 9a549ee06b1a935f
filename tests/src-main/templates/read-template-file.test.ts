import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { phraseProblem } from '../../../shared/messages/problem-sentence.ts'
import { readTemplateFile } from '../../../src-main/templates/read-template-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'aigu-modeles-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function answerTo(content: string | Uint8Array, name = 'schema.json'): Promise<string> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const read = await readTemplateFile(path)
  if (read.kind === 'read') return `template: ${read.template.fields.map(({ label }) => label.fr).join(', ')}`
  expect(phraseProblem(read.problem, 'fr').title).not.toBe('')
  return read.problem.code
}

const fields = [{ name: 'a', title: 'Libellé à l’été' }]

describe('any Table Schema is opened as a template', () => {
  it.each([
    ['alone', JSON.stringify({ fields })],
    ['with a byte order mark', `\uFEFF${JSON.stringify({ fields })}`],
    ['in UTF-16', Buffer.from(`\uFEFF${JSON.stringify({ fields })}`, 'utf16le')],
    ['in a resource', JSON.stringify({ path: 'x.csv', schema: { fields } })],
    ['in a Data Package', JSON.stringify({ resources: [{ path: 'x.pdf' }, { schema: { fields } }] })],
  ])('%s', async (_, content) => {
    expect(await answerTo(content)).toBe('template: Libellé à l’été')
  })

  it('in Windows-1252, as old editors write it', async () => {
    const text = JSON.stringify({ fields: [{ name: 'a', title: 'Libellé à créer' }] })
    expect(await answerTo(Buffer.from(text, 'latin1'))).toBe('template: Libellé à créer')
  })

  const schemas = resolve(import.meta.dirname, '../../../../shared/schemas')
  const isThere = existsSync(schemas)
  if (!isThere) console.warn(`Skipped: ${schemas} is not there; published schemas are not opened.`)
  const published = isThere
    ? readdirSync(schemas).filter((name) => existsSync(join(schemas, name, 'schema.json')))
    : []
  it.skipIf(!isThere).each(published)('published: %s', async (name) => {
    const read = await readTemplateFile(join(schemas, name, 'schema.json'))
    const answer = read.kind === 'read' ? 'template' : read.problem.code
    const isOfObjects = /^(amenagements-cyclables|decp-format|itineraire-randonnee|zfe)/.test(name)
    expect(answer).toBe(isOfObjects ? 'template-is-json-schema' : 'template')
  })
})

describe('what is no template is told apart', () => {
  const deep = `${'{"fields":['.repeat(50_000)}${']}'.repeat(50_000)}`
  it.each([
    ['nothing', '', 'file-empty'],
    ['a table', 'nom;commune\nMairie;Lens\n', 'template-not-json'],
    ['half a file', '{"fields": [{"name": "a"', 'template-not-json'],
    ['brackets in brackets without end', deep, 'template-not-json'],
    ['a list', '[]', 'template-not-a-schema'],
    ['rows of data', '[{"nom":"Mairie"}]', 'template-not-a-schema'],
    ['no field', '{"fields":[]}', 'template-not-a-schema'],
    ['fields without names', '{"fields":[{},{"type":"string"}]}', 'template-not-a-schema'],
    ['a JSON Schema', '{"$schema":"http://json-schema.org/draft-07/schema#"}', 'template-is-json-schema'],
    [
      'a JSON Schema that does not say so',
      '{"type":"object","properties":{"a":{}}}',
      'template-is-json-schema',
    ],
    ['a page', '<!doctype html><html></html>', 'file-is-web-page'],
  ])('%s: %s', async (_, content, code) => {
    expect(await answerTo(content)).toBe(code)
  })

  it('a workbook, a folder, a file that is not there, one of 6 MB', async () => {
    expect(await answerTo(Buffer.from('%PDF-1.7\n'))).toBe('file-is-pdf')
    expect(await answerTo(`{"fields":[${' '.repeat(6_000_000)}]}`)).toBe('template-too-big')
    for (const [path, code] of [
      [folder, 'file-is-folder'],
      [join(folder, 'nulle-part.json'), 'file-missing'],
    ] as const)
      expect(await readTemplateFile(path)).toMatchObject({ kind: 'refused', problem: { code } })
  })

  it('names that JavaScript keeps for itself are names like others', async () => {
    const text =
      '{"fields":[{"name":"__proto__","title":"P"},{"name":"constructor","title":"C"}],"prefill":{"__proto__":{}}}'
    expect(await answerTo(text)).toBe('template: P, C')
  })

  it('a pattern made to hang, and fifty thousand fields, are read at once', async () => {
    const many = Array.from({ length: 50_000 }, (_, at) => ({ name: `f${String(at)}` }))
    expect(await answerTo(JSON.stringify({ fields: many }))).toMatch(/^template: F/)
    const hostile = [
      { name: 'a', title: 'A', constraints: { pattern: '^(a+)+$' }, example: `${'a'.repeat(50)}!` },
    ]
    expect(await answerTo(JSON.stringify({ fields: hostile }))).toBe('template: A')
  })
})
