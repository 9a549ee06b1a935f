import { describe, expect, it } from 'vitest'

import type { TableWindow } from '../../../shared/ipc.ts'
import { createRowBlocks } from '../../../src-renderer/grid/row-blocks.ts'
import type { RowBlocks } from '../../../src-renderer/grid/row-blocks.ts'

type Request = {
  readonly from: number
  readonly firstColumn: number
  answer: (state?: string) => Promise<void>
  fail: () => Promise<void>
}

/** An engine that answers when told to, with `total` rows. */
function engine(total: number, columns = 20) {
  const requests: Request[] = []
  const arrivals: { total: number; firstPlace: number; lastPlace: number; lastColumn: number }[] = []
  const failures: unknown[] = []
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 8; i++) await Promise.resolve()
  }
  const blocks = createRowBlocks({
    load: (from, count, firstColumn, columnCount) =>
      new Promise<TableWindow>((resolve, reject) => {
        requests.push({
          from,
          firstColumn,
          answer: (state = 'first') => {
            const last = Math.min(from + count, total)
            const width = Math.min(columnCount, columns - firstColumn)
            resolve({
              total,
              from,
              rows: Array.from({ length: Math.max(0, last - from) }, (_, i) => ({
                row: from + i,
                cells: Array.from({ length: width }, (_, j) => ({
                  before: `${state} ${String(from + i)},${String(firstColumn + j)}`,
                })),
              })),
            })
            return settle()
          },
          fail: () => {
            reject(new Error('engine down'))
            return settle()
          },
        })
      }),
    onArrival: (arrival) => {
      arrivals.push(arrival)
    },
    onFailure: (error) => {
      failures.push(error)
    },
    blocksKept: 8,
  })
  return { blocks, requests, arrivals, failures, settle }
}

const area = (firstPlace: number, lastPlace: number, direction: -1 | 0 | 1 = 1) => ({
  firstPlace,
  lastPlace,
  firstColumn: 0,
  lastColumn: 9,
  direction,
})

const froms = (requests: readonly Request[]): number[] => requests.map((request) => request.from)
const latest = (requests: readonly Request[], from: number): Request | undefined =>
  requests.findLast((request) => request.from === from)
const text = (blocks: RowBlocks, place: number, column = 0): string | undefined =>
  blocks.cell(place, column)?.before

describe('rows are read as they come into sight', () => {
  it('a row not yet arrived is unknown, and known as soon as it arrives', async () => {
    const { blocks, requests, arrivals } = engine(1000)
    blocks.want(area(0, 20))
    expect(blocks.cell(3, 0)).toBeUndefined()
    await requests[0]?.answer()
    expect(text(blocks, 3)).toBe('first 3,0')
    expect(blocks.cell(3, 19)?.before).toBe('first 3,19')
    expect(arrivals).toEqual([{ total: 1000, firstPlace: 0, lastPlace: 99, lastColumn: 19 }])
  })

  it('the columns of which something is here are known, however many the table has', async () => {
    const { blocks, requests } = engine(1000, 20_000)
    expect([...blocks.columnsHere()]).toEqual([])
    blocks.want({ ...area(0, 30, 0), firstColumn: 60, lastColumn: 70 })
    await latest(requests, 0)?.answer()
    const here = [...blocks.columnsHere()]
    expect([here.length, Math.min(...here), Math.max(...here)]).toEqual([50, 50, 99])
  })

  it('beyond the end of a short row there is no cell', async () => {
    const { blocks, requests } = engine(10, 5)
    blocks.want(area(0, 9))
    await requests[0]?.answer()
    expect(blocks.cell(3, 5)).toBeNull()
  })

  it('what comes next in the scroll’s direction is read ahead', async () => {
    const { blocks, requests } = engine(1000)
    blocks.want(area(300, 320, 1))
    await requests[0]?.answer()
    await requests[1]?.answer()
    expect(froms(requests)).toEqual([300, 400, 500])
    blocks.want(area(300, 320, -1))
    await requests[2]?.answer()
    expect(froms(requests).slice(3)).toEqual([200, 100])
  })

  it('no more than two questions at once, and none for what was scrolled past', async () => {
    const { blocks, requests } = engine(100_000)
    for (let place = 0; place < 50_000; place += 1000) blocks.want(area(place, place + 20))
    expect(requests).toHaveLength(2)
    await requests[0]?.answer()
    await requests[1]?.answer()
    expect(froms(requests).slice(2)).toEqual([49_000, 49_100])
  })

  it('nothing is asked beyond the last row', async () => {
    const { blocks, requests } = engine(150)
    blocks.want(area(0, 20))
    await requests[0]?.answer()
    await requests[1]?.answer()
    blocks.want(area(110, 149))
    expect(froms(requests)).toEqual([0, 100])
  })

  it('only so many blocks are kept, those on screen among them', async () => {
    const { blocks, requests } = engine(100_000)
    for (let place = 0; place < 5000; place += 100) {
      blocks.want(area(place, place + 20, 0))
      for (const request of requests.splice(0)) await request.answer()
      for (const request of requests.splice(0)) await request.answer()
    }
    expect(blocks.size).toBeLessThanOrEqual(8)
    expect(text(blocks, 4910)).toBe('first 4910,0')
  })
})

