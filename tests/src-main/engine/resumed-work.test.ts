/** The fears: work that is not found again, taken up over another table, mixed with another's, or lost with a disk. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

import { describe, expect, it } from 'vitest'

import type { OpenOutcome } from '../../../shared/ipc.ts'
import type { SavedState } from '../../../shared/ipc-editing.ts'
import type { EngineMethods } from '../../../src-main/engine/worker-protocol.ts'
import { nodeFileSystem } from '../../../src-main/files/file-system.ts'
import type { FileSystem } from '../../../src-main/files/file-system.ts'
import { systemError } from '../../../src-main/files/system-error.ts'
import type { Clock } from '../../../src-main/project/clock.ts'
import { systemClock } from '../../../src-main/project/clock.ts'
import { engineOn } from './engine-on-folder.ts'
import { typeIntoCell } from './type-into-cell.ts'

const text =
  'Liste des lieux\r\n\r\nnom;ville;tÃ©lÃ©phone\r\nMairie;"Lens";0321\r\nPiscine;LiÃ©vin;0322\r\nGare;Lens;\r\n'

type Session = { readonly engine: EngineMethods; readonly saved: SavedState[] }

function start(folder: string, fileSystem: FileSystem = nodeFileSystem, clock: Clock = systemClock): Session {
  const saved: SavedState[] = []
  const engine = engineOn(folder, { fileSystem, clock }, { onSaved: (_document, state) => saved.push(state) })
  return { engine, saved }
}

function newFolder(): { readonly folder: string; readonly path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'aigu-resumed-'))
  const path = join(folder, 'lieux.csv')
  writeFileSync(path, text)
  return { folder, path }
}

type Opened = Extract<OpenOutcome, { kind: 'opened' }>

function opened(outcome: OpenOutcome): Opened {
  if (outcome.kind !== 'opened') throw new Error(JSON.stringify(outcome))
  return outcome
}

async function type(engine: EngineMethods, documentId: string, row: number, value: string): Promise<unknown> {
  return typeIntoCell(engine, documentId, { row }, value)
}

async function names(engine: EngineMethods, documentId: string): Promise<(string | undefined)[]> {
  const { rows } = await engine.window({ documentId, show: 'all', from: 0, count: 10 })
  return rows.map(({ cells }) => cells[0]?.before)
}

/** One work with two edits and a decision, closed. */
async function workOn(folder: string, path: string): Promise<string> {
  const { engine } = start(folder)
  const { document } = opened(await engine.open({ path }))
  const { documentId } = document
  await type(engine, documentId, 0, 'Hôtel de ville')
  await type(engine, documentId, 2, 'Gare SNCF')
  await engine.decideCell({ documentId, row: 1, column: 1, accept: false })
  await engine.lookAt({ documentId, cursor: { show: 'all', row: 2, column: 1, topRow: 1 } })
  expect(await engine.closeAll({})).toBe(0)
  const [project = ''] = readdirSync(join(folder, 'projets'))
  return project
}

function tableFactsIn(place: string): string {
  const [name = ''] = readdirSync(join(place, 'fichiers'))
  return join(place, 'fichiers', name)
}

