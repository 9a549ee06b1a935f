/** The fears: a table that is lost among others, two writers at one project, an undo in a table that is not on screen. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterEach, describe, expect, it, vi } from 'vitest'

import type { OpenOutcome } from '../../../shared/ipc.ts'
import type { News } from '../../../shared/ipc-project.ts'
import type { TablesView } from '../../../shared/ipc-tables.ts'
import { Gesture, importTable } from '../../../shared/project/gesture.ts'
import { createKeptLooks } from '../../../src-main/engine/kept-looks.ts'
import { createWorkFolder } from '../../../src-main/engine/work-folder.ts'
import type { EngineMethods } from '../../../src-main/engine/worker-protocol.ts'
import { nodeFileSystem } from '../../../src-main/files/file-system.ts'
import { clockPatience } from '../../../src-main/files/patience.ts'
import { systemClock } from '../../../src-main/project/clock.ts'
import { writeArchive } from '../../../src-main/project/project-archive.ts'
import earlier from '../../cases/project/single-table-layout.json' with { type: 'json' }
import { engineOn, projectsIn } from './engine-on-folder.ts'
import { typeIntoCell } from './type-into-cell.ts'

const places = 'nom;ville;tÃ©lÃ©phone\r\nMairie;"Lens";0321\r\nPiscine;LiÃ©vin;0322\r\nGare;Lens;\r\n'
const schools = 'école,effectif\nJules-Ferry,120\nJean-Macé,95\n'
const LONGEST_WAY = { timeout: 20_000, interval: 50 }

type Profile = {
  readonly engine: EngineMethods
  readonly folder: string
  readonly tables: TablesView[]
  readonly news: News[]
  file(name: string, text: string): string
}

const profiles: Profile[] = []
afterEach(async () => {
  for (const { engine } of profiles.splice(0)) await engine.closeAll({})
})

function startProfile(
  folder = mkdtempSync(join(tmpdir(), 'aigu-tables-')),
  personName = 'Léa',
  machine = folder,
): Profile {
  const tables: TablesView[] = []
  const news: News[] = []
  const engine = engineOn(
    folder,
    { machine, personName },
    {
      looks: createKeptLooks({
        folder: projectsIn(folder),
        fileSystem: nodeFileSystem,
        patience: clockPatience,
      }),
      onTables: (view) => tables.push(view),
      onNews: (_document, some) => news.push(...some),
    },
  )
  const file = (name: string, text: string): string => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  const profile = { engine, folder, tables, news, file }
  profiles.push(profile)
  return profile
}

type Opened = Extract<OpenOutcome, { kind: 'opened' }>

function opened(outcome: OpenOutcome): Opened {
  if (outcome.kind !== 'opened') throw new Error(JSON.stringify(outcome))
  return outcome
}

const type = ({ engine }: Profile, documentId: string, row: number, value: string) =>
  typeIntoCell(engine, documentId, { row }, value)

async function firstColumn({ engine }: Profile, documentId: string): Promise<(string | undefined)[]> {
  const { rows } = await engine.window({ documentId, show: 'all', from: 0, count: 20 })
  return rows.map(({ cells }) => cells[0]?.before)
}

const tabs = ({ tables }: Opened): string[] =>
  tables?.tables.map(({ name, isRemoved, isAwaited }) => {
    return `${name}${isRemoved ? ' (removed)' : ''}${isAwaited ? ' (awaited)' : ''}`
  }) ?? []

/** A project of two tables, with an edit in each. */
async function twoTables(profile: Profile): Promise<{ readonly first: string; readonly second: string }> {
  const { engine, file } = profile
  const first = opened(await engine.open({ path: file('lieux.csv', places) })).document.documentId
  await type(profile, first, 0, 'Hôtel de ville')
  const added = opened(
    (await engine.addTable({ documentId: first, path: file('écoles.csv', schools) })).outcome,
  )
  expect(tabs(added)).toEqual(['lieux.csv', 'écoles.csv'])
  const second = added.document.documentId
  await type(profile, second, 1, 'Marie-Curie')
  return { first, second }
}

