/** The fears: what a colleague wrote that disappears without a word, and a disagreement that comes back once settled. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, describe, expect, it } from 'vitest'

import type { CommandArguments } from '../../../shared/ipc.ts'
import type { ConflictPage, ConflictView } from '../../../shared/ipc-conflicts.ts'
import type { HistoryCommand } from '../../../src-main/engine/desk-history.ts'
import type { EditCommand } from '../../../src-main/engine/edit-command.ts'
import { engineOn } from './engine-on-folder.ts'

const text = 'nom;ville\r\nMairie;Lens\r\nPiscine;Bully\r\nGare;Avion\r\n'

const engines: ReturnType<typeof engineOn>[] = []
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.closeAll({})
})

/** A person at their own computer, with the table of `from`: the file, or a project that was sent. */
async function person(name: string, from?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'aigu-conflicts-'))
  const path = from ?? join(folder, 'lieux.csv')
  if (from === undefined) writeFileSync(path, text)
  const engine = engineOn(folder, { machine: name, personName: name })
  engines.push(engine)
  const outcome = await engine.open({ path })
  if (outcome.kind !== 'opened') throw new Error(outcome.kind)
  const { documentId } = outcome.document
  const edit = (command: EditCommand['name'], argument: object) =>
    engine.edit({ name: command, argument: { documentId, ...argument } } as EditCommand)
  return {
    edit,
    type: (row: number, column: number, value: string) =>
      edit('edit.setCells', {
        kind: 'edit',
        show: 'all',
        row,
        columns: [column],
        values: [[value]],
        grows: false,
      }),
    async send(): Promise<string> {
      const sent = join(folder, 'lieux.aigu')
      expect(await engine.saveProject({ documentId, path: sent })).toMatchObject({ kind: 'saved' })
      return sent
    },
    /** How many disagreements there are afterwards. */
    async receive(sent: string): Promise<number> {
      const received = await engine.open({ path: sent })
      if (received.kind !== 'opened') throw new Error(received.kind)
      return received.document.conflictCount ?? 0
    },
    async conflicts(): Promise<readonly ConflictView[]> {
      const argument = { documentId, from: 0, count: 100 }
      const page = (await engine.history({ name: 'conflict.list', argument })) as ConflictPage
      expect(page.count).toBe(page.conflicts.length)
      return page.conflicts
    },
    settle: (conflict: ConflictView, choice: CommandArguments<'conflict.settle'>['choice']) =>
      engine.history({
        name: 'conflict.settle',
        argument: { documentId, conflict: conflict.conflict, choice },
      } as HistoryCommand),
    async shown(): Promise<string[][]> {
      const { rows } = await engine.window({ documentId, show: 'all', from: 0, count: 100 })
      return rows.map(({ cells }) => cells.map(({ before }) => before))
    },
    window: () => engine.window({ documentId, show: 'all', from: 0, count: 100 }),
  }
}

/** Two people with one table. */
async function two() {
  const lea = await person('Léa')
  await lea.type(2, 0, 'Gare SNCF')
  const karim = await person('Karim', await lea.send())
  return { lea, karim }
}

function first(conflicts: readonly ConflictView[]): ConflictView {
  const [conflict] = conflicts
  if (!conflict) throw new Error('nobody disagrees')
  return conflict
}

describe('a cell that two people wrote without knowing of each other', () => {
  it('is told with both values, what the file has, who and when, and settled for both by one choice', async () => {
    const { lea, karim } = await two()
    await lea.type(0, 1, 'Liévin')
    await karim.type(0, 1, 'Avion')
    expect(await lea.receive(await karim.send())).toBe(1)
    const conflict = first(await lea.conflicts())
    expect(conflict).toMatchObject({
      conflict: { what: 'cell', row: 0, column: 1 },
      rowNumber: 2,
      column: 'ville',
      original: 'Lens',
    })
    expect(conflict.words.map(({ text: said, by }) => [said, by.name, by.isMe]).sort()).toEqual([
      ['Avion', 'Karim', false],
      ['Liévin', 'Léa', true],
    ])
    // The shown one first.
    expect((await lea.shown())[0]?.[1]).toBe(conflict.words[0]?.text)
    const word = conflict.words.find(({ by }) => by.isMe)?.word
    if (!word) throw new Error('no word of Léa')
    expect(await lea.settle(conflict, { word })).toMatchObject({ kind: 'done' })
    expect(await lea.conflicts()).toEqual([])
    expect(await karim.receive(await lea.send())).toBe(0)
    expect((await karim.shown())[0]?.[1]).toBe('Liévin')
    // Nobody disagrees there any more: an answer that comes late changes nothing.
    expect(await lea.settle(conflict, { original: true })).toEqual({ kind: 'nothing' })
  })

  it('can be what the file has again, and an undo of the choice does not bring the disagreement back', async () => {
    const { lea, karim } = await two()
    await lea.type(0, 1, 'Liévin')
    await karim.type(0, 1, 'Avion')
    await lea.receive(await karim.send())
    const before = await lea.shown()
    await lea.settle(first(await lea.conflicts()), { original: true })
    expect((await lea.shown())[0]?.[1]).toBe('Lens')
    await lea.edit('edit.undo', {})
    expect(await lea.shown()).toEqual(before)
    expect(await lea.conflicts()).toEqual([])
  })

  it('is no disagreement where both wrote the same, or one knew of the other', async () => {
    const { lea, karim } = await two()
    await lea.type(0, 1, 'Liévin')
    await karim.type(0, 1, 'Liévin')
    expect(await lea.receive(await karim.send())).toBe(0)
    await karim.receive(await lea.send())
    await karim.type(0, 1, 'Avion')
    expect(await lea.receive(await karim.send())).toBe(0)
  })
})