describe('work on a file', () => {
  it('is taken up by opening the file, with what it holds and where the officer was', async () => {
    const { folder, path } = newFolder()
    await workOn(folder, path)
    const { engine } = start(folder)
    const { document, resumed } = opened(await engine.open({ path }))
    expect(resumed).toMatchObject({
      changes: 2,
      choices: 1,
      at: { show: 'all', place: 2, column: 1, topPlace: 1 },
    })
    expect(await names(engine, document.documentId)).toEqual(['Hôtel de ville', 'Piscine', 'Gare SNCF'])
    await engine.closeAll({})
  })

  it('is found whatever the file is called, and a copy of it elsewhere finds it too', async () => {
    const { folder, path } = newFolder()
    await workOn(folder, path)
    const other = join(folder, 'copie.csv')
    writeFileSync(other, readFileSync(path))
    const { engine } = start(folder)
    expect(opened(await engine.open({ path: other })).resumed).toMatchObject({ changes: 2 })
    await engine.closeAll({})
  })

  it('is listed, opened from the list without its file, and leaves the list without being lost', async () => {
    const { folder, path } = newFolder()
    const project = await workOn(folder, path)
    rmSync(path)
    const { engine } = start(folder)
    expect(await engine.listWorks({})).toMatchObject([
      { project, name: 'lieux.csv', folder, changes: 2, choices: 1 },
    ])
    const { outcome } = await engine.openWork({ project })
    const { document } = opened(outcome)
    expect(await names(engine, document.documentId)).toEqual(['Hôtel de ville', 'Piscine', 'Gare SNCF'])
    await engine.close({ documentId: document.documentId })
    expect(await engine.hideWork({ project })).toEqual([])
    expect(await start(folder).engine.listWorks({})).toEqual([])
    writeFileSync(path, text)
    expect(opened(await engine.open({ path })).resumed).toMatchObject({ changes: 2 })
    await engine.closeAll({})
  })

  it('is left alone by starting again from the file, and both are kept', async () => {
    const { folder, path } = newFolder()
    await workOn(folder, path)
    const { engine } = start(folder)
    const before = opened(await engine.open({ path })).document
    const { document, resumed } = opened(await engine.startAfresh({ documentId: before.documentId }))
    expect(resumed).toBeUndefined()
    expect(await names(engine, document.documentId)).toEqual(['Mairie', 'Piscine', 'Gare'])
    await type(engine, document.documentId, 0, 'Maison commune')
    await engine.closeAll({})
    expect((await engine.listWorks({})).map(({ changes }) => changes)).toEqual([1, 2])
  })

  it('on a file that has changed since stays as it is, and is told', async () => {
    const { folder, path } = newFolder()
    const project = await workOn(folder, path)
    writeFileSync(path, text.replace('Gare', 'Halte'))
    const { engine } = start(folder)
    const { document, earlier, resumed } = opened(await engine.open({ path }))
    expect(resumed).toBeUndefined()
    expect(earlier).toMatchObject({ project, changes: 2 })
    expect(await names(engine, document.documentId)).toEqual(['Mairie', 'Piscine', 'Halte'])
    const { outcome } = await engine.openWork({ project })
    expect(await names(engine, opened(outcome).document.documentId)).toContain('Gare SNCF')
    await engine.closeAll({})
  })

  it('is found again by the reading that it was done in', async () => {
    const { folder, path } = newFolder()
    await workOn(folder, path)
    const { engine } = start(folder)
    const { documentId, dialect } = opened(await engine.open({ path })).document
    const other = opened(await engine.reread({ documentId, delimiter: ',' }))
    expect(other.resumed).toBeUndefined()
    const back = opened(await engine.reread({ documentId, delimiter: dialect.delimiter }))
    expect(back.resumed).toMatchObject({ changes: 2 })
    await engine.closeAll({})
  })

  it('is counted rightly although the process had no time to write how much it is', async () => {
    const { folder, path } = newFolder()
    const project = await workOn(folder, path)
    const facts = join(folder, 'projets', project, 'travail.json')
    writeFileSync(facts, readFileSync(facts, 'utf8').replace('"changes":2', '"changes":0'))
    const { engine } = start(folder)
    expect(opened(await engine.open({ path })).resumed).toMatchObject({ changes: 2 })
    await engine.closeAll({})
    expect(await engine.listWorks({})).toMatchObject([{ changes: 2 }])
  })
})