type Sharing = Profile & { takeFrom(other: EngineMethods, theirDocument: string): Promise<void> }

/** One project on two machines, which meet only when one takes what the other has. */
async function sameProjectTwice(): Promise<
  readonly [lea: Sharing & { readonly documentId: string }, karim: Sharing, theirs: Opened]
> {
  const [lea, karim] = [sharing(startProfile()), sharing(startProfile(undefined, 'Karim'))]
  const { first } = await twoTables(lea)
  const path = join(karim.folder, 'reçu.aigu')
  await lea.engine.saveProject({ documentId: first, path })
  return [{ ...lea, documentId: first }, karim, opened(await karim.engine.open({ path }))]
}

function sharing(profile: Profile): Sharing {
  return {
    ...profile,
    async takeFrom(other, documentId) {
      const path = join(profile.folder, 'reçu-ensuite.aigu')
      await other.saveProject({ documentId, path })
      opened(await profile.engine.open({ path }))
    },
  }
}

const tableId = ({ tables }: Opened, name: string): string =>
  tables?.tables.find((table) => table.name === name)?.id ?? ''

describe('a second table', () => {
  it('is read like any file, edited beside the first, and is in the same project on the disk', async () => {
    const lea = startProfile()
    const { first, second } = await twoTables(lea)
    expect(await firstColumn(lea, first)).toEqual(['Hôtel de ville', 'Piscine', 'Gare'])
    expect(await firstColumn(lea, second)).toEqual(['Jules-Ferry', 'Marie-Curie'])
    await lea.engine.closeAll({})
    const [project = '', ...others] = readdirSync(projectsIn(lea.folder))
    expect(others).toEqual([])
    expect(readdirSync(join(projectsIn(lea.folder), project, 'bases'))).toHaveLength(2)
    expect(readdirSync(join(projectsIn(lea.folder), project, 'originaux'))).toHaveLength(2)
  })

  it('of a file that is only looked at makes the project with both', async () => {
    const lea = startProfile()
    const { documentId } = opened(await lea.engine.open({ path: lea.file('lieux.csv', places) })).document
    const path = lea.file('écoles.csv', schools)
    expect(tabs(opened((await lea.engine.addTable({ documentId, path })).outcome))).toEqual([
      'lieux.csv',
      'écoles.csv',
    ])
  })

  it('that is there already is shown, and not there twice', async () => {
    const lea = startProfile()
    const { first, second } = await twoTables(lea)
    const again = opened(
      (await lea.engine.addTable({ documentId: first, path: lea.file('copie.csv', schools) })).outcome,
    )
    expect(again.document.documentId).toBe(second)
    expect(tabs(again)).toEqual(['lieux.csv', 'écoles.csv'])
  })

  it('is none where the file is a project, a folder or nothing, and nothing is written', async () => {
    const lea = startProfile()
    const { first } = await twoTables(lea)
    const path = join(lea.folder, 'lieux.aigu')
    await lea.engine.saveProject({ documentId: first, path })
    const codes: unknown[] = []
    for (const one of [path, lea.folder, join(lea.folder, 'absent.csv')]) {
      const { outcome } = await lea.engine.addTable({ documentId: first, path: one })
      codes.push(outcome.kind === 'refused' && outcome.problem.code)
    }
    expect(codes).toEqual(['table-is-project', 'file-is-folder', 'file-missing'])
  })

  it('is undone by itself: what was done in the other one stays', async () => {
    const lea = startProfile()
    const { first, second } = await twoTables(lea)
    await type(lea, first, 1, 'Piscine olympique')
    expect(await lea.engine.edit({ name: 'edit.undo', argument: { documentId: second } })).toMatchObject({
      document: { canUndo: false, canRedo: true },
    })
    expect(await firstColumn(lea, second)).toEqual(['Jules-Ferry', 'Jean-Macé'])
    expect(await firstColumn(lea, first)).toEqual(['Hôtel de ville', 'Piscine olympique', 'Gare'])
    expect((await lea.engine.edit({ name: 'edit.undo', argument: { documentId: second } })).kind).toBe(
      'nothing',
    )
  })

  it('is undone by itself after a kill as well, by turns', async () => {
    const lea = startProfile()
    const { first } = await twoTables(lea)
    await type(lea, first, 1, 'Bassin')
    await lea.engine.flush({ documentId: first })
    // What stands on the disk when the process is gone.
    const left = mkdtempSync(join(tmpdir(), 'aigu-killed-'))
    cpSync(lea.folder, left, { recursive: true })
    const again = startProfile(left, 'Léa', lea.folder)
    const back = opened(await again.engine.open({ path: join(left, 'lieux.csv') }))
    const one = back.document.documentId
    const shown = await again.engine.showTable({ documentId: one, table: tableId(back, 'écoles.csv') })
    const two = opened(shown.outcome).document.documentId
    const undo = (documentId: string) => again.engine.edit({ name: 'edit.undo', argument: { documentId } })
    const redo = (documentId: string) => again.engine.edit({ name: 'edit.redo', argument: { documentId } })
    await undo(one)
    await undo(two)
    expect(await firstColumn(again, one)).toEqual(['Hôtel de ville', 'Piscine', 'Gare'])
    expect(await firstColumn(again, two)).toEqual(['Jules-Ferry', 'Jean-Macé'])
    // What is typed in one forgets nothing that can be done again in the other.
    await type(again, two, 0, 'Louise-Michel')
    await redo(one)
    expect(await firstColumn(again, one)).toEqual(['Hôtel de ville', 'Bassin', 'Gare'])
    await undo(one)
    await undo(one)
    expect((await undo(one)).kind).toBe('nothing')
    expect(await firstColumn(again, two)).toEqual(['Louise-Michel', 'Jean-Macé'])
  })

  it('has its own history, decisions and repairs', async () => {
    const lea = startProfile()
    const { first, second } = await twoTables(lea)
    await lea.engine.decideCell({ documentId: first, row: 1, column: 1, accept: false })
    const lines = async (documentId: string) => {
      const page = await lea.engine.history({
        name: 'history.list',
        argument: { documentId, from: 0, count: 50 },
      })
      return page && 'lines' in page ? page.lines.map(({ event }) => event.what) : []
    }
    expect(await lines(first)).toEqual(['decision', 'change', 'import'])
    expect(await lines(second)).toEqual(['change', 'import'])
    // Damaged in the very cell that was decided about in the other table.
    const damaged = lea.file('voies.csv', 'voie,ville\nRue A,Lens\nRue B,LiÃ©vin\n')
    expect(
      opened((await lea.engine.addTable({ documentId: first, path: damaged })).outcome).document
        .acceptedCount,
    ).toBe(1)
    await lea.engine.closeAll({})
    const again = startProfile(lea.folder)
    const resumed = opened(await again.engine.open({ path: join(lea.folder, 'lieux.csv') }))
    expect(resumed.resumed).toMatchObject({ changes: 2, choices: 1 })
    expect(resumed.document.acceptedCount).toBe(1)
    const other = await again.engine.showTable({
      documentId: resumed.document.documentId,
      table: tableId(resumed, 'écoles.csv'),
    })
    expect(opened(other.outcome).document.acceptedCount).toBe(0)
    const third = await again.engine.showTable({
      documentId: resumed.document.documentId,
      table: tableId(resumed, 'voies.csv'),
    })
    expect(opened(third.outcome).document.acceptedCount).toBe(1)
  })
})