describe('a row deleted by one while another wrote in it', () => {
  async function contested() {
    const { lea, karim } = await two()
    await lea.type(1, 1, 'Liévin')
    await karim.edit('edit.deleteRows', { show: 'all', spans: [{ fromRow: 1, toRow: 1 }] })
    expect(await lea.receive(await karim.send())).toBe(1)
    return { lea, karim }
  }

  it('is kept, marked, and told: who deleted it, who wrote what', async () => {
    const { lea } = await contested()
    expect(await lea.shown()).toHaveLength(3)
    expect((await lea.window()).rows.map(({ change }) => change)).toEqual([undefined, 'contested', undefined])
    expect(first(await lea.conflicts())).toMatchObject({
      conflict: { what: 'row', row: 1 },
      rowNumber: 3,
      words: [{ by: { name: 'Karim' } }],
      edits: [{ by: { isMe: true }, column: 'ville', text: 'Liévin' }],
      editCount: 1,
    })
  })

  it.each([
    [true, 3],
    [false, 2],
  ])('kept: %s, it is decided for both, and stays decided', async (keep, rows) => {
    const { lea, karim } = await contested()
    await lea.settle(first(await lea.conflicts()), { keep })
    expect(await lea.shown()).toHaveLength(rows)
    expect(await lea.conflicts()).toEqual([])
    expect(await karim.receive(await lea.send())).toBe(0)
    expect(await karim.shown()).toEqual(await lea.shown())
  })
})

describe('a column', () => {
  it('deleted by one while another wrote in it is told, and comes back with what was written', async () => {
    const { lea, karim } = await two()
    await lea.type(0, 1, 'Liévin')
    await karim.edit('edit.deleteColumns', { columns: [1] })
    expect(await lea.receive(await karim.send())).toBe(1)
    const conflict = first(await lea.conflicts())
    expect(conflict).toMatchObject({
      conflict: { what: 'column-deleted', column: 1 },
      column: 'ville',
      words: [{ by: { name: 'Karim' } }],
      edits: [{ text: 'Liévin', rowNumber: 2 }],
    })
    await lea.settle(conflict, { keep: true })
    expect(await lea.conflicts()).toEqual([])
    expect((await lea.shown())[0]).toEqual(['Mairie', 'Liévin'])
  })

  it('left deleted is settled too', async () => {
    const { lea, karim } = await two()
    await lea.type(0, 1, 'Liévin')
    await karim.edit('edit.deleteColumns', { columns: [1] })
    await lea.receive(await karim.send())
    await lea.settle(first(await lea.conflicts()), { keep: false })
    expect(await lea.conflicts()).toEqual([])
    expect((await lea.shown())[0]).toEqual(['Mairie'])
  })

  it('renamed by two is told with both names, and bears the chosen one', async () => {
    const { lea, karim } = await two()
    await lea.edit('edit.renameColumn', { column: 1, name: 'commune' })
    await karim.edit('edit.renameColumn', { column: 1, name: 'Ville' })
    expect(await lea.receive(await karim.send())).toBe(1)
    const conflict = first(await lea.conflicts())
    expect(conflict).toMatchObject({ conflict: { what: 'column-name', column: 1 }, original: 'ville' })
    await lea.settle(conflict, { original: true })
    expect(await lea.conflicts()).toEqual([])
  })
})
