import { describe, expect, test } from 'vitest'

import { createPageHandover } from '../../../src-main/shell/page-handover.ts'

function scene() {
  const timers: (() => void)[] = []
  const waits: number[] = []
  const cancelled: number[] = []
  const told: string[] = []
  const handover = createPageHandover(() => told.push('closing'), {
    after(milliseconds, run) {
      waits.push(milliseconds)
      const at = timers.push(run)
      return () => cancelled.push(at)
    },
  })
  return { handover, timers, waits, cancelled, told }
}

describe('a page that is asked to hand over what stands in its fields', () => {
  test('is waited for', async () => {
    const { handover, cancelled, told } = scene()
    const asked = handover.ask()
    expect(told).toEqual(['closing'])
    handover.answered()
    await asked
    expect(cancelled).toEqual([1])
  })

  test('and does not keep the window if it hangs', async () => {
    const { handover, timers, waits } = scene()
    const asked = handover.ask()
    // The officer pressed the cross: longer looks like a window that does not close.
    expect(waits).toEqual([1_000])
    timers[0]?.()
    await asked
    handover.answered()
  })
})