describe('the tables of a project', () => {
  it('are all found again with their edits and where the officer was, by whichever file', async () => {
    const lea = startProfile()
    const { second } = await twoTables(lea)
    await lea.engine.lookAt({ documentId: second, cursor: { show: 'all', row: 1, column: 1, topRow: 0 } })
    expect(await lea.engine.closeAll({})).toBe(0)
    const again = startProfile(lea.folder)
    const [work, ...others] = await again.engine.listWorks({})
    expect(others).toEqual([])
    expect(work).toMatchObject({ name: 'lieux.csv', tables: ['lieux.csv', 'écoles.csv'], changes: 2 })
    const byList = opened((await again.engine.openWork({ project: work?.project ?? '' })).outcome)
    expect(byList.document.name).toBe('écoles.csv')
    expect(byList.resumed?.at).toMatchObject({ place: 1, column: 1 })
    const byFile = opened(await again.engine.open({ path: join(lea.folder, 'lieux.csv') }))
    expect(byFile.tables?.project).toBe(byList.tables?.project)
    expect(await firstColumn(again, byFile.document.documentId)).toEqual([
      'Hôtel de ville',
      'Piscine',
      'Gare',
    ])
    expect(await firstColumn(again, byList.document.documentId)).toEqual(['Jules-Ferry', 'Marie-Curie'])
    expect(
      opened(await again.engine.open({ path: join(lea.folder, 'écoles.csv') })).document.documentId,
    ).toBe(byList.document.documentId)
  })

  it('are renamed, moved, taken out of sight and put back, and it is told each time', async () => {
    const lea = startProfile()
    const { first } = await twoTables(lea)
    const shown = (): string[] =>
      lea.tables.at(-1)?.tables.map(({ name, isRemoved }) => `${name}${isRemoved ? ' -' : ''}`) ?? []
    const [one = '', two = ''] = lea.tables.at(-1)?.tables.map(({ id }) => id) ?? []
    await lea.engine.renameTable({ documentId: first, table: two, name: 'Écoles 2026' })
    expect(shown()).toEqual(['lieux.csv', 'Écoles 2026'])
    await lea.engine.placeTable({ documentId: first, table: two, before: one })
    expect(shown()).toEqual(['Écoles 2026', 'lieux.csv'])
    await lea.engine.removeTable({ documentId: first, table: two, removed: true })
    expect(shown()).toEqual(['Écoles 2026 -', 'lieux.csv'])
    expect(await lea.engine.removeTable({ documentId: first, table: one, removed: true })).toMatchObject({
      problem: { code: 'table-is-last' },
    })
    await lea.engine.closeAll({})
    const again = startProfile(lea.folder)
    expect((await again.engine.listWorks({}))[0]?.tables).toEqual(['lieux.csv'])
    // A file whose table was taken out opens by itself, and the project shows what is in sight.
    const apart = opened(await again.engine.open({ path: join(lea.folder, 'écoles.csv') }))
    expect(apart.tables).toBeUndefined()
    const project = (await again.engine.listWorks({}))[0]?.project ?? ''
    const resumed = opened((await again.engine.openWork({ project })).outcome)
    expect(resumed.document.name).toBe('lieux.csv')
    const { documentId } = resumed.document
    await again.engine.removeTable({ documentId, table: two, removed: false })
    const back = opened((await again.engine.showTable({ documentId, table: two })).outcome)
    expect(back.document.name).toBe('Écoles 2026')
    expect(await firstColumn(again, back.document.documentId)).toEqual(['Jules-Ferry', 'Marie-Curie'])
  })

  it('are closed together, and their work goes on at the next start under the same author', async () => {
    const lea = startProfile()
    const { first, second } = await twoTables(lea)
    expect([...(await lea.engine.close({ documentId: first }))].sort()).toEqual([first, second].sort())
    const [project = ''] = readdirSync(projectsIn(lea.folder))
    const self = (): unknown =>
      (
        JSON.parse(readFileSync(join(projectsIn(lea.folder), project, 'moi.json'), 'utf8')) as {
          author: string
        }
      ).author
    const author = self()
    const resumed = opened((await lea.engine.openWork({ project })).outcome)
    await type(lea, resumed.document.documentId, 0, 'Victor-Hugo')
    await lea.engine.closeAll({})
    expect(self()).toBe(author)
  })

  it('have one look each', async () => {
    const lea = startProfile()
    const { first, second } = await twoTables(lea)
    const look = { hidden: [1], wrapped: [], frozen: 0, widths: [] }
    await lea.engine.view({ name: 'view.keepColumnLook', argument: { documentId: first, look } })
    expect(await lea.engine.view({ name: 'view.columnLook', argument: { documentId: second } })).toBeNull()
    expect(await lea.engine.view({ name: 'view.columnLook', argument: { documentId: first } })).toEqual(look)
  })

  it('are there though a file of what is remembered of one is spoilt, or of all', async () => {
    const lea = startProfile()
    await twoTables(lea)
    await lea.engine.closeAll({})
    const [project = ''] = readdirSync(projectsIn(lea.folder))
    const facts = join(projectsIn(lea.folder), project, 'fichiers')
    for (const spoilt of readdirSync(facts)) {
      writeFileSync(join(facts, spoilt), '{"name":')
      const again = startProfile(lea.folder)
      const resumed = opened((await again.engine.openWork({ project })).outcome)
      expect(tabs(resumed)).toEqual(['lieux.csv', 'écoles.csv'])
      const texts: (string | undefined)[] = []
      for (const { id } of resumed.tables?.tables ?? []) {
        const { outcome } = await again.engine.showTable({
          documentId: resumed.document.documentId,
          table: id,
        })
        texts.push(...(await firstColumn(again, opened(outcome).document.documentId)))
      }
      expect(texts).toEqual(['Hôtel de ville', 'Piscine', 'Gare', 'Jules-Ferry', 'Marie-Curie'])
      await again.engine.closeAll({})
      writeFileSync(join(facts, spoilt), '{"name":')
    }
  })
})

