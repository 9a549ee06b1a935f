import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { cleanSample, composeSample } from '../../../assets/samples/compose.ts'
import type { DocumentSummary } from '../../../shared/ipc.ts'
import { createEngine } from '../../../src-main/engine/service.ts'
import { tableInMemory } from '../../bench/make-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'aigu-engine-'))
const worker = new URL('../../../src-main/engine/worker.ts', import.meta.url)
const engine = createEngine(worker, {
  lexiconFolder: join(import.meta.dirname, '../../../assets/lexicons'),
  projectFolder: join(folder, 'projets'),
  machine: 'this machine',
  personName: 'Léa',
})
const engineOnNothing = () =>
  createEngine(worker, {
    lexiconFolder: folder,
    projectFolder: folder,
    machine: 'this machine',
    personName: 'Léa',
  })
const sample = join(folder, 'equipements.csv')

beforeAll(() => {
  writeFileSync(sample, composeSample())
})

afterAll(async () => {
  await engine.dispose()
  rmSync(folder, { recursive: true })
})

async function opened(path: string): Promise<DocumentSummary> {
  const outcome = await engine.open({ path })
  if (outcome.kind !== 'opened') throw new Error(`not opened: ${JSON.stringify(outcome)}`)
  return outcome.document
}

describe('the engine in its thread', () => {
  it('opens, shows, takes decisions, saves a right copy and leaves the original alone', async () => {
    const { documentId, acceptedCount, groups } = await opened(sample)
    const window = await engine.window({ documentId, show: 'damaged', from: 0, count: 5 })
    expect(window.rows).toHaveLength(5)
    expect(window.rows[0]?.cells.some((cell) => cell.decision === 'accepted')).toBe(true)

    const groupId = groups[0]?.id ?? ''
    const refused = await engine.decideGroup({ documentId, groupId, accept: false })
    expect(refused.acceptedCount).toBeLessThan(acceptedCount)
    expect(refused.changedSinceSaved).toBe(true)
    await engine.decideAll({ documentId, accept: true, certainOnly: true })

    const path = join(folder, 'copie.csv')
    const saved = await engine.save({ documentId, format: 'original', path, overOriginal: false })
    expect(saved).toMatchObject({ kind: 'saved', name: 'copie.csv', identicalToOriginal: false })
    expect(readFileSync(path, 'utf8')).toBe(cleanSample())
    expect(Buffer.compare(readFileSync(sample), composeSample())).toBe(0)
    await engine.close({ documentId })
  })

  it('does not write over the original unless it was asked by name', async () => {
    const { documentId } = await opened(sample)
    const refused = await engine.save({ documentId, format: 'original', path: sample, overOriginal: false })
    expect(refused).toMatchObject({ kind: 'refused', problem: { code: 'save-over-original' } })
    expect(Buffer.compare(readFileSync(sample), composeSample())).toBe(0)
  })

  it('says that an untouched copy is the original, byte for byte', async () => {
    const { documentId } = await opened(sample)
    await engine.decideAll({ documentId, accept: false, certainOnly: false })
    const path = join(folder, 'telle-quelle.csv')
    expect(await engine.save({ documentId, format: 'original', path, overOriginal: false })).toMatchObject({
      identicalToOriginal: true,
    })
    expect(Buffer.compare(readFileSync(path), composeSample())).toBe(0)
  })

  it('reads the file again as the officer says it is, from memory: the file may be gone', async () => {
    const path = join(folder, 'partie.csv')
    writeFileSync(path, Buffer.from('nom;ville\nMus\x8e;Li\x8evin\n', 'latin1'))
    const { documentId } = await opened(path)
    rmSync(path)
    const again = await engine.reread({ documentId, encoding: 'macintosh' })
    expect(again).toMatchObject({
      kind: 'opened',
      document: { documentId, encoding: { chosenByOfficer: true } },
    })
    expect((await engine.cell({ documentId, row: 0, column: 1 })).before).toBe('Liévin')
  })

  it.each([
    ['a folder', folder, 'file-is-folder'],
    ['a vanished file', join(folder, 'absent.csv'), 'file-missing'],
  ])('refuses %s with a problem, not an error', async (_, path, code) => {
    expect(await engine.open({ path })).toMatchObject({ kind: 'refused', problem: { code } })
  })

  it('tells a bug whole, and goes on working', async () => {
    await expect(engine.close({ documentId: 'x' })).resolves.toEqual([])
    await expect(engine.cell({ documentId: 'x', row: 0, column: 0 })).rejects.toThrow('no open document x')
    await expect(opened(sample)).resolves.toBeTruthy()
  })

  it('stops a long opening when asked, and reports progress until then', async () => {
    const path = join(folder, 'long.csv')
    writeFileSync(path, tableInMemory({ rows: 60_000, as: 'mojibake' }))
    const phases = new Set<string>()
    let wanted = true
    engine.onProgress(({ phase }) => {
      phases.add(phase)
      if (phase === 'survey' && wanted) engine.cancel()
    })
    expect(await engine.open({ path })).toEqual({ kind: 'cancelled' })
    wanted = false
    expect([...phases]).toContain('decode')
    await expect(opened(sample)).resolves.toBeTruthy()
  })

  it('ends without a word when the application quits, even while the page waits for rows', async () => {
    const ending = engineOnNothing()
    const said: unknown[] = []
    ending.open({ path: sample }).catch((error: unknown) => said.push(error))
    await ending.dispose()
    // The thread has ended; had the call been rejected, its handler would have run by the next turn.
    await new Promise((resolve) => setImmediate(resolve))
    expect(said).toEqual([])
  })

  it('starts no thread for a page that still asks for rows while the application ends', async () => {
    const ended = engineOnNothing()
    await ended.dispose()
    const started: unknown[] = []
    const note = (thread: unknown): void => void started.push(thread)
    process.on('worker', note)
    void ended.window({ documentId: 'document-1', show: 'all', from: 0, count: 5 })
    await new Promise((resolve) => setImmediate(resolve))
    process.off('worker', note)
    expect(started).toEqual([])
  })
})
