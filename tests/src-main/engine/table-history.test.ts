/** The fears: a history that hides what was done, an earlier state that is not what was there, a restore that erases. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import type { CommandArguments, CommandReplies, Edited } from '../../../shared/ipc.ts'
import type { EarlierView, GestureRef, HistoryLine, HistoryName } from '../../../shared/ipc-history.ts'
import type { HistoryCommand } from '../../../src-main/engine/desk-history.ts'
import type { EditCommand } from '../../../src-main/engine/edit-command.ts'
import { engineOn } from './engine-on-folder.ts'
import { typeIntoCell } from './type-into-cell.ts'

const text = 'nom;ville;tÃ©lÃ©phone\r\nMairie;"Lens";0321\r\nPiscine;LiÃ©vin;0322\r\nGare;Lens;\r\n'

type Officer = Awaited<ReturnType<typeof openAs>>

async function openAs(folder: string, path: string) {
  const engine = engineOn(folder)
  const outcome = await engine.open({ path })
  if (outcome.kind !== 'opened') throw new Error(outcome.kind)
  const { documentId } = outcome.document
  const ask = async <K extends HistoryName>(
    name: K,
    argument: Omit<CommandArguments<K>, 'documentId'>,
  ): Promise<CommandReplies[K]> =>
    (await engine.history({
      name,
      argument: { documentId, ...argument },
    } as unknown as HistoryCommand)) as CommandReplies[K]
  return {
    engine,
    documentId,
    ask,
    edit: (name: EditCommand['name'], argument: object): Promise<Edited> =>
      engine.edit({ name, argument: { documentId, ...argument } } as EditCommand),
    type: (row: number, column: number, value: string): Promise<Edited> =>
      typeIntoCell(engine, documentId, { row, column }, value),
    async lines(of?: { row: number; column?: number }): Promise<readonly HistoryLine[]> {
      const page = await ask('history.list', { from: 0, count: 50, ...(of ? { of } : {}) })
      return page.lines
    },
    async shown(): Promise<string[][]> {
      const { rows } = await engine.window({ documentId, show: 'all', from: 0, count: 100 })
      return rows.map(({ cells }) => cells.map(({ before }) => before))
    },
    async earlier(gesture: GestureRef, view: EarlierView = 'as-it-was') {
      const { rows } = await ask('history.window', { gesture, view, from: 0, count: 100 })
      return rows.map(({ cells }) =>
        cells.map(({ before, after }) => (after === undefined ? before : `${before} → ${after}`)),
      )
    },
  }
}

async function officer(): Promise<Officer & { readonly again: () => Promise<Officer> }> {
  const folder = mkdtempSync(join(tmpdir(), 'aigu-history-'))
  const path = join(folder, 'lieux.csv')
  writeFileSync(path, text)
  const first = await openAs(folder, path)
  return {
    ...first,
    async again() {
      await first.engine.close({ documentId: first.documentId })
      return openAs(folder, path)
    },
  }
}

function told({ event }: HistoryLine): string {
  if (event.what === 'version' || event.what === 'import') return `${event.what} ${event.name}`
  if (event.what === 'decision') return `decision ${JSON.stringify(event.decision)}`
  const { kind, cells, rows } = event.change
  return `${event.what} ${kind} ${String(cells)} ${Object.values(rows).join('')}`
}

function at(lines: readonly HistoryLine[], index: number): GestureRef {
  const line = lines[index]
  if (line === undefined) throw new Error('no such line')
  return line.gesture
}

describe('the history of a table', () => {
  it('of a file that is only looked at is empty, and looking at it makes no project', async () => {
    const lea = await officer()
    expect(await lea.lines()).toEqual([])
    expect(
      (await lea.engine.edit({ name: 'edit.undo', argument: { documentId: lea.documentId } })).kind,
    ).toBe('nothing')
  })

  it('tells every gesture, the latest first, and what was undone', async () => {
    const lea = await officer()
    await lea.type(0, 1, 'Liévin')
    await lea.type(0, 1, 'Avion')
    await lea.edit('edit.deleteRows', { show: 'all', spans: [{ fromRow: 2, toRow: 2 }] })
    await lea.edit('edit.undo', {})
    await lea.edit('edit.renameColumn', { column: 0, name: 'lieu' })
    const lines = await lea.lines()
    expect(lines.map(told)).toEqual([
      'change rename-column 0 0000',
      'undo delete-rows 0 0100',
      'change delete-rows 0 0100',
      'change edit 1 0000',
      'change edit 1 0000',
      'import lieux.csv',
    ])
    expect(lines.map(({ isUndone }) => isUndone)).toEqual([false, false, true, false, false, false])
    expect(lines[3]?.event).toMatchObject({
      change: {
        inColumns: { names: ['ville'], count: 1 },
        sample: [{ rowNumber: 2, column: 'ville', before: 'Liévin', after: 'Avion' }],
      },
    })
    expect(lines[4]?.event).toMatchObject({ change: { sample: [{ before: 'Lens', after: 'Liévin' }] } })
    expect(lines[0]?.event).toMatchObject({
      change: { columns: { renamed: [{ before: 'nom', after: 'lieu' }] } },
    })
    expect(lines.every(({ by }) => by.isMe)).toBe(true)
  })

  it('comes in windows', async () => {
    const lea = await officer()
    for (const value of ['a', 'b', 'c', 'd']) await lea.type(0, 0, value)
    const first = await lea.ask('history.list', { from: 0, count: 2 })
    const rest = await lea.ask('history.list', { from: 2, count: 10 })
    expect([first.lines.length, first.hasMore, rest.lines.length, rest.hasMore]).toEqual([2, true, 3, false])
    expect([...first.lines, ...rest.lines]).toEqual(await lea.lines())
  })

  it('of a cell and of a row tells what concerns them, and shows that cell', async () => {
    const lea = await officer()
    await lea.edit('edit.setCells', {
      kind: 'paste',
      show: 'all',
      row: 0,
      columns: [0, 1],
      values: [
        ['A', 'B'],
        ['C', 'D'],
        ['E', 'F'],
      ],
      grows: false,
    })
    await lea.type(1, 0, 'G')
    await lea.type(2, 1, 'H')
    await lea.edit('edit.insertRows', { side: 'below', at: [{ row: 0, count: 1 }] })
    const cell = await lea.lines({ row: 1, column: 0 })
    expect(cell.map(told)).toEqual(['change edit 1 0000', 'change paste 6 0000', 'import lieux.csv'])
    expect(cell[2]?.event).toMatchObject({ cell: { column: 'nom', after: 'Piscine' } })
    expect(cell[1]?.event).toMatchObject({ change: { sample: [{ before: 'Piscine', after: 'C' }] } })
    expect((await lea.lines({ row: 2 })).map(told)).toEqual(['change edit 1 0000', 'change paste 6 0000'])
    expect((await lea.lines({ row: 3 })).map(told)).toEqual(['change insert-rows 0 1000'])
    expect(await lea.lines({ row: 0, column: 2 })).toEqual([])
  })

  it('joins decisions about repairs that follow each other, and applied repairs are one line', async () => {
    const lea = await officer()
    const { documentId } = lea
    await lea.engine.decideCell({ documentId, row: -1, column: 2, accept: false })
    await lea.engine.decideCell({ documentId, row: 1, column: 1, accept: false })
    await lea.engine.decideAll({ documentId, accept: true, certainOnly: false })
    await lea.edit('edit.applyRepairs', {})
    const lines = await lea.lines()
    expect(lines.map(told)).toEqual([
      'change repair 1 0000',
      'decision {"decided":"all","accept":true,"certainOnly":false}',
      'decision {"decided":"cells","accept":false,"cells":2}',
      'import lieux.csv',
    ])
    expect(lines[0]?.event).toMatchObject({ change: { sample: [{ before: 'LiÃ©vin', after: 'Liévin' }] } })
  })
})

describe('what is done from the history', () => {
  it('takes back one gesture among others, of which what came after stays', async () => {
    const lea = await officer()
    await lea.edit('edit.deleteRows', { show: 'all', spans: [{ fromRow: 1, toRow: 1 }] })
    await lea.type(0, 1, 'Avion')
    const lines = await lea.lines()
    expect(await lea.ask('history.takeBack', { gesture: at(lines, 1) })).toMatchObject({ kind: 'done' })
    expect((await lea.shown()).map(([name, city]) => [name, city])).toEqual([
      ['Mairie', 'Avion'],
      ['Piscine', 'LiÃ©vin'],
      ['Gare', 'Lens'],
    ])
    const told = await lea.lines()
    expect(told[0]?.event).toMatchObject({ what: 'take-back', of: { isMe: true } })
    expect(told.map(({ isUndone }) => isUndone)).toEqual([false, false, true, false])
    await lea.edit('edit.undo', {})
    expect(await lea.shown()).toHaveLength(2)
    expect((await lea.lines()).map(({ isUndone }) => isUndone)).toEqual([false, true, false, false, false])
  })

  it('says what was changed since where nothing can be taken back, and writes nothing', async () => {
    const lea = await officer()
    await lea.type(0, 1, 'Avion')
    await lea.type(0, 1, 'Liévin')
    const lines = await lea.lines()
    expect(await lea.ask('history.takeBack', { gesture: at(lines, 1) })).toMatchObject({
      kind: 'refused',
      problem: { code: 'undo-left-alone', found: { cells: 1, rows: 0, columns: 0, who: '' } },
    })
    expect(await lea.lines()).toHaveLength(3)
    expect(await lea.ask('history.takeBack', { gesture: { author: 'nobody', number: 7 } })).toEqual({
      kind: 'nothing',
    })
  })

  it('puts a value of a cell back, whatever its length, and that of the file too', async () => {
    const lea = await officer()
    const long = 'é'.repeat(5_000)
    await lea.type(0, 0, long)
    await lea.type(0, 0, 'x')
    const lines = await lea.lines({ row: 0, column: 0 })
    expect(lines).toHaveLength(3)
    const cell = { row: 0, column: 0 }
    await lea.ask('history.takeValue', { gesture: at(lines, 1), ...cell })
    const { documentId } = lea
    expect((await lea.engine.cell({ documentId, ...cell })).before).toBe(long)
    await lea.ask('history.takeValue', { gesture: at(lines, 2), ...cell })
    expect((await lea.shown())[0]?.[0]).toBe('Mairie')
    expect(await lea.ask('history.takeValue', { gesture: at(lines, 1), row: 2, column: 0 })).toEqual({
      kind: 'nothing',
    })
  })

  it('names any earlier state, finds it again, renames it, and takes the name away', async () => {
    const lea = await officer()
    await lea.type(0, 0, 'a')
    await lea.type(0, 0, 'b')
    const [, past] = await lea.lines()
    if (!past) throw new Error('no line')
    await lea.ask('history.nameVersion', { name: 'envoyé au DGS', gesture: past.gesture })
    const [version] = await lea.ask('history.versions', {})
    if (!version) throw new Error('no version')
    expect(version).toMatchObject({ name: 'envoyé au DGS', of: past.time, by: { isMe: true } })
    expect((await lea.earlier(version.version))[0]?.[0]).toBe('a')
    await lea.ask('history.renameVersion', { version: version.version, name: 'envoyé au maire' })
    const again = await lea.again()
    expect(await again.ask('history.versions', {})).toMatchObject([{ name: 'envoyé au maire' }])
    expect((await again.lines()).map(told)[0]).toBe('version envoyé au maire')
    await again.ask('history.renameVersion', { version: version.version, name: null })
    expect(await again.ask('history.versions', {})).toEqual([])
    expect(await again.lines()).toHaveLength(4)
  })

  it('compares two earlier states with each other, in either direction', async () => {
    const lea = await officer()
    await lea.type(0, 0, 'a')
    await lea.type(0, 0, 'b')
    await lea.edit('edit.insertRows', { side: 'below', at: [{ row: 2, count: 1 }] })
    await lea.type(3, 0, 'Stade')
    await lea.type(0, 0, 'c')
    const lines = await lea.lines()
    const [first, later] = [at(lines, 4), at(lines, 1)]
    const compared = await lea.ask('history.compare', { gesture: first, until: later })
    expect(compared).toMatchObject({ cells: 1, addedRows: 1, deletedRows: 0 })
    const rows = async (gesture: GestureRef, until: GestureRef) => {
      const asked = { gesture, until, view: 'differences', from: 0, count: 9 } as const
      const window = await lea.ask('history.window', asked)
      return window.rows.map(({ change, cells: [cell] }) => [change, cell?.before, cell?.after])
    }
    expect(await rows(first, later)).toEqual([
      [undefined, 'a', 'b'],
      ['added', '', 'Stade'],
    ])
    expect(await rows(later, first)).toEqual([
      [undefined, 'b', 'a'],
      ['deleted', 'Stade', ''],
    ])
  })

  it('is looked through by what it was about and by column', async () => {
    const lea = await officer()
    await lea.type(0, 0, 'a')
    await lea.type(0, 1, 'b')
    await lea.edit('edit.deleteRows', { show: 'all', spans: [{ fromRow: 1, toRow: 1 }] })
    await lea.edit('edit.renameColumn', { column: 1, name: 'commune' })
    await lea.edit('edit.applyRepairs', {})
    await lea.ask('history.nameVersion', { name: 'v' })
    const only = async (filter: object) =>
      (await lea.ask('history.list', { from: 0, count: 9, only: filter })).lines.map(told)
    expect(await only({ topic: 'cells' })).toEqual(['change edit 1 0000', 'change edit 1 0000'])
    expect(await only({ topic: 'rows' })).toEqual(['change delete-rows 0 0100'])
    expect(await only({ topic: 'columns' })).toEqual(['change rename-column 0 0000'])
    expect(await only({ topic: 'repairs' })).toHaveLength(1)
    expect(await only({ topic: 'versions' })).toEqual(['version v'])
    expect(await only({ column: 1 })).toEqual([
      'change repair 1 0000',
      'change rename-column 0 0000',
      'change edit 1 0000',
    ])
    expect(await only({ column: 0, topic: 'rows' })).toEqual([])
    expect(await only({ author: 'nobody' })).toEqual([])
  })
})

describe('an earlier state', () => {
  it('is the table as it was, rows and columns included', async () => {
    const lea = await officer()
    const before = await lea.shown()
    await lea.type(0, 1, 'Avion')
    await lea.edit('edit.insertColumns', { side: 'right', at: [{ column: 0, names: ['code'] }] })
    await lea.edit('edit.deleteRows', { show: 'all', spans: [{ fromRow: 1, toRow: 1 }] })
    const lines = await lea.lines()
    expect(await lea.earlier(at(lines, 3))).toEqual(before)
    expect(await lea.earlier(at(lines, 2))).toEqual(
      before.map((cells, row) => (row === 0 ? ['Mairie', 'Avion', '0321'] : cells)),
    )
    expect(await lea.ask('history.show', { gesture: at(lines, 1) })).toMatchObject({
      rowCount: 3,
      columns: [{ name: 'nom' }, { name: 'code' }, { name: 'ville' }, { name: 'téléphone' }],
    })
    expect(await lea.earlier(at(lines, 0))).toEqual(await lea.shown())
    expect(await lea.ask('history.show', { gesture: at(lines, 0), row: 2 })).toMatchObject({ place: 1 })
    expect(await lea.ask('history.show', { gesture: at(lines, 0), row: 1 })).not.toHaveProperty('place')
  })

  it('is compared with the present: cells, rows and columns, those that are gone at their place', async () => {
    const lea = await officer()
    await lea.type(0, 0, 'Mairie annexe')
    const start = at(await lea.lines(), 1)
    await lea.edit('edit.deleteRows', { show: 'all', spans: [{ fromRow: 1, toRow: 1 }] })
    await lea.edit('edit.insertRows', { side: 'below', at: [{ row: 2, count: 1 }] })
    await lea.type(3, 0, 'Stade')
    await lea.edit('edit.deleteColumns', { columns: [1] })
    await lea.edit('edit.renameColumn', { column: 2, name: 'tel' })
    expect(await lea.ask('history.compare', { gesture: start })).toEqual({
      columns: ['nom', 'ville', 'tel'].map((name, slot) => ({ slot, name, damagedCells: 0 })),
      rowCount: 4,
      differingRows: 3,
      cells: 1,
      addedRows: 1,
      deletedRows: 1,
      areRowsReordered: false,
      addedColumns: { names: [], count: 0 },
      deletedColumns: { names: ['ville'], count: 1 },
      renamedColumns: [{ before: 'tÃ©lÃ©phone', after: 'tel' }],
      areColumnsReordered: false,
    })
    expect(await lea.earlier(start, 'compared')).toEqual([
      ['Mairie → Mairie annexe', 'Lens → ', '0321'],
      ['Piscine → ', 'LiÃ©vin → ', '0322 → '],
      ['Gare', 'Lens → ', ''],
      [' → Stade'],
    ])
    const { rows } = await lea.ask('history.window', {
      gesture: start,
      view: 'differences',
      from: 0,
      count: 9,
    })
    expect(rows.map(({ row, change }) => [row, change])).toEqual([
      [0, undefined],
      [1, 'deleted'],
      [3, 'added'],
    ])
    expect((await lea.earlier(start, 'differences')).map(([name]) => name)).toEqual([
      'Mairie → Mairie annexe',
      'Piscine → ',
      ' → Stade',
    ])
  })

  it('compared once more after an edit, is compared with what is there now', async () => {
    const lea = await officer()
    await lea.type(0, 1, 'Avion')
    const [line] = await lea.lines()
    if (!line) throw new Error('a gesture was made')
    const differences = async () =>
      JSON.stringify(await lea.ask('history.compare', { gesture: line.gesture }))
    const before = await differences()
    await lea.type(2, 1, 'Loos')
    expect(await differences()).not.toBe(before)
  })

  it('is restored by a gesture that the history tells and an undo takes back', async () => {
    const lea = await officer()
    const before = await lea.shown()
    await lea.type(0, 1, 'Avion')
    await lea.edit('edit.deleteRows', { show: 'all', spans: [{ fromRow: 1, toRow: 1 }] })
    const after = await lea.shown()
    const start = at(await lea.lines(), 2)
    expect(await lea.ask('history.restore', { gesture: start })).toMatchObject({ kind: 'done' })
    expect(await lea.shown()).toEqual(before)
    expect((await lea.lines()).map(told)).toEqual([
      'change restore 1 0010',
      'change delete-rows 0 0100',
      'change edit 1 0000',
      'import lieux.csv',
    ])
    expect(await lea.ask('history.restore', { gesture: start })).toEqual({ kind: 'nothing' })
    await lea.edit('edit.undo', {})
    expect(await lea.shown()).toEqual(after)
  })

  it('of a gesture that nobody knows is none', async () => {
    const lea = await officer()
    await lea.type(0, 0, 'x')
    const gesture = { author: 'somebody', number: 3 }
    expect(await lea.ask('history.show', { gesture })).toBeNull()
    expect(await lea.ask('history.restore', { gesture })).toEqual({ kind: 'nothing' })
  })
})

it('a version keeps its name after a restart, and shows the state that was named', async () => {
  const lea = await officer()
  await lea.type(0, 0, 'Hôtel de ville')
  await lea.ask('history.nameVersion', { name: 'envoyé au DGS' })
  await lea.type(0, 0, 'Autre')
  const again = await lea.again()
  const lines = await again.lines()
  expect(lines.map(told)).toEqual([
    'change edit 1 0000',
    'version envoyé au DGS',
    'change edit 1 0000',
    'import lieux.csv',
  ])
  expect((await again.earlier(at(lines, 1)))[0]?.[0]).toBe('Hôtel de ville')
})