describe('a table read otherwise', () => {
  it('takes the place of the reading before among the others, and comes back with it', async () => {
    const lea = startProfile()
    const { first } = await twoTables(lea)
    const path = lea.file('voies.csv', 'voie;code\r\nRue A;1\r\nRue B;2\r\n')
    const { documentId } = opened((await lea.engine.addTable({ documentId: first, path })).outcome).document
    const otherwise = opened(await lea.engine.reread({ documentId, delimiter: ',' }))
    expect(otherwise.document.columns).toHaveLength(1)
    expect(tabs(otherwise)).toEqual(['lieux.csv', 'écoles.csv', 'voies.csv', 'voies.csv (removed)'])
    const back = opened(
      await lea.engine.reread({ documentId: otherwise.document.documentId, delimiter: ';' }),
    )
    expect(back.document.columns).toHaveLength(2)
    expect(tabs(back).filter((name) => !name.endsWith('(removed)'))).toEqual([
      'lieux.csv',
      'écoles.csv',
      'voies.csv',
    ])
    expect(await firstColumn(lea, first)).toEqual(['Hôtel de ville', 'Piscine', 'Gare'])
  })

  it('leaves the one that was worked on in sight, and has the name that it was given', async () => {
    const lea = startProfile()
    const { first, second } = await twoTables(lea)
    const table = lea.tables.at(-1)?.tables.find(({ name }) => name === 'écoles.csv')?.id ?? ''
    await lea.engine.renameTable({ documentId: first, table, name: 'Écoles 2026' })
    const otherwise = opened(await lea.engine.reread({ documentId: second, delimiter: ';' }))
    expect(tabs(otherwise)).toEqual(['lieux.csv', 'Écoles 2026', 'Écoles 2026'])
    const worked = opened((await lea.engine.showTable({ documentId: first, table })).outcome)
    expect(await firstColumn(lea, worked.document.documentId)).toEqual(['Jules-Ferry', 'Marie-Curie'])
  })
})

