import { describe, expect, it } from 'vitest'

import {
  decideAll,
  decideCell,
  decideGroup,
  decideRanges,
} from '../../../src-renderer/state/decide-repairs.ts'
import { createFakeApp } from '../fake-app.ts'
import { damagedDocument } from '../fake-documents.ts'

describe('deciding', () => {
  it('sends each decision, takes the summary back and asks for the rows again', async () => {
    const app = createFakeApp({}, { document: damagedDocument })
    await decideAll(app, false, false)
    await decideGroup(app, 'raw-bytes:windows-1252', true)
    await decideCell(app, 4, 2, false)
    expect(app.bridge.calls.map(({ command, argument }) => ({ command, argument }))).toEqual([
      {
        command: 'repair.decideAll',
        argument: { documentId: 'damaged', accept: false, certainOnly: false },
      },
      {
        command: 'repair.decideGroup',
        argument: { documentId: 'damaged', groupId: 'raw-bytes:windows-1252', accept: true },
      },
      {
        command: 'repair.decideCell',
        argument: { documentId: 'damaged', row: 4, column: 2, accept: false },
      },
    ])
    expect(app.store.get().document?.acceptedCount).toBe(300)
    expect(app.store.get().rowsVersion).toBe(3)
  })

  it('a selection is decided in one gesture, and it is said how many cells changed', async () => {
    const document = damagedDocument
    const app = createFakeApp(
      { 'repair.decideRanges': () => ({ document, changedCells: 14, accepted: true }) },
      { document, show: 'damaged' },
    )
    const ranges = [{ top: 0, bottom: 6, columns: [1, 2] }]
    await decideRanges(app, ranges)
    expect(app.bridge.calls[0]?.argument).toEqual({
      documentId: 'damaged',
      show: 'damaged',
      ranges,
    })
    expect(app.store.get().announcement).toBe('14\u00a0cellules acceptées')
  })

  it('an answer that comes after the file was closed changes nothing', async () => {
    const app = createFakeApp({}, { document: damagedDocument })
    const deciding = decideAll(app, false, false)
    app.store.set({ document: null })
    await deciding
    expect(app.store.get()).toMatchObject({ document: null, rowsVersion: 0 })
  })
})