describe('after a decision', () => {
  it('the old texts stay until the new ones arrive', async () => {
    const { blocks, requests } = engine(100)
    blocks.want(area(0, 20))
    await requests[0]?.answer()
    blocks.outdate()
    expect(text(blocks, 3)).toBe('first 3,0')
    await latest(requests, 0)?.answer('second')
    expect(text(blocks, 3)).toBe('second 3,0')
  })

  it('an answer from before the decision is asked again', async () => {
    const { blocks, requests } = engine(100)
    blocks.want(area(0, 20))
    blocks.outdate()
    await requests[0]?.answer('old')
    expect(text(blocks, 3)).toBe('old 3,0')
    await latest(requests, 0)?.answer('new')
    expect(text(blocks, 3)).toBe('new 3,0')
  })

  it('a decision is shown at once', async () => {
    const { blocks, requests } = engine(100)
    blocks.want(area(0, 20))
    await requests[0]?.answer()
    blocks.patch(3, 2, { before: 'a', after: 'b', decision: 'refused' })
    expect(blocks.cell(3, 2)?.decision).toBe('refused')
    expect(text(blocks, 3, 1)).toBe('first 3,1')
  })
})

describe('another view', () => {
  it('an answer for the old view is not taken for the new one', async () => {
    const { blocks, requests, arrivals } = engine(100)
    blocks.want(area(0, 20))
    blocks.clear()
    blocks.want(area(0, 20))
    await requests[0]?.answer('old view')
    expect(blocks.cell(3, 0)).toBeUndefined()
    expect(arrivals).toEqual([])
    await latest(requests, 0)?.answer('new view')
    expect(text(blocks, 3)).toBe('new view 3,0')
  })
})

describe('an engine that fails', () => {
  it('is told once, not hammered, and asked again when the officer scrolls on', async () => {
    const { blocks, requests, failures } = engine(100)
    blocks.want({ ...area(0, 20), direction: -1 })
    await requests[0]?.fail()
    expect(failures).toHaveLength(1)
    blocks.want({ ...area(0, 20), direction: -1 })
    expect(requests).toHaveLength(1)
    blocks.want({ ...area(0, 20), direction: 0 })
    expect(froms(requests)).toEqual([0, 0, 100])
    await requests[1]?.answer()
    expect(text(blocks, 3)).toBe('first 3,0')
  })
})

describe('rows for a copy', () => {
  it('are waited for, and a failure is told to who asked', async () => {
    const { blocks, requests, settle } = engine(1000)
    let isHere = false
    const waiting = blocks.loaded(area(150, 250)).then(() => {
      isHere = true
    })
    expect(froms(requests)).toEqual([100])
    await requests[0]?.answer()
    expect(isHere).toBe(false)
    expect(froms(requests)).toEqual([100, 200])
    await requests[1]?.answer()
    await waiting
    expect(text(blocks, 250)).toBe('first 250,0')

    const failing = blocks.loaded(area(800, 810))
    const told = expect(failing).rejects.toThrow('engine down')
    await requests[2]?.fail()
    await settle()
    await told
  })
})