describe('a file opened apart', () => {
  it('is put into the project that was open before, as one of its tables', async () => {
    const lea = startProfile()
    const { first } = await twoTables(lea)
    await lea.engine.close({ documentId: first })
    const apart = opened(await lea.engine.open({ path: lea.file('voies.csv', 'voie\nRue A\n') }))
    const [work] = await lea.engine.listWorks({})
    const { documentId } = apart.document
    const put = opened((await lea.engine.putInto({ documentId, project: work?.project ?? '' })).outcome)
    expect(tabs(put)).toEqual(['lieux.csv', 'écoles.csv', 'voies.csv'])
    expect(await lea.engine.close({ documentId })).toEqual([documentId])
    await type(lea, put.document.documentId, 0, 'Rue Z')
    expect(readdirSync(projectsIn(lea.folder))).toHaveLength(1)
  })

  it('with work in another project comes in as it is, and it is said that the work stays there', async () => {
    const lea = startProfile()
    const path = lea.file('écoles.csv', schools)
    const alone = opened(await lea.engine.open({ path })).document.documentId
    await type(lea, alone, 0, 'Victor-Hugo')
    await lea.engine.close({ documentId: alone })
    const { documentId } = opened(await lea.engine.open({ path: lea.file('lieux.csv', places) })).document
    const { document } = opened((await lea.engine.addTable({ documentId, path })).outcome)
    expect(await firstColumn(lea, document.documentId)).toEqual(['Jules-Ferry', 'Jean-Macé'])
    expect(document.remarks.map(({ code }) => code)).toContain('table-worked-elsewhere')
  })
})

