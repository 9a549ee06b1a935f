import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'

import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'

import { fileNameOf, keepTemplate, ownTemplates } from '../../../src-main/templates/own-templates.ts'
import { findTemplateFolder, shippedTemplates } from '../../../src-main/templates/shipped-templates.ts'

const root = resolve(import.meta.dirname, '../../..')
const profile = mkdtempSync(join(tmpdir(), 'aigu-profil-'))
const folder = join(profile, 'modeles')
afterAll(() => {
  rmSync(profile, { recursive: true })
})

function shipped(problems: Error[] = []) {
  return shippedTemplates(findTemplateFolder(root, undefined), (problem) => problems.push(problem))()
}

describe('the templates that Aigu ships', () => {
  it('are all read, by id', () => {
    const problems: Error[] = []
    const names = readdirSync(join(root, 'assets/templates')).map((name) => basename(name, '.json'))
    expect([...shipped(problems).keys()].sort()).toEqual(names.sort())
    expect(problems).toEqual([])
  })

  it('one that is broken is left out and told; no folder is told too', () => {
    const broken = mkdtempSync(join(profile, 'livres-'))
    writeFileSync(join(broken, 'bon.json'), '{"fields":[{"name":"a"}]}')
    writeFileSync(join(broken, 'casse.json'), '{"fields":')
    writeFileSync(join(broken, 'vide.json'), '{"fields":[]}')
    const problems: Error[] = []
    const told = (problem: Error) => problems.push(problem)
    expect([...shippedTemplates(broken, told)().keys()]).toEqual(['bon'])
    expect(problems.map(({ message }) => /template (\S+)/.exec(message)?.[1])).toEqual([
      'casse.json',
      'vide.json',
    ])
    expect(shippedTemplates(join(profile, 'nulle-part'), told)().size).toBe(0)
    expect(problems).toHaveLength(3)
  })
})

describe('an officer’s own templates', () => {
  it('are none before the first, and then what was kept, the same', async () => {
    expect(await ownTemplates(folder)).toEqual([])
    const template = shipped().get('menus')
    if (template === undefined) throw new Error('no template')
    expect(await keepTemplate(folder, template)).toMatchObject({ kind: 'saved' })
    expect(await keepTemplate(folder, template)).toMatchObject({ kind: 'saved' })
    expect(await ownTemplates(folder)).toEqual([{ name: 'menus.json', kind: 'read', template }])
    expect(readFileSync(join(folder, 'menus.json'), 'utf8')).toContain('"title": "Menus de la restauration')
  })

  it('a file beside them that is none is told and hides no other', async () => {
    writeFileSync(join(folder, 'abime.json'), '{')
    writeFileSync(join(folder, 'notes.txt'), 'x')
    const found = await ownTemplates(folder)
    expect(found.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'abime.json refused',
      'menus.json read',
    ])
  })

  it('of two ids that make one file name are both kept, and each is then replaced in its own file', async () => {
    const place = join(profile, 'deux')
    const menus = shipped().get('menus')
    if (menus === undefined) throw new Error('no template')
    for (const title of ['first', 'again'])
      for (const id of ['Lens / menus', 'lens-menus'])
        expect(await keepTemplate(place, { ...menus, id, title: { fr: title, en: title } })).toMatchObject({
          kind: 'saved',
        })
    const kept = (await ownTemplates(place)).map((one) => one.kind === 'read' && [one.name, one.template.id])
    expect(kept).toEqual([
      ['lens-menus-2.json', 'lens-menus'],
      ['lens-menus.json', 'Lens / menus'],
    ])
    expect(readFileSync(join(place, 'lens-menus.json'), 'utf8')).toContain('again')
  })

  it('never take the place of a file that cannot be read as one', async () => {
    const place = mkdtempSync(join(profile, 'abime-'))
    const menus = shipped().get('menus')
    if (menus === undefined) throw new Error('no template')
    writeFileSync(join(place, 'Menus.json'), '{"fields": [ {"name": "typed by hand"')
    expect(await keepTemplate(place, menus)).toMatchObject({ kind: 'saved' })
    expect(readFileSync(join(place, 'Menus.json'), 'utf8')).toContain('typed by hand')
    expect(readdirSync(place).sort()).toEqual(['Menus.json', 'menus-2.json'])
  })

  it('have names that every system takes, and that stay in their folder', () => {
    expect(fileNameOf('Équipements / Lens')).toBe('equipements-lens.json')
    expect(fileNameOf('../../etc/passwd')).toBe('etc-passwd.json')
    expect([fileNameOf('CON'), fileNameOf('…'), fileNameOf('com1')]).toEqual([
      'modele-con.json',
      'modele.json',
      'modele-com1.json',
    ])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (id) => {
        expect(fileNameOf(id)).toMatch(/^[a-z0-9][a-z0-9-]{0,90}\.json$/)
      }),
    )
  })
})
