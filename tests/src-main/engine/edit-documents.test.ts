/** The fears: an edit that is lost, one that changes what nobody typed, a project that opens without it. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import type { DocumentSummary, Edited } from '../../../shared/ipc.ts'
import type { HistoryPage } from '../../../shared/ipc-history.ts'
import type { SavedState } from '../../../shared/ipc-editing.ts'
import type { EditCommand } from '../../../src-main/engine/edit-command.ts'
import type { EngineMethods } from '../../../src-main/engine/worker-protocol.ts'
import { nodeFileSystem } from '../../../src-main/files/file-system.ts'
import type { FileSystem } from '../../../src-main/files/file-system.ts'
import { engineOn } from './engine-on-folder.ts'

const text = 'nom;ville;tÃ©lÃ©phone\r\nMairie;"Lens";0321\r\nPiscine;LiÃ©vin;0322\r\nGare;Lens;\r\n'

type Session = { readonly engine: EngineMethods; readonly saved: SavedState[] }

function startEngine(folder: string): Session {
  const saved: SavedState[] = []
  const engine = engineOn(folder, {}, { onSaved: (_document, state) => saved.push(state) })
  return { engine, saved }
}

function newFolder(): { readonly folder: string; readonly path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'aigu-edit-'))
  const path = join(folder, 'lieux.csv')
  writeFileSync(path, text)
  return { folder, path }
}

async function open({ engine }: Session, path: string): Promise<DocumentSummary> {
  const outcome = await engine.open({ path })
  if (outcome.kind !== 'opened') throw new Error(outcome.kind)
  return outcome.document
}

async function shown({ engine }: Session, documentId: string): Promise<string[][]> {
  const { rows } = await engine.window({ documentId, show: 'all', from: 0, count: 100 })
  return rows.map(({ cells }) => cells.map((cell) => cell.after ?? cell.before))
}

function edit<K extends EditCommand['name']>(
  { engine }: Session,
  name: K,
  argument: Extract<EditCommand, { name: K }>['argument'],
): Promise<Edited> {
  return engine.edit({ name, argument } as EditCommand)
}

function typed(
  documentId: string,
  row: number,
  column: number,
  value: string,
): Extract<EditCommand, { name: 'edit.setCells' }>['argument'] {
  return { documentId, kind: 'edit', show: 'all', row, columns: [column], values: [[value]], grows: false }
}

async function saveCopy({ engine }: Session, documentId: string, folder: string): Promise<string> {
  const path = join(folder, 'copie.csv')
  const outcome = await engine.save({ documentId, format: 'original', path, overOriginal: false })
  expect(outcome.kind).toBe('saved')
  return readFileSync(path, 'utf8')
}

/** A disk without room for a project until it is freed. */
function fullDisk(): { readonly fileSystem: FileSystem; free(): void } {
  let isFull = true
  const fileSystem: FileSystem = {
    ...nodeFileSystem,
    makeFolder: (made) =>
      isFull
        ? Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
        : nodeFileSystem.makeFolder(made),
  }
  return {
    fileSystem,
    free() {
      isFull = false
    },
  }
}