describe('a colleague', () => {
  it('receives every table in one file, and what is added later through a folder, the table itself included', async () => {
    const lea = startProfile()
    const { first } = await twoTables(lea)
    const shared = mkdtempSync(join(tmpdir(), 'aigu-partage-'))
    expect(await lea.engine.linkFolder({ documentId: first, folder: shared })).toEqual({ kind: 'linked' })
    const karim = startProfile(undefined, 'Karim')
    await vi.waitFor(() => expect(readdirSync(join(shared, 'bases'))).toHaveLength(2), LONGEST_WAY)
    const theirs = opened(await karim.engine.open({ path: shared }))
    expect(tabs(theirs)).toEqual(['lieux.csv', 'écoles.csv'])
    const { documentId } = theirs.document
    const { outcome } = await karim.engine.showTable({ documentId, table: tableId(theirs, 'écoles.csv') })
    expect(await firstColumn(karim, opened(outcome).document.documentId)).toEqual([
      'Jules-Ferry',
      'Marie-Curie',
    ])
    await lea.engine.addTable({ documentId: first, path: lea.file('voies.csv', 'voie\nRue A\n') })
    await lea.engine.flush({ documentId: first })
    await vi.waitFor(
      () =>
        expect(karim.tables.at(-1)?.tables.map(({ name, isAwaited }) => [name, isAwaited])).toContainEqual([
          'voies.csv',
          false,
        ]),
      LONGEST_WAY,
    )
    const added = karim.tables.at(-1)?.tables.find(({ name }) => name === 'voies.csv')?.id ?? ''
    const shown = opened((await karim.engine.showTable({ documentId, table: added })).outcome)
    expect(await firstColumn(karim, shown.document.documentId)).toEqual(['Rue A'])
  }, 60_000)

  it('who has the records but not the table yet is told so, and edits are not lost', async () => {
    const lea = startProfile()
    const { first } = await twoTables(lea)
    const path = join(lea.folder, 'lieux.aigu')
    const [project = ''] = readdirSync(projectsIn(lea.folder))
    const bases = join(projectsIn(lea.folder), project, 'bases')
    const [gone = ''] = readdirSync(bases).filter((name) =>
      readFileSync(join(bases, name), 'utf8').includes('Macé'),
    )
    rmSync(join(bases, gone))
    await lea.engine.saveProject({ documentId: first, path })
    const karim = startProfile(undefined, 'Karim')
    const theirs = opened(await karim.engine.open({ path }))
    expect(tabs(theirs)).toEqual(['lieux.csv', 'écoles.csv (awaited)'])
    expect(theirs.document.remarks).toContainEqual({
      code: 'project-base-missing',
      found: { name: 'écoles.csv' },
    })
    const { outcome } = await karim.engine.showTable({
      documentId: theirs.document.documentId,
      table: tableId(theirs, 'écoles.csv'),
    })
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'project-base-missing' } })
  })

  it('who lacks a table that was taken out is not alarmed about it', async () => {
    const [lea, karim, theirs] = await sameProjectTwice()
    const table = tableId(theirs, 'écoles.csv')
    await lea.engine.removeTable({ documentId: lea.documentId, table, removed: true })
    await lea.engine.closeAll({})
    const [project = ''] = readdirSync(projectsIn(lea.folder))
    const bases = join(projectsIn(lea.folder), project, 'bases')
    for (const name of readdirSync(bases))
      if (readFileSync(join(bases, name), 'utf8').includes('Macé')) rmSync(join(bases, name))
    const again = startProfile(lea.folder)
    const { document } = opened((await again.engine.openWork({ project })).outcome)
    expect(document.remarks.map(({ code }) => code)).not.toContain('project-base-missing')
    await karim.engine.closeAll({})
  })
})

