import { StrictMode, useCallback, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'

import type { CellView } from '../../../shared/ipc.ts'
import type { Language } from '../../../shared/messages/language.ts'
import type { GridEdit, GridEditing } from '../../../src-renderer/grid/grid-edits.ts'
import { noSight } from '../../../src-renderer/grid/grid-sight.ts'
import { RepairGrid } from '../../../src-renderer/grid/repair-grid.tsx'
import '../../../src-renderer/design/tokens.css'
import { createFakeTable } from './fake-table.ts'
import { hostileCells } from './hostile-cells.ts'
import './page.css'

/** What the specs and the bench look at and pull. */
export type GridPageHooks = {
  readonly started: number
  requests: { from: number; count: number; firstColumn: number; columnCount: number }[]
  decisions: { row: number; column: number; accept: boolean }[]
  edits: GridEdit[]
  setShow: (show: 'all' | 'damaged') => void
  setVersion: (version: number) => void
  setWrapped: (columns: readonly number[]) => void
  /** Milliseconds each answer of the engine takes; null answers nothing until set again. */
  latency: number | null
  fails: boolean
}

declare global {
  interface Window {
    gridPage: GridPageHooks
  }
}

const query = new URLSearchParams(location.search)
const number = (name: string, otherwise: number): number => Number(query.get(name) ?? otherwise)
const hostile = query.has('hostile')
const special = new Map<string, CellView>(hostile ? hostileCells : [])
const shape = {
  rows: number('rows', 100_000),
  columns: number('columns', 20),
  damagedEvery: number('every', 3),
  longColumn: number('long', -1),
}
if (hostile) special.set(`7,${String(shape.columns)}`, { before: 'en trop' })
const table = createFakeTable(shape, special)

window.gridPage = {
  started: performance.now(),
  requests: [],
  decisions: [],
  edits: [],
  setShow: () => undefined,
  setVersion: () => undefined,
  setWrapped: () => undefined,
  latency: number('latency', 1),
  fails: false,
}

function wait(): Promise<void> {
  const { latency } = window.gridPage
  if (latency === null) {
    return new Promise((resolve) => {
      const look = setInterval(() => {
        if (window.gridPage.latency === null) return
        clearInterval(look)
        resolve()
      }, 5)
    })
  }
  return new Promise((resolve) => setTimeout(resolve, latency))
}

const editing: GridEditing = {
  onCommands: () => undefined,
  onEdit: (edit, answered) => {
    window.gridPage.edits.push(edit)
    answered({ kind: 'nothing' })
    return Promise.resolve()
  },
  today: () => ({ year: 2026, month: 3, day: 9 }),
  composesOnCells: false,
  onBeginTyping: () => undefined,
  onAskPaste: () => undefined,
  onMenu: () => undefined,
}

function Page() {
  const [show, setShow] = useState<'all' | 'damaged'>('all')
  const [version, setVersion] = useState(0)
  const document = useMemo(() => ({ ...table.summary(), acceptedCount: version }), [version])
  const [wrapped, setWrapped] = useState<readonly number[]>(
    (query.get('wrap') ?? '').split(',').filter(Boolean).map(Number),
  )
  const sight = useMemo(() => ({ ...noSight, wrapped: new Set(wrapped) }), [wrapped])
  window.gridPage.setShow = setShow
  window.gridPage.setWrapped = setWrapped
  window.gridPage.setVersion = setVersion
  const loadWindow = useCallback(
    async (from: number, count: number, firstColumn = 0, columnCount = 200) => {
      window.gridPage.requests.push({ from, count, firstColumn, columnCount })
      await wait()
      if (window.gridPage.fails) throw new Error('the engine is down')
      return structuredClone(table.window(show, from, count, firstColumn, columnCount))
    },
    [show],
  )
  const loadCell = useCallback(async (row: number, column: number) => {
    await wait()
    const cell = table.cell(row, column)
    return cell.cut ? (row === 8 ? cell : { before: cell.before + ' et la fin de ce texte' }) : cell
  }, [])
  return (
    <main>
      <h1>Grid</h1>
      <RepairGrid
        document={document}
        show={show}
        sight={sight}
        language={(query.get('language') ?? 'fr') as Language}
        loadWindow={loadWindow}
        loadCell={loadCell}
        editing={editing}
        onDecideRanges={() => undefined}
        onChooseWords={() => undefined}
        onDecideCell={(row, column, accept) => {
          window.gridPage.decisions.push({ row, column, accept })
          table.decide(row, column, accept)
          setVersion((before) => before + 1)
        }}
        version={version}
        density={query.has('compact') ? 'compact' : 'normal'}
      />
    </main>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <Page />
  </StrictMode>,
)
