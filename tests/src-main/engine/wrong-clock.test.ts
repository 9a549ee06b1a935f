/** The fear: a computer whose clock is years off wins over everybody, loses work, or tells nonsense. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import type { SavedState } from '../../../shared/ipc-editing.ts'
import type { HistoryPage } from '../../../shared/ipc-history.ts'
import type { EngineMethods } from '../../../src-main/engine/worker-protocol.ts'
import { systemClock } from '../../../src-main/project/clock.ts'
import { engineOn } from './engine-on-folder.ts'
import { typeIntoCell } from './type-into-cell.ts'

const at = (year: number): number => Date.UTC(year, 5, 1, 12)

type Session = { readonly engine: EngineMethods; readonly documentId: string; readonly saved: SavedState[] }

async function session(profile: string, year: number, path: string): Promise<Session> {
  const saved: SavedState[] = []
  const clock = { ...systemClock, now: () => at(year) }
  const engine = engineOn(
    profile,
    { clock, machine: profile },
    { onSaved: (_id, state) => saved.push(state) },
  )
  const outcome = await engine.open({ path })
  if (outcome.kind !== 'opened') throw new Error(JSON.stringify(outcome))
  return { engine, documentId: outcome.document.documentId, saved }
}

async function write({ engine, documentId }: Session, value: string): Promise<void> {
  await typeIntoCell(engine, documentId, { row: 0 }, value)
}

async function shown({ engine, documentId }: Session): Promise<string | undefined> {
  return (await engine.cell({ documentId, row: 0, column: 0 })).before
}

function profileWith(): { readonly profile: string; readonly path: string } {
  const profile = mkdtempSync(join(tmpdir(), 'aigu-clock-'))
  const path = join(profile, 'lieux.csv')
  writeFileSync(path, 'nom;ville\nMairie;Lens\n')
  return { profile, path }
}

describe('a clock that is years off', () => {
  it.each([
    ['ahead, then right', [2037, 2026]],
    ['at 1970 between two sessions', [2026, 1970, 2026]],
  ])('%s: work goes on, is undone and told in the order it was done', async (_name, years) => {
    const { profile, path } = profileWith()
    const values: string[] = []
    for (const year of years) {
      const now = await session(profile, year, path)
      expect(await shown(now)).toBe(values.at(-1) ?? 'Mairie')
      for (const turn of ['a', 'b']) {
        await write(now, `${String(year)} ${turn}`)
        values.push((await shown(now)) ?? '')
      }
      await now.engine.edit({ name: 'edit.undo', argument: { documentId: now.documentId } })
      values.pop()
      expect(await shown(now)).toBe(values.at(-1))
      // The time of saving is the clock's of the moment, whatever the records say.
      await now.engine.flush({ documentId: now.documentId })
      expect(now.saved.at(-1)).toEqual({ kind: 'saved', at: at(year) })
      const page = await now.engine.history({
        name: 'history.list',
        argument: { documentId: now.documentId, from: 0, count: 100 },
      })
      expect((page as HistoryPage).lines.length).toBeGreaterThan(0)
      expect(await now.engine.closeAll({})).toBe(0)
    }
    expect(values).toHaveLength(years.length)
  })

  it('of a colleague: what knew of the edits of 2037 wins over them, on both computers', async () => {
    const { profile, path } = profileWith()
    const ahead = await session(profile, 2037, path)
    await write(ahead, 'de 2037')
    const sent = join(profile, 'aller.aigu')
    await ahead.engine.saveProject({ documentId: ahead.documentId, path: sent })
    const right = await session(mkdtempSync(join(tmpdir(), 'aigu-clock-')), 2026, sent)
    expect(await shown(right)).toBe('de 2037')
    await write(right, 'd’aujourd’hui')
    expect(await shown(right)).toBe('d’aujourd’hui')
    const back = join(profile, 'retour.aigu')
    await right.engine.saveProject({ documentId: right.documentId, path: back })
    await ahead.engine.open({ path: back })
    expect(await shown(ahead)).toBe('d’aujourd’hui')
    const cell = await ahead.engine.cell({ documentId: ahead.documentId, row: 0, column: 0 })
    expect(cell.conflict).toBeUndefined()
    await Promise.all([ahead.engine.closeAll({}), right.engine.closeAll({})])
  })
})