describe('two people who do not know of each other', () => {
  it('each take another table out: the project can still be opened, and both come back', async () => {
    const [lea, karim, theirs] = await sameProjectTwice()
    const [first, second] = [tableId(theirs, 'lieux.csv'), tableId(theirs, 'écoles.csv')]
    await karim.engine.removeTable({ documentId: theirs.document.documentId, table: second, removed: true })
    await lea.engine.removeTable({ documentId: lea.documentId, table: first, removed: true })
    await lea.takeFrom(karim.engine, theirs.document.documentId)
    expect(lea.tables.at(-1)?.tables.map(({ isRemoved }) => isRemoved)).toEqual([true, true])
    await lea.engine.closeAll({})
    const again = startProfile(lea.folder)
    const [work] = await again.engine.listWorks({})
    const back = opened((await again.engine.openWork({ project: work?.project ?? '' })).outcome)
    expect(await firstColumn(again, back.document.documentId)).toEqual(['Hôtel de ville', 'Piscine', 'Gare'])
    const { documentId } = back.document
    await again.engine.removeTable({ documentId, table: second, removed: false })
    const other = opened((await again.engine.showTable({ documentId, table: second })).outcome)
    expect(await firstColumn(again, other.document.documentId)).toEqual(['Jules-Ferry', 'Marie-Curie'])
  })

  it('one names a table that the other takes out: it is out of sight under its new name, on both machines', async () => {
    const [lea, karim, theirs] = await sameProjectTwice()
    const table = tableId(theirs, 'écoles.csv')
    await lea.engine.renameTable({ documentId: lea.documentId, table, name: 'Écoles 2026' })
    await karim.engine.removeTable({ documentId: theirs.document.documentId, table, removed: true })
    await lea.takeFrom(karim.engine, theirs.document.documentId)
    await karim.takeFrom(lea.engine, lea.documentId)
    for (const { tables } of [lea, karim])
      expect(tables.at(-1)?.tables).toMatchObject([
        { name: 'lieux.csv', isRemoved: false },
        { name: 'Écoles 2026', isRemoved: true },
      ])
  })
})