describe('the table under the work', () => {
  it('comes from the project where neither the file nor its copy is there', async () => {
    const { folder, path } = newFolder()
    const project = await workOn(folder, path)
    rmSync(join(folder, 'projets', project, 'originaux'), { recursive: true })
    const { engine } = start(folder)
    const { document } = opened((await engine.openWork({ project })).outcome)
    expect(document.columns.map(({ name }) => name)).toEqual(['nom', 'ville', 'tÃ©lÃ©phone'])
    expect(await names(engine, document.documentId)).toEqual(['Hôtel de ville', 'Piscine', 'Gare SNCF'])
    expect(document.remarks).toContainEqual({
      code: 'project-original-gone',
      found: { name: 'lieux.csv' },
    })
    await engine.closeAll({})
  })

  it('comes from the project where this version reads the file otherwise', async () => {
    const { folder, path } = newFolder()
    const project = await workOn(folder, path)
    const facts = tableFactsIn(join(folder, 'projets', project))
    // As if the delimiter had been understood another way then.
    writeFileSync(facts, readFileSync(facts, 'utf8').replace('"delimiter":";"', '"delimiter":"|"'))
    const { engine } = start(folder)
    const { document, resumed } = opened(await engine.open({ path }))
    expect(resumed).toMatchObject({ changes: 2 })
    expect(await names(engine, document.documentId)).toEqual(['Hôtel de ville', 'Piscine', 'Gare SNCF'])
    await engine.closeAll({})
  })

  it('is never another one: where the kept table is spoilt too, the file is shown as it is, and it is said', async () => {
    const { folder, path } = newFolder()
    const project = await workOn(folder, path)
    const place = join(folder, 'projets', project)
    const facts = tableFactsIn(place)
    writeFileSync(facts, readFileSync(facts, 'utf8').replace('"delimiter":";"', '"delimiter":"|"'))
    const [base = ''] = readdirSync(join(place, 'bases'))
    writeFileSync(join(place, 'bases', base), 'rubbish')
    const { engine } = start(folder)
    const { document, resumed } = opened(await engine.open({ path }))
    expect(resumed).toBeUndefined()
    expect(document.remarks.map(({ code }) => code)).toContain('project-base-damaged')
    expect((await engine.openWork({ project })).outcome).toMatchObject({
      kind: 'refused',
      problem: { code: 'project-base-missing' },
    })
    await engine.closeAll({})
  })
})

describe('a project that is not as this version left it', () => {
  it('of a later version opens to be read, and refuses edits with a sentence', async () => {
    const { folder, path } = newFolder()
    const project = await workOn(folder, path)
    const packets = join(folder, 'projets', project, 'paquets')
    writeFileSync(join(packets, 'later.jsonl'), `${laterHeader(project)}\n`)
    const { engine, saved } = start(folder)
    const { document, resumed } = opened(await engine.open({ path }))
    const { documentId } = document
    expect(resumed).toMatchObject({ changes: 2 })
    expect(document).toMatchObject({ canUndo: false })
    expect(document.remarks.map(({ code }) => code)).toContain('project-newer')
    expect(await type(engine, documentId, 0, 'x')).toMatchObject({
      kind: 'refused',
      problem: { code: 'project-newer' },
    })
    expect(await names(engine, documentId)).toEqual(['Hôtel de ville', 'Piscine', 'Gare SNCF'])
    await engine.decideCell({ documentId, row: 1, column: 1, accept: true })
    expect(saved.at(-1)).toMatchObject({
      kind: 'refused',
      waiting: 1,
      problem: { code: 'project-newer' },
    })
    expect(await engine.closeAll({})).toBe(1)
  })

  it('with damaged lines shows the rest, and says so', async () => {
    const { folder, path } = newFolder()
    const project = await workOn(folder, path)
    const packets = join(folder, 'projets', project, 'paquets')
    const [packet = ''] = readdirSync(packets)
    const bytes = readFileSync(join(packets, packet), 'utf8')
    writeFileSync(join(packets, packet), bytes.replace('Gare SNCF', 'Gare sncf'))
    const { engine } = start(folder)
    const { document } = opened(await engine.open({ path }))
    expect(document.remarks.map(({ code }) => code)).toContain('project-lines-damaged')
    expect(await names(engine, document.documentId)).toContain('Hôtel de ville')
    await engine.closeAll({})
  })

  it('that cannot be read because its folder is no folder is refused, not a bug', async () => {
    const { folder } = newFolder()
    writeFileSync(join(folder, 'projets'), 'a file')
    const { engine } = start(folder)
    expect(await engine.listWorks({})).toEqual([])
    const { outcome } = await engine.openWork({ project: 'aaaaaaaa-bbbb' })
    expect(outcome).toMatchObject({ kind: 'refused' })
  })
})

