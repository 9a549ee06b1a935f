import type { CellView, TableWindow } from '../../shared/ipc.ts'

/** What of a table is wanted on screen: places (indexes in the view) and columns, both ends included. */
export type WantedArea = {
  readonly firstPlace: number
  readonly lastPlace: number
  readonly firstColumn: number
  readonly lastColumn: number
  /** Columns from the left that are wanted besides. */
  readonly frozenColumns?: number
  /** 1 while scrolling down, -1 up, 0 at rest. */
  readonly direction: -1 | 0 | 1
}

export type BlockRow = TableWindow['rows'][number]

export type RowBlocks = {
  /** The part of a row that holds a column, or undefined while it has not arrived. */
  rowPart(place: number, column: number): BlockRow | undefined
  /** A cell; null where the row is shorter than that; undefined while it has not arrived. */
  cell(place: number, column: number): CellView | null | undefined
  /** Columns of which some cells are here: of 20,000, those near the screen. */
  columnsHere(): ReadonlySet<number>
  /** Under which edition of the contents a cell was asked for; -1 while it has not arrived. */
  editionOf(place: number, column: number): number
  /** Grows whenever what is here is outdated. */
  readonly edition: number
  /** Shows a decision before the engine has answered; the next arrival of the block has the last word. */
  patch(place: number, column: number, cell: CellView): void
  /** Asks for what is missing or outdated, nearest first, and a little ahead in the scroll's direction. */
  want(area: WantedArea): void
  /** Waits for an area to be here (a copy of rows that were never shown). Rejects if the loading fails. */
  loaded(area: WantedArea): Promise<void>
  /** Contents changed: what is here stays drawn until its new state arrives. */
  outdate(): void
  /** Another view or another file: nothing of what is here means anything any more. */
  clear(): void
  /** Rows in the view as last told; Infinity while nothing of it has arrived. */
  readonly total: number
  readonly size: number
}

export type RowBlocksOptions = {
  readonly load: (
    from: number,
    count: number,
    firstColumn: number,
    columnCount: number,
  ) => Promise<TableWindow>
  /** A block has arrived: `total` rows in the view, these places and columns are here. */
  readonly onArrival: (arrival: {
    total: number
    firstPlace: number
    lastPlace: number
    lastColumn: number
  }) => void
  readonly onFailure: (error: unknown) => void
  readonly rowsPerBlock?: number
  readonly columnsPerBlock?: number
  /** Blocks kept; 64 of 100 × 50 cells are about 30 MB at worst. */
  readonly blocksKept?: number
  readonly requestsAtOnce?: number
}

type Block = { readonly from: number; rows: BlockRow[]; readonly firstColumn: number; edition: number }

/** Blocks fetched beyond the wanted area, in the direction of the scroll. */
const BLOCKS_AHEAD = 2

/**
 * The rows near the screen, in blocks, fetched when wanted and forgotten in the order of their last use. Requests
 * follow the latest wish: a wish that was scrolled away before its turn is never sent.
 */
