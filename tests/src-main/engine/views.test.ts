/** The fears: a sort or a filter that changes data, a row that runs away while it is edited, a replacement too many. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import type { CommandArguments } from '../../../shared/ipc.ts'
import type { EdgeLine, ShownRows, ViewMade, ViewReplies, ViewSpec } from '../../../shared/ipc-views.ts'
import { createKeptLooks } from '../../../src-main/engine/kept-looks.ts'
import type { LookCommand, ViewCommand } from '../../../src-main/engine/view-command.ts'
import type { EngineMethods } from '../../../src-main/engine/worker-protocol.ts'
import { nodeFileSystem } from '../../../src-main/files/file-system.ts'
import { clockPatience } from '../../../src-main/files/patience.ts'
import { engineOn, projectsIn } from './engine-on-folder.ts'

const text =
  'nom;ville;places\nMairie;"Lens";10\nPiscine;LiÃ©vin;9\nGare;Lens;\n"Salle ""A""";liÃ©vin;120\nÃ‰cole;BÃ©thune;2,5\n'

type Session = { readonly engine: EngineMethods; readonly documentId: string; readonly folder: string }

async function openText(content = text): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), 'aigu-views-'))
  const path = join(folder, 'lieux.csv')
  writeFileSync(path, content)
  const looks = createKeptLooks({
    folder: projectsIn(folder),
    fileSystem: nodeFileSystem,
    patience: clockPatience,
  })
  const engine = engineOn(folder, {}, { looks })
  const outcome = await engine.open({ path })
  if (outcome.kind !== 'opened') throw new Error(outcome.kind)
  return { engine, documentId: outcome.document.documentId, folder }
}

async function ask<K extends (ViewCommand | LookCommand)['name']>(
  { engine, documentId }: Session,
  name: K,
  argument: Omit<CommandArguments<K>, 'documentId'>,
): Promise<NonNullable<ViewReplies[K]>> {
  return (await engine.view({ name, argument: { documentId, ...argument } } as never)) as NonNullable<
    ViewReplies[K]
  >
}

function setView(session: Session, view: Partial<ViewSpec>): Promise<ViewMade> {
  return ask(session, 'view.set', { view: { rows: 'all', sort: [], filters: [], ...view } })
}

async function names({ engine, documentId }: Session, show: ShownRows): Promise<string[]> {
  const { rows } = await engine.window({ documentId, show, from: 0, count: 100, columnCount: 1 })
  return rows.map(({ cells }) => cells.map((cell) => cell.after ?? cell.before).join())
}

function type(session: Session, show: ShownRows, row: number, column: number, value: string) {
  const { engine, documentId } = session
  return engine.edit({
    name: 'edit.setCells',
    argument: { documentId, kind: 'edit', show, row, columns: [column], values: [[value]], grows: false },
  })
}

async function savedCopy({ engine, documentId, folder }: Session): Promise<string> {
  const path = join(folder, 'copie.csv')
  await engine.save({ documentId, format: 'original', path, overOriginal: false })
  return readFileSync(path, 'utf8')
}

const loose = { matchCase: false, matchAccents: false, wholeCell: false }

describe('a view of the rows', () => {
  it('sorts by what is shown: repaired cells as repaired, empty ones last', async () => {
    const session = await openText()
    const { viewId, total, outOf } = await setView(session, {
      sort: [
        { column: 1, direction: 'up' },
        { column: 2, direction: 'down' },
      ],
    })
    expect([total, outOf]).toEqual([5, 5])
    expect(await names(session, { viewId })).toEqual(['École', 'Mairie', 'Gare', 'Salle "A"', 'Piscine'])
  })

  it('filters, and says out of how many', async () => {
    const session = await openText()
    const { viewId, total, outOf } = await setView(session, {
      rows: 'damaged',
      filters: [{ column: 1, kind: 'is', text: 'LIEVIN' }],
    })
    expect([total, outOf]).toEqual([2, 3])
    expect(await names(session, { viewId })).toEqual(['Piscine', 'Salle "A"'])
  })

  it('keeps its rows while they are edited, and is made anew when asked', async () => {
    const session = await openText()
    const view = { filters: [{ column: 1, kind: 'is', text: 'Lens' } as const] }
    const { viewId } = await setView(session, view)
    await type(session, { viewId }, 0, 1, 'Avion')
    expect(await names(session, { viewId })).toEqual(['Mairie', 'Gare'])
    const again = await setView(session, view)
    expect(await names(session, again)).toEqual(['Gare'])
  })

  it('loses deleted rows, takes them back, and shows a new row under the one it was inserted under', async () => {
    const session = await openText()
    const { engine, documentId } = session
    const show = await setView(session, { sort: [{ column: 2, direction: 'up' }] })
    const { viewId } = show
    expect(await names(session, { viewId })).toEqual(['École', 'Piscine', 'Mairie', 'Salle "A"', 'Gare'])
    await engine.edit({
      name: 'edit.deleteRows',
      argument: { documentId, show: { viewId }, spans: [{ fromRow: 1, toRow: 0 }] },
    })
    expect(await names(session, { viewId })).toEqual(['École', 'Salle "A"', 'Gare'])
    await engine.edit({ name: 'edit.undo', argument: { documentId } })
    expect(await names(session, { viewId })).toEqual(['École', 'Piscine', 'Mairie', 'Salle "A"', 'Gare'])
    await engine.edit({
      name: 'edit.insertRows',
      argument: { documentId, side: 'below', at: [{ row: 1, count: 1 }] },
    })
    expect(await names(session, { viewId })).toEqual(['École', 'Piscine', '', 'Mairie', 'Salle "A"', 'Gare'])
  })

  it('of a filter: deleting a range of it deletes what is seen, and nothing that stands between', async () => {
    const session = await openText('nom;ville\na;Lens\nb;Avion\nc;Lens\nd;Avion\ne;Lens\n')
    const { engine, documentId } = session
    const { viewId } = await setView(session, { filters: [{ column: 1, kind: 'is', text: 'Lens' }] })
    const argument = { documentId, show: { viewId }, spans: [{ fromRow: 0, toRow: 4 }] }
    await engine.edit({ name: 'edit.deleteRows', argument })
    expect(await names(session, { viewId })).toEqual([])
    expect(await names(session, 'all')).toEqual(['b', 'd'])
    await engine.edit({ name: 'edit.undo', argument: { documentId } })
    expect(await names(session, 'all')).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('of a sort: filling takes the text at the top of the screen, and fills what is seen under it', async () => {
    const session = await openText('nom;rang\nx;3\ny;1\nz;2\nw;9\n')
    const { engine, documentId } = session
    const { viewId } = await setView(session, { sort: [{ column: 1, direction: 'up' }] })
    expect(await names(session, { viewId })).toEqual(['y', 'z', 'x', 'w'])
    const ranges = [{ fromRow: 1, toRow: 0, columns: [0] }]
    const argument = { documentId, show: { viewId }, ranges, direction: 'down' } as const
    await engine.edit({ name: 'edit.fill', argument })
    expect(await names(session, 'all')).toEqual(['y', 'y', 'y', 'w'])
  })

  it('changes no byte of a copy', async () => {
    const session = await openText('b;1\na;2\n')
    await setView(session, { sort: [{ column: 0, direction: 'down' }] })
    expect(await savedCopy(session)).toBe('b;1\na;2\n')
  })

  it('lists the values of a column that the other filters leave', async () => {
    const session = await openText()
    const view: ViewSpec = {
      rows: 'all',
      sort: [],
      filters: [
        { column: 1, kind: 'is', text: 'Lens' },
        { column: 2, kind: 'not-empty' },
      ],
    }
    expect(await ask(session, 'view.values', { view, column: 1, containing: '' })).toEqual({
      values: [
        { value: 'Béthune', count: 1 },
        { value: 'Lens', count: 1 },
        { value: 'liévin', count: 1 },
        { value: 'Liévin', count: 1 },
      ],
      distinct: 4,
      emptyCount: 0,
    })
    const found = await ask(session, 'view.values', { view, column: 1, containing: 'LIE' })
    expect(found.values.map(({ value }) => value)).toEqual(['liévin', 'Liévin'])
  })
})

describe('finding', () => {
  it('goes through the cells as they are shown, forwards and backwards and round', async () => {
    const session = await openText()
    const show = { viewId: (await setView(session, { sort: [{ column: 0, direction: 'down' }] })).viewId }
    const wish = { show, query: { ...loose, text: 'lievin' }, scope: { in: 'table' } as const }
    const first = await ask(session, 'view.find', { ...wish, from: { row: -1, column: 0 }, step: 0 })
    expect(first).toEqual({ cells: 2, at: { row: 3, column: 1, place: 0, number: 1 } })
    const second = await ask(session, 'view.find', { ...wish, from: { row: 3, column: 1 }, step: 1 })
    expect(second.at).toEqual({ row: 1, column: 1, place: 1, number: 2 })
    const round = await ask(session, 'view.find', { ...wish, from: { row: 1, column: 1 }, step: 1 })
    expect(round.at?.number).toBe(1)
    const back = await ask(session, 'view.find', { ...wish, from: { row: 3, column: 1 }, step: -1 })
    expect(back.at?.number).toBe(2)
  })

  it('keeps to a column and to ranges', async () => {
    const session = await openText()
    const find = async (scope: CommandArguments<'view.find'>['scope']) =>
      (
        await ask(session, 'view.find', {
          show: 'all',
          query: { ...loose, text: 'e' },
          scope,
          from: { row: -1, column: 0 },
          step: 0,
        })
      ).cells
    expect(await find({ in: 'table' })).toBe(10)
    expect(await find({ in: 'columns', columns: [0] })).toBe(5)
    expect(await find({ in: 'ranges', ranges: [{ top: -1, bottom: 1, columns: [0] }] })).toBe(2)
  })
})

describe('replacing', () => {
  it('changes what is found but for the unticked, in one gesture that one undo takes back', async () => {
    const session = await openText()
    const { engine, documentId } = session
    const wish = {
      show: 'all' as const,
      query: { ...loose, text: 'liévin' },
      scope: { in: 'table' as const },
      replacement: 'Lens',
    }
    const listed = await ask(session, 'view.replacements', { ...wish, from: 0, count: 10 })
    expect(listed).toEqual({
      cells: 2,
      list: [
        { row: 1, tablePlace: 1, column: 1, before: 'Liévin', after: 'Lens' },
        { row: 3, tablePlace: 3, column: 1, before: 'liévin', after: 'Lens' },
      ],
    })
    const except = [{ row: 3, column: 1 }]
    const done = await engine.edit({ name: 'edit.replaceAll', argument: { documentId, ...wish, except } })
    expect(done).toMatchObject({ kind: 'done', changed: 1 })
    const before =
      'nom;ville;places\nMairie;"Lens";10\nPiscine;Liévin;9\nGare;Lens;\n"Salle ""A""";liévin;120\nÉcole;Béthune;2,5\n'
    expect(await savedCopy(session)).toBe(before.replace('Piscine;Liévin', 'Piscine;Lens'))
    await engine.edit({ name: 'edit.undo', argument: { documentId } })
    expect(await savedCopy(session)).toBe(before)
  })

  it('of nothing found does nothing', async () => {
    const { engine, documentId } = await openText()
    const done = await engine.edit({
      name: 'edit.replaceAll',
      argument: {
        documentId,
        show: 'all',
        query: { ...loose, text: 'Nulle part' },
        scope: { in: 'table' },
        replacement: 'x',
        except: [],
      },
    })
    expect(done).toEqual({ kind: 'nothing' })
  })
})

describe('the look of the columns', () => {
  const look = { hidden: [1], wrapped: [0], frozen: 1, widths: [[2, 120] as [number, number]] }

  it('is kept with the work on a file, and a file only looked at makes no work', async () => {
    const session = await openText()
    await ask(session, 'view.keepColumnLook', { look })
    expect(await ask<'view.columnLook'>(session, 'view.columnLook', {})).toBeNull()
    await type(session, 'all', 0, 0, 'Hôtel de ville')
    await ask(session, 'view.keepColumnLook', { look })
    expect(await ask(session, 'view.columnLook', {})).toEqual(look)
  })
})

describe('statistics and places', () => {
  it('count a range of the view', async () => {
    const session = await openText()
    const ranges = [{ top: -1, bottom: 4, columns: [2] }]
    expect(await ask(session, 'view.statistics', { show: 'all', ranges })).toMatchObject({
      cells: 5,
      filled: 4,
      distinct: 4,
      numbers: { sum: 141.5, count: 4 },
    })
  })

  it('count a cell of two columns apart once, in one gesture', async () => {
    const session = await openText()
    const ranges = [0, 2].map((column) => ({ top: -1, bottom: 4, columns: [column] }))
    expect(await ask(session, 'view.statistics', { show: 'all', ranges })).toMatchObject({ cells: 10 })
  })

  it('find where data ends in the view, as typed and repaired, down a column and along a row', async () => {
    const session = await openText()
    const edge = (
      argument: Omit<CommandArguments<'view.edge'>, 'documentId' | 'show'>,
      show: ShownRows = 'all',
    ) => ask(session, 'view.edge', { show, ...argument })
    const down = { along: 'column', column: 2, place: 0, step: 1 } as const
    expect(await edge({ until: 'edge', line: down })).toBe(1)
    expect(await edge({ until: 'edge', line: { ...down, place: 1 } })).toBe(3)
    expect(await edge({ until: 'run', line: { ...down, place: 1 } })).toBe(1)
    expect(await edge({ until: 'edge', line: { ...down, place: 4, step: -1 } })).toBe(3)
    // Hidden columns are not gone to.
    const along: EdgeLine = { along: 'row', place: 2, columns: [0, 2], at: 0, step: 1 }
    expect(await edge({ until: 'edge', line: along })).toBe(1)
    expect(await edge({ until: 'edge', line: { ...along, place: 99 } })).toBe(0)
    await type(session, 'all', 2, 2, '7')
    expect(await edge({ until: 'edge', line: down })).toBe(4)
    const { viewId } = await setView(session, { filters: [{ column: 1, kind: 'is', text: 'Lens' }] })
    expect(await edge({ until: 'edge', line: down }, { viewId })).toBe(1)
  })

  it('find the end of a long column as that of a short one', async () => {
    const filled = Array.from({ length: 9_000 }, (_, row) => (row === 7_500 ? ';x' : `${String(row)};x`))
    const session = await openText(`n;x\n${filled.join('\n')}\n`)
    const line = { along: 'column', column: 0, place: 0, step: 1 } as const
    expect(await ask(session, 'view.edge', { show: 'all', until: 'edge', line })).toBe(7_499)
  })

  it('find the place of a row, or of the next one that is shown', async () => {
    const session = await openText()
    const { viewId } = await setView(session, { filters: [{ column: 1, kind: 'is', text: 'Lens' }] })
    expect(await ask(session, 'view.placeOf', { show: { viewId }, of: { row: 2 } })).toEqual({
      place: 1,
      isExact: true,
    })
    expect(await ask(session, 'view.placeOf', { show: { viewId }, of: { row: 1 } })).toEqual({
      place: 1,
      isExact: false,
    })
    expect(await ask(session, 'view.placeOf', { show: { viewId }, of: { row: 4 } })).toEqual({
      place: 1,
      isExact: false,
    })
  })
})