function laterHeader(project: string): string {
  const json = JSON.stringify({ aigu: 2, project, author: 'u-ffffffffffff', from: 1, prev: '' })
  return `${crc32(json).toString(16).padStart(8, '0')} ${json}`
}

describe('a disk that takes nothing', () => {
  /** Every new file is refused while `isFull`. */
  function fullDisk(): { fileSystem: FileSystem; disk: { isFull: boolean } } {
    const disk = { isFull: true }
    const refuse = (): void => {
      if (disk.isFull) throw systemError('ENOSPC', 'full')
    }
    return {
      disk,
      fileSystem: {
        ...nodeFileSystem,
        createNew: async (path, mode) => {
          refuse()
          return nodeFileSystem.createNew(path, mode)
        },
        createToAppend: async (path, mode) => {
          refuse()
          return nodeFileSystem.createToAppend(path, mode)
        },
      },
    }
  }
  /** Time passes when the test says so; the short pauses between attempts pass by themselves. */
  function handClock(): { clock: Clock; ring(): void } {
    const timers = new Set<() => void>()
    return {
      clock: {
        now: () => 1_764_000_000_000,
        after(milliseconds, run) {
          if (milliseconds < 1_000) {
            const soon = setImmediate(run)
            return () => {
              clearImmediate(soon)
            }
          }
          timers.add(run)
          return () => timers.delete(run)
        },
      },
      ring() {
        const due = [...timers]
        timers.clear()
        for (const run of due) run()
      },
    }
  }

  it('refuses an edit with its sentence; a decision waits, is counted, and is written once there is room', async () => {
    const { folder, path } = newFolder()
    const { fileSystem, disk } = fullDisk()
    const { clock, ring } = handClock()
    const { engine, saved } = start(folder, fileSystem, clock)
    const { documentId } = opened(await engine.open({ path })).document
    expect(await type(engine, documentId, 0, 'x')).toMatchObject({
      kind: 'refused',
      problem: { code: 'project-no-space' },
    })
    await engine.decideCell({ documentId, row: 1, column: 1, accept: false })
    expect(saved.at(-1)).toEqual({ kind: 'refused', waiting: 1, problem: { code: 'project-no-space' } })
    expect(await engine.flush({ documentId })).toMatchObject({ kind: 'refused', waiting: 1 })
    disk.isFull = false
    ring()
    await expect.poll(() => saved.at(-1)?.kind).toBe('saved')
    // However often it was refused, it is one project.
    expect(readdirSync(join(folder, 'projets'))).toHaveLength(1)
    expect(await engine.closeAll({})).toBe(0)
    const again = start(folder)
    expect(opened(await again.engine.open({ path })).resumed).toMatchObject({ choices: 1 })
    await again.engine.closeAll({})
  })

  it('keeps what is typed into a work that has begun, counts it, and takes it when there is room', async () => {
    const { folder, path } = newFolder()
    const { fileSystem, disk } = fullDisk()
    disk.isFull = false
    const { clock, ring } = handClock()
    const { engine, saved } = start(folder, fileSystem, clock)
    const { documentId } = opened(await engine.open({ path })).document
    await type(engine, documentId, 0, 'first')
    expect(await engine.flush({ documentId })).toMatchObject({ kind: 'saved' })
    disk.isFull = true
    await type(engine, documentId, 1, 'second')
    await type(engine, documentId, 2, 'third')
    expect(await engine.flush({ documentId })).toMatchObject({ kind: 'refused', waiting: 2 })
    expect(await engine.flushAll({})).toMatchObject({ kind: 'refused', waiting: 2 })
    expect(await names(engine, documentId)).toEqual(['first', 'second', 'third'])
    disk.isFull = false
    ring()
    await expect.poll(() => saved.at(-1)?.kind).toBe('saved')
    expect(await engine.closeAll({})).toBe(0)
  })

  it('says at the end how much is on no disk', async () => {
    const { folder, path } = newFolder()
    const { fileSystem, disk } = fullDisk()
    disk.isFull = false
    const { engine } = start(folder, fileSystem)
    const { documentId } = opened(await engine.open({ path })).document
    await type(engine, documentId, 0, 'first')
    await engine.flush({ documentId })
    disk.isFull = true
    await type(engine, documentId, 1, 'second')
    expect(await engine.closeAll({})).toBe(1)
  })
})