export function createRowBlocks(options: RowBlocksOptions): RowBlocks {
  const { rowsPerBlock = 100, columnsPerBlock = 50, blocksKept = 64, requestsAtOnce = 2 } = options
  const blocks = new Map<string, Block>()
  const inFlight = new Map<string, Promise<void>>()
  const failedAt = new Map<string, number>()
  let wishes: readonly string[] = []
  /** Changes with the contents (edition) and with the view (epoch): a late answer is known for what it is. */
  let edition = 0
  let epoch = 0
  let total = Infinity

  const keyOf = (rowBlock: number, columnBlock: number): string => `${rowBlock}:${columnBlock}`
  const blockAt = (place: number, column: number): Block | undefined =>
    blocks.get(keyOf(Math.floor(place / rowsPerBlock), Math.floor(column / columnsPerBlock)))

  const firstPlaceOf = (key: string): number => Number(key.split(':')[0]) * rowsPerBlock

  function isFresh(key: string): boolean {
    return blocks.get(key)?.edition === edition || failedAt.get(key) === edition
  }

  function touch(key: string): void {
    const block = blocks.get(key)
    if (!block) return
    blocks.delete(key)
    blocks.set(key, block)
  }

  function forgetOldest(): void {
    for (const key of blocks.keys()) {
      if (blocks.size <= blocksKept) return
      if (!wishes.includes(key)) blocks.delete(key)
    }
  }

  function request(key: string): Promise<void> {
    const [rowBlock = 0, columnBlock = 0] = key.split(':').map(Number)
    const from = rowBlock * rowsPerBlock
    const firstColumn = columnBlock * columnsPerBlock
    const [askedEpoch, askedEdition] = [epoch, edition]
    const answer = options.load(from, rowsPerBlock, firstColumn, columnsPerBlock).then((window) => {
      if (askedEpoch !== epoch) return
      total = window.total
      const widest = window.rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
      blocks.delete(key)
      blocks.set(key, { from, rows: [...window.rows], firstColumn, edition: askedEdition })
      forgetOldest()
      const lastPlace = from + window.rows.length - 1
      options.onArrival({
        total: window.total,
        firstPlace: from,
        lastPlace,
        lastColumn: firstColumn + widest - 1,
      })
    })
    const settled = answer
      .catch((error: unknown) => {
        // The view it was for is gone; nobody waits for it any more.
        if (askedEpoch !== epoch) return
        // Not asked again until the contents change or the officer scrolls on: a broken engine is not hammered.
        failedAt.set(key, askedEdition)
        throw error
      })
      .finally(() => {
        if (inFlight.get(key) === settled) inFlight.delete(key)
        if (askedEpoch === epoch) pump()
      })
    inFlight.set(key, settled)
    return settled
  }

  function pump(): void {
    for (const key of wishes) {
      if (inFlight.size >= requestsAtOnce) return
      if (isFresh(key) || inFlight.has(key) || firstPlaceOf(key) >= total) continue
      request(key).catch(options.onFailure)
    }
  }

  function keysOf(area: WantedArea): readonly string[] {
    const firstRow = Math.floor(area.firstPlace / rowsPerBlock)
    const lastRow = Math.floor(area.lastPlace / rowsPerBlock)
    const rows: number[] = []
    for (let row = firstRow; row <= lastRow; row++) rows.push(row)
    for (let ahead = 1; ahead <= BLOCKS_AHEAD; ahead++) {
      if (area.direction >= 0) rows.push(lastRow + ahead)
      if (area.direction <= 0 && firstRow - ahead >= 0) rows.push(firstRow - ahead)
    }
    const firstColumn = Math.floor(area.firstColumn / columnsPerBlock)
    const lastColumn = Math.floor(area.lastColumn / columnsPerBlock)
    const columns = new Set<number>()
    for (let column = 0; column * columnsPerBlock < (area.frozenColumns ?? 0); column++) columns.add(column)
    for (let column = firstColumn; column <= lastColumn; column++) columns.add(column)
    return rows.flatMap((row) => [...columns].map((column) => keyOf(row, column)))
  }

  return {
    rowPart(place, column) {
      const block = blockAt(place, column)
      return block?.rows[place - block.from]
    },
    cell(place, column) {
      const block = blockAt(place, column)
      const row = block?.rows[place - block.from]
      return block && row ? (row.cells[column - block.firstColumn] ?? null) : undefined
    },
    columnsHere() {
      const here = new Set<number>()
      for (const firstColumn of new Set([...blocks.values()].map((block) => block.firstColumn)))
        for (let at = 0; at < columnsPerBlock; at++) here.add(firstColumn + at)
      return here
    },
    editionOf: (place, column) => blockAt(place, column)?.edition ?? -1,
    get edition() {
      return edition
    },
    patch(place, column, cell) {
      const block = blockAt(place, column)
      const row = block?.rows[place - block.from]
      if (!block || !row) return
      block.rows[place - block.from] = {
        ...row,
        cells: row.cells.with(column - block.firstColumn, cell),
      }
    },
    want(area) {
      const keys = keysOf(area)
      if (keys.join() !== wishes.join()) failedAt.clear()
      wishes = keys
      for (const key of wishes) touch(key)
      pump()
    },
    async loaded(area) {
      const seen = { ...area, direction: 0 as const }
      for (const key of keysOf(seen)) {
        const [rowBlock = 0] = key.split(':').map(Number)
        const isAsked =
          rowBlock * rowsPerBlock <= area.lastPlace && (rowBlock + 1) * rowsPerBlock > area.firstPlace
        // What is in flight may have been asked for before the last change.
        while (isAsked && blocks.get(key)?.edition !== edition) await (inFlight.get(key) ?? request(key))
      }
    },
    outdate() {
      edition++
      failedAt.clear()
      pump()
    },
    clear() {
      epoch++
      edition++
      total = Infinity
      blocks.clear()
      inFlight.clear()
      failedAt.clear()
      wishes = []
    },
    get total() {
      return total
    },
    get size() {
      return blocks.size
    },
  }
}
