/** The fear: a colleague's work that never shows because a computer that is gone kept a piece of it, or that shows twice. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, describe, expect, it } from 'vitest'

import type { DocumentSummary } from '../../../shared/ipc.ts'
import type { EngineMethods } from '../../../src-main/engine/worker-protocol.ts'
import { engineOn } from './engine-on-folder.ts'
import { ID, archiveOf, packet, soundTree } from './hostile-tree.ts'
import type { Tree } from './hostile-tree.ts'
import { typeIntoCell } from './type-into-cell.ts'

const NADIA = 'u-0ad1a0000001'
const PAUL = 'u-9a0100000001'
const T = 1_767_300_000_000
const cell = (s: number, at: number, v: string, more: object = {}): object => ({
  s,
  t: T + s,
  k: 's',
  r: `${ID}.${String(at)}`,
  c: `${ID}:1`,
  v,
  g: s,
  ...more,
})
const name = { name: 'Nadia' }
const first = packet(NADIA, [cell(1, 0, 'Béthune')], name)
const lost = packet(NADIA, [cell(2, 1, 'Bully')], { ...name, from: 2 })
const later = packet(NADIA, [cell(3, 0, 'Arras'), cell(4, 2, 'Avion'), cell(5, 2, 'Carvin')], {
  ...name,
  from: 3,
})

const engines: EngineMethods[] = []
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.closeAll({})
})

function start(profile = mkdtempSync(join(tmpdir(), 'aigu-missing-'))): {
  readonly engine: EngineMethods
  readonly profile: string
  open(tree: Tree): Promise<DocumentSummary>
} {
  const engine = engineOn(profile)
  engines.push(engine)
  let sent = 0
  return {
    engine,
    profile,
    async open(tree) {
      const path = join(profile, `envoi-${String(++sent)}.aigu`)
      writeFileSync(path, archiveOf(tree))
      const outcome = await engine.open({ path })
      if (outcome.kind !== 'opened') throw new Error(JSON.stringify(outcome))
      return outcome.document
    },
  }
}

async function towns(engine: EngineMethods, documentId: string): Promise<(string | undefined)[]> {
  const { rows } = await engine.window({ documentId, show: 'all', from: 0, count: 10 })
  return rows.map(({ cells }) => cells[1]?.after ?? cells[1]?.before)
}

describe('a piece of a colleague’s work that is not here', () => {
  it('is said, with how much waits for it, and comes by itself when it comes', async () => {
    const { engine, open } = start()
    const { documentId, waiting } = await open([...soundTree, first, later])
    expect(waiting).toEqual([{ name: 'Nadia', count: 3, canDoWithout: true }])
    expect(await towns(engine, documentId)).toEqual(['Béthune', 'Liévin', 'Lens'])
    expect((await open([...soundTree, lost])).waiting).toBeUndefined()
    expect(await towns(engine, documentId)).toEqual(['Arras', 'Bully', 'Carvin'])
  })

  it('is done without when the officer says so, at the next start too, and wins if it turns up', async () => {
    const one = start()
    const { documentId } = await one.open([...soundTree, first, later])
    const done = await one.engine.doWithout({ documentId })
    expect(done).toMatchObject({ kind: 'done' })
    expect(done.kind === 'done' && done.document.waiting).toBeUndefined()
    expect(await towns(one.engine, documentId)).toEqual(['Arras', 'Liévin', 'Carvin'])
    expect(await one.engine.doWithout({ documentId })).toEqual({ kind: 'nothing' })
    await one.engine.closeAll({})

    const again = start(one.profile)
    const reopened = await again.open(soundTree)
    expect(reopened.waiting).toBeUndefined()
    expect(await towns(again.engine, reopened.documentId)).toEqual(['Arras', 'Liévin', 'Carvin'])
    await again.open([...soundTree, lost])
    expect(await towns(again.engine, reopened.documentId)).toEqual(['Arras', 'Bully', 'Carvin'])
  })

  it('shows the rows that it held back as soon as it is done without', async () => {
    const { engine, open } = start()
    const row = { s: 3, t: T + 3, k: 'i', b: ID, r: `${NADIA}.3`, after: `${ID}.0`, g: 3 }
    const inserted = packet(NADIA, [row, cell(4, 0, 'Vimy', { r: row.r, g: 3 })], { ...name, from: 3 })
    const { documentId } = await open([...soundTree, first, inserted])
    const rowsBefore = (await towns(engine, documentId)).length
    const done = await engine.doWithout({ documentId })
    expect(done.kind === 'done' && done.document.rowCount).toBe(rowsBefore + 1)
    expect(await towns(engine, documentId)).toEqual(['Béthune', 'Vimy', 'Liévin', 'Lens'])
  })

  it('that turns up while an earlier state is looked at is in it: to go back there takes nothing of it away', async () => {
    const { engine, open } = start()
    const { documentId } = await open([...soundTree, first, later])
    await engine.doWithout({ documentId })
    const argument = { documentId, gesture: { author: NADIA, number: 5 } }
    await engine.history({ name: 'history.show', argument })
    await open([...soundTree, lost])
    await typeIntoCell(engine, documentId, { row: 2, column: 1 }, 'Vimy')
    expect(await towns(engine, documentId)).toEqual(['Arras', 'Bully', 'Vimy'])
    expect(await engine.history({ name: 'history.restore', argument })).toMatchObject({ kind: 'done' })
    expect(await towns(engine, documentId)).toEqual(['Arras', 'Bully', 'Carvin'])
  })

  it('is done without for those who know it only through another’s work', async () => {
    const { engine, open } = start()
    const paul = packet(PAUL, [cell(1, 2, 'Vimy', { vv: { [NADIA]: 4 } })], { name: 'Paul' })
    const { documentId, waiting } = await open([...soundTree, first, later, paul])
    expect(waiting).toEqual([
      { name: 'Nadia', count: 3, canDoWithout: true },
      { name: 'Paul', count: 1, canDoWithout: true },
    ])
    const done = await engine.doWithout({ documentId })
    expect(done.kind === 'done' && done.document.waiting).toBeUndefined()
    expect((await towns(engine, documentId))[0]).toBe('Arras')
  })

  it('that nothing here comes after, or that is millions of pieces, is waited for: nobody fills another’s future', async () => {
    const { engine, open } = start()
    const future = packet(PAUL, [cell(1, 2, 'Vimy', { vv: { [NADIA]: 900 } })], { name: 'Paul' })
    const far = packet('u-fa4000000001', [cell(90_000_000, 2, 'Rien')], {
      name: 'Zoé',
      from: 90_000_000,
    })
    const { documentId, waiting } = await open([...soundTree, first, future, far])
    expect(waiting).toEqual([
      { name: 'Paul', count: 1, canDoWithout: false },
      { name: 'Zoé', count: 1, canDoWithout: false },
    ])
    expect(await engine.doWithout({ documentId })).toEqual({ kind: 'nothing' })
  })
})