describe('two programs on one profile', () => {
  it('lose nothing of each other: what both did is there afterwards', async () => {
    const { folder, path } = newFolder()
    await workOn(folder, path)
    const [one, other] = [start(folder), start(folder)]
    const [mine, theirs] = [
      opened(await one.engine.open({ path })).document.documentId,
      opened(await other.engine.open({ path })).document.documentId,
    ]
    for (let turn = 0; turn < 5; turn++) {
      await type(one.engine, mine, 0, `one ${String(turn)}`)
      await type(other.engine, theirs, 1, `other ${String(turn)}`)
    }
    expect(await Promise.all([one.engine.closeAll({}), other.engine.closeAll({})])).toEqual([0, 0])
    const third = start(folder)
    const { document } = opened(await third.engine.open({ path }))
    expect(await names(third.engine, document.documentId)).toEqual(['one 4', 'other 4', 'Gare SNCF'])
    // And can be worked on.
    await type(third.engine, document.documentId, 2, 'third')
    await third.engine.closeAll({})
    const last = start(folder)
    const again = opened(await last.engine.open({ path })).document.documentId
    expect(await names(last.engine, again)).toEqual(['one 4', 'other 4', 'third'])
    await last.engine.closeAll({})
  })

  it('that begin on the same file at once make two works, both kept', async () => {
    const { folder, path } = newFolder()
    const [one, other] = [start(folder), start(folder)]
    const mine = opened(await one.engine.open({ path })).document.documentId
    const theirs = opened(await other.engine.open({ path })).document.documentId
    await Promise.all([type(one.engine, mine, 0, 'one'), type(other.engine, theirs, 0, 'other')])
    await Promise.all([one.engine.closeAll({}), other.engine.closeAll({})])
    const third = start(folder)
    expect(await third.engine.listWorks({})).toHaveLength(2)
    expect(existsSync(path)).toBe(true)
  })
})

describe('how much was done', () => {
  it('is not said of work that a killed program left, until it was opened; it is once that is closed', async () => {
    const { folder, path } = newFolder()
    const killed = start(folder).engine
    const { documentId } = opened(await killed.open({ path })).document
    await type(killed, documentId, 0, 'Hôtel de ville')
    // Nothing more is written: what the next program finds is what a killed one leaves.
    const listed = (): Promise<unknown> => start(folder).engine.listWorks({})
    expect(await listed()).toMatchObject([{ isBehind: true }])
    await killed.closeAll({})
    expect(await listed()).toEqual([expect.not.objectContaining({ isBehind: true })])
    expect(await listed()).toMatchObject([{ changes: 1 }])

    const next = start(folder).engine
    await next.open({ path })
    expect(await listed()).toMatchObject([{ isBehind: true, changes: 1 }])
    await next.closeAll({})
  })
})