describe('typing into a table', () => {
  it('shows what was typed, and nothing else changes', async () => {
    const { folder, path } = newFolder()
    const session = startEngine(folder)
    const { documentId } = await open(session, path)
    const before = await shown(session, documentId)
    const edited = await edit(session, 'edit.setCells', typed(documentId, 2, 2, '03 21 79'))
    expect(edited).toMatchObject({ kind: 'done', changed: 1, focus: { row: 2, column: 2 } })
    const after = await shown(session, documentId)
    expect(after).toEqual(before.map((cells, row) => (row === 2 ? ['Gare', 'Lens', '03 21 79'] : cells)))
    await session.engine.close({ documentId })
  })

  it('where the row is gone meanwhile changes nothing: no line of a paste falls on another row', async () => {
    const { folder, path } = newFolder()
    const session = startEngine(folder)
    const { documentId } = await open(session, path)
    await edit(session, 'edit.deleteRows', { documentId, show: 'all', spans: [{ fromRow: 1, toRow: 1 }] })
    const before = await shown(session, documentId)
    const block = { ...typed(documentId, 1, 0, ''), values: [['une'], ['deux'], ['trois']], grows: true }
    expect((await edit(session, 'edit.setCells', block)).kind).toBe('nothing')
    expect(await shown(session, documentId)).toEqual(before)
    await session.engine.close({ documentId })
  })

  it('keeps its order while the project is still being made: a later text does not overtake an earlier one', async () => {
    const { folder, path } = newFolder()
    let onLastStep: () => void = () => undefined
    // The last thing that is read before a project is all open: through which folder it goes.
    const fileSystem: FileSystem = {
      ...nodeFileSystem,
      entryFacts(looked) {
        if (looked.endsWith('dossier.json')) onLastStep()
        return nodeFileSystem.entryFacts(looked)
      },
    }
    const engine = engineOn(folder, { fileSystem })
    const session = { engine, saved: [] }
    const { documentId } = await open(session, path)
    const second = new Promise<Edited>((resolve) => {
      onLastStep = () => {
        resolve(edit(session, 'edit.setCells', typed(documentId, 0, 0, 'second')))
      }
    })
    await edit(session, 'edit.setCells', typed(documentId, 0, 0, 'first'))
    await second
    expect((await shown(session, documentId))[0]?.[0]).toBe('second')
    await edit(session, 'edit.undo', { documentId })
    expect((await shown(session, documentId))[0]?.[0]).toBe('first')
    await engine.close({ documentId })
  })

  it('is found again by another start of the application, undo included', async () => {
    const { folder, path } = newFolder()
    const first = startEngine(folder)
    const opened = await open(first, path)
    await edit(first, 'edit.setCells', typed(opened.documentId, 0, 0, 'Hôtel de ville'))
    await edit(first, 'edit.insertRows', {
      documentId: opened.documentId,
      side: 'below',
      at: [{ row: 0, count: 1 }],
    })
    await first.engine.close({ documentId: opened.documentId })
    expect(first.saved.at(-1)?.kind).toBe('saved')

    const second = startEngine(folder)
    const again = await open(second, path)
    expect((await shown(second, again.documentId)).map(([name]) => name)).toEqual([
      'Hôtel de ville',
      undefined,
      'Piscine',
      'Gare',
    ])
    expect(again).toMatchObject({ canUndo: true, rowCount: 4 })
    await edit(second, 'edit.undo', { documentId: again.documentId })
    await edit(second, 'edit.undo', { documentId: again.documentId })
    expect((await shown(second, again.documentId)).map(([name]) => name)).toEqual([
      'Mairie',
      'Piscine',
      'Gare',
    ])
    await second.engine.close({ documentId: again.documentId })
  })

  it('a copy has the edits and the accepted repairs, and keeps the quotes of the rest', async () => {
    const { folder, path } = newFolder()
    const session = startEngine(folder)
    const { documentId } = await open(session, path)
    await edit(session, 'edit.setCells', typed(documentId, 2, 2, '0323'))
    expect(await saveCopy(session, documentId, folder)).toBe(
      'nom;ville;téléphone\r\nMairie;"Lens";0321\r\nPiscine;Liévin;0322\r\nGare;Lens;0323\r\n',
    )
    await edit(session, 'edit.insertColumns', {
      documentId,
      side: 'right',
      at: [{ column: 0, names: ['code'] }],
    })
    await edit(session, 'edit.deleteRows', { documentId, show: 'all', spans: [{ fromRow: 1, toRow: 1 }] })
    expect(await saveCopy(session, documentId, folder)).toBe(
      'nom;code;ville;téléphone\r\nMairie;;"Lens";0321\r\nGare;;Lens;0323\r\n',
    )
    await session.engine.close({ documentId })
  })

  it('repairs applied for good are values, and an undo makes them proposals again', async () => {
    const { folder, path } = newFolder()
    const session = startEngine(folder)
    const { documentId, acceptedCount } = await open(session, path)
    expect(acceptedCount).toBe(2)
    const applied = await edit(session, 'edit.applyRepairs', { documentId })
    expect(applied).toMatchObject({ kind: 'done', document: { acceptedCount: 0 } })
    const { rows } = await session.engine.window({ documentId, show: 'all', from: 1, count: 1 })
    expect(rows[0]?.cells[1]).toEqual({ before: 'Liévin', edited: true })
    const undone = await edit(session, 'edit.undo', { documentId })
    expect(undone).toMatchObject({ document: { acceptedCount: 2, canRedo: true } })
    await session.engine.close({ documentId })
  })

  it('what is repaired is damaged no more, and stays under the eyes until another view was looked at', async () => {
    const { folder, path } = newFolder()
    const session = startEngine(folder)
    const { documentId, damagedRowCount } = await open(session, path)
    const damaged = async (): Promise<number> => {
      const { total } = await session.engine.window({ documentId, show: 'damaged', from: 0, count: 9 })
      return total
    }
    expect([damagedRowCount, await damaged()]).toEqual([1, 1])
    const applied = await edit(session, 'edit.applyRepairs', { documentId })
    expect(applied).toMatchObject({ document: { damagedRowCount: 0 } })
    if (applied.kind !== 'done') throw new Error(applied.kind)
    expect(applied.document.columns.map(({ damagedCells }) => damagedCells)).toEqual([0, 0, 0])
    expect(await damaged()).toBe(1)
    await shown(session, documentId)
    expect(await damaged()).toBe(0)
    expect(await edit(session, 'edit.undo', { documentId })).toMatchObject({
      document: { damagedRowCount: 1 },
    })
    expect(await damaged()).toBe(1)
    await session.engine.close({ documentId })
  })

  it('a refused repair is still refused after a restart', async () => {
    const { folder, path } = newFolder()
    const first = startEngine(folder)
    const { documentId } = await open(first, path)
    await first.engine.decideCell({ documentId, row: 1, column: 1, accept: false })
    await first.engine.close({ documentId })
    const second = startEngine(folder)
    expect(await open(second, path)).toMatchObject({ acceptedCount: 1 })
  })

  it('a decision that waited for the disk stands before the edit that came after it', async () => {
    const { folder, path } = newFolder()
    const { fileSystem, free } = fullDisk()
    const session = { engine: engineOn(folder, { fileSystem }), saved: [] }
    const { documentId } = await open(session, path)
    await session.engine.decideCell({ documentId, row: 1, column: 1, accept: false })
    expect(await session.engine.flush({ documentId })).toMatchObject({ kind: 'refused', waiting: 1 })
    free()
    await edit(session, 'edit.setCells', typed(documentId, 0, 0, 'Hôtel de ville'))
    expect(await session.engine.flush({ documentId })).toMatchObject({ kind: 'saved' })
    const argument = { documentId, from: 0, count: 9 }
    const page = await session.engine.history({ name: 'history.list', argument })
    const told = (page as HistoryPage).lines.map(({ event }) => event.what)
    expect(told).toEqual(['change', 'decision', 'import'])
    await session.engine.close({ documentId })
  })

  it('a decision that waited for the disk is written when the file is closed', async () => {
    const { folder, path } = newFolder()
    const { fileSystem, free } = fullDisk()
    const session = { engine: engineOn(folder, { fileSystem }), saved: [] }
    const { documentId } = await open(session, path)
    await session.engine.decideCell({ documentId, row: 1, column: 1, accept: false })
    const { acceptedCount } = await open(startEngine(newFolder().folder), path)
    free()
    expect(await session.engine.closeAll({})).toBe(0)
    expect((await open(startEngine(folder), path)).acceptedCount).toBe(acceptedCount - 1)
  })

  it('what the page asks by itself of a table that was left meanwhile is no bug', async () => {
    const { folder, path } = newFolder()
    const session = startEngine(folder)
    const { documentId } = await open(session, path)
    await session.engine.close({ documentId })
    const ranges = [{ top: 0, bottom: 1, columns: [0] }]
    const statistics = { name: 'view.statistics', argument: { documentId, show: 'all', ranges } } as const
    expect(await session.engine.view(statistics)).toBeNull()
    expect(await session.engine.view({ name: 'view.columnLook', argument: { documentId } })).toBeNull()
    expect(await session.engine.window({ documentId, show: 'all', from: 0, count: 9 })).toMatchObject({
      rows: [],
    })
    await expect(session.engine.view({ ...statistics, name: 'view.placeOf' } as never)).rejects.toThrow(
      documentId,
    )
  })
})