describe('a project of a stranger', () => {
  it('with 10,000 imports, lying hashes and names that lead elsewhere shows its tables, and writes nothing beside', async () => {
    const lea = startProfile()
    const { first } = await twoTables(lea)
    await lea.engine.close({ documentId: first })
    const works = createWorkFolder({
      folder: projectsIn(lea.folder),
      machine: lea.folder,
      fileSystem: nodeFileSystem,
      patience: clockPatience,
      clock: systemClock,
    })
    const [known] = await works.list()
    const project = known?.project ?? ''
    const replica = await works.openCopy(project, 'x')
    const own = (await replica.contents('bases')).map((name) => name.slice(0, 64))
    const gesture = new Gesture(replica.author, replica.last.s + 1, 1)
    for (const base of own)
      importTable(gesture, `${base.slice(0, 8)}${'0'.repeat(56)}`, '../../../etc/passwd')
    for (let at = 0; at < 10_000; at++)
      importTable(
        gesture,
        `${at.toString(16).padStart(8, '0')}${'1'.repeat(56)}`,
        `C:\\..\\${String(at)}\u202E\n<img src=x>`,
      )
    const after = 4_000_000_000_000
    await replica.append(gesture.records.map((record) => ({ ...record, t: after }))).saved
    await replica.seal()
    const path = join(lea.folder, 'hostile.aigu')
    writeFileSync(path, await writeArchive(replica))
    await replica.close()
    const karim = startProfile(undefined, 'Karim')
    const before = readdirSync(karim.folder)
    const theirs = opened(await karim.engine.open({ path }))
    expect(theirs.tables?.tables.length).toBe(100)
    expect(tabs(theirs).slice(0, 2)).toEqual(['lieux.csv', 'écoles.csv'])
    expect(tabs(theirs)[2]).toMatch(/^C:\\\.\.\\\d+ {2}<img src=x> \(awaited\)$/)
    expect(theirs.document.remarks.map(({ code }) => code)).toContain('project-tables-many')
    const { outcome } = await karim.engine.showTable({
      documentId: theirs.document.documentId,
      table: tableId(theirs, 'écoles.csv'),
    })
    expect(await firstColumn(karim, opened(outcome).document.documentId)).toEqual([
      'Jules-Ferry',
      'Marie-Curie',
    ])
    await karim.engine.closeAll({})
    expect(readdirSync(karim.folder)).toEqual([...before, 'projets'])
    expect(readdirSync(join(projectsIn(karim.folder), project, 'fichiers'))).toHaveLength(2)
  }, 60_000)
})

describe('a project of the layout with one table each', () => {
  it('opens with its edits, undo, decisions, place and look, and takes a second table', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aigu-tables-'))
    for (const [name, text] of Object.entries(earlier.files)) {
      const path = join(projectsIn(folder), earlier.project, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
    mkdirSync(join(projectsIn(folder), earlier.project, 'journal'), { recursive: true })
    const lea = startProfile(folder)
    expect(await lea.engine.listWorks({})).toMatchObject([{ name: 'lieux.csv', changes: 2, choices: 1 }])
    const resumed = opened(await lea.engine.open({ path: lea.file('lieux.csv', earlier.file) }))
    const { documentId } = resumed.document
    expect(resumed.resumed).toMatchObject({
      changes: 2,
      choices: 1,
      at: { place: 2, column: 1, topPlace: 1 },
    })
    expect(await firstColumn(lea, documentId)).toEqual(['Hôtel de ville', 'Piscine', 'Gare SNCF'])
    expect(resumed.document.acceptedCount).toBe(1)
    expect(await lea.engine.view({ name: 'view.columnLook', argument: { documentId } })).toMatchObject({
      hidden: [1],
    })
    const added = await lea.engine.addTable({ documentId, path: lea.file('écoles.csv', schools) })
    expect(tabs(opened(added.outcome))).toEqual(['lieux.csv', 'écoles.csv'])
    await lea.engine.closeAll({})
    const again = startProfile(folder)
    const back = opened(await again.engine.open({ path: join(folder, 'lieux.csv') }))
    expect(back.document.acceptedCount).toBe(1)
    expect(tabs(back)).toEqual(['lieux.csv', 'écoles.csv'])
  })
})

describe('one process', () => {
  it('cannot open a project twice, and waits for one that is being closed', async () => {
    const works = createWorkFolder({
      folder: mkdtempSync(join(tmpdir(), 'aigu-once-')),
      machine: 'x',
      fileSystem: nodeFileSystem,
      patience: clockPatience,
      clock: systemClock,
    })
    const project = '11111111-2222-4333-8444-555555555555'
    const first = await works.openCopy(project, 'x')
    await expect(works.openCopy(project, 'x')).rejects.toThrow('open already')
    const closing = first.close()
    const second = await works.openCopy(project, 'x')
    await closing
    expect(second.author).toBe(first.author)
    await second.close()
  })
})
