import { describe, expect, it } from 'vitest'

import { createPendingCells } from '../../../src-renderer/grid/pending-cells.ts'

const typed = (before: string) => ({ before, edited: true as const })

describe('what was typed and is on its way', () => {
  it('is shown until rows asked for after the answer are here', () => {
    const pending = createPendingCells()
    const entry = pending.put(3, 1, typed('a'))
    pending.outdated(1)
    expect(pending.get(3, 1, 1)?.before).toBe('a')
    entry.answer(true)
    expect(pending.get(3, 1, 1)?.before).toBe('a')
    pending.outdated(2)
    expect(pending.get(3, 1, 1)?.before).toBe('a')
    expect(pending.get(3, 1, 2)).toBeUndefined()
  })

  it('a second text in the same cell is not hidden by the answer to the first', () => {
    const pending = createPendingCells()
    const first = pending.put(3, 1, typed('a'))
    pending.put(3, 1, typed('b'))
    first.answer(true)
    pending.outdated(1)
    expect(pending.get(3, 1, 1)?.before).toBe('b')
  })

  it('goes at once where nothing changed, and stays where it was refused', () => {
    const pending = createPendingCells()
    pending.put(1, 1, typed('same')).answer(false)
    expect(pending.get(1, 1, 0)).toBeUndefined()
    pending.put(2, 2, typed('refused'))
    pending.outdated(9)
    expect(pending.get(2, 2, 9)?.before).toBe('refused')
  })
})
