import { useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'

import type { TableTab } from '../../../shared/ipc-tables.ts'
import { tablesWords } from '../../../shared/messages/tables-words.ts'
import { ActionButton } from '../../design/action-button.tsx'
import { useApp, useAppState, useLanguage } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { showTable } from '../../state/tables.ts'
import { tabOnScreen, tabsOf } from '../../state/tables-state.ts'
import { TabMenu } from './tab-menu.tsx'
import { TabName } from './tab-name.tsx'
import './tables.css'

/** What the tabs are about, for screen readers. */
export const TABLE_PANEL = 'table-panel'
export const tabElementId = (table: string): string => `table-tab-${table}`

/**
 * The tables of the project, as a spreadsheet shows its sheets; nothing while there is one only. Arrows go from tab to
 * tab, Enter shows the table: it may have to be read first.
 */
export function TableTabs() {
  const app = useApp()
  const words = tablesWords(useLanguage())
  const state = useAppState((whole) => whole)
  const tabs = tabsOf(state)
  const own = tabOnScreen(state)
  const list = useRef<HTMLDivElement>(null)
  const [reached, setReached] = useState<string | null>(null)
  const [menuAt, setMenuAt] = useState({ x: 0, y: 0 })
  if (tabs.length < 2) return null
  // One Tab stop: where the arrows went, else the table on screen.
  const stop = tabs.find(({ id }) => id === reached)?.id ?? own?.id ?? tabs[0]?.id

  function focusTab(id: string | undefined): void {
    if (id === undefined) return
    setReached(id)
    list.current?.querySelector<HTMLElement>(`#${tabElementId(id)}`)?.focus()
  }

  function onKeyDown(event: KeyboardEvent, tab: TableTab): void {
    const at = tabs.findIndex(({ id }) => id === tab.id)
    const goTo: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }
    const next = goTo[event.key]
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    if (isPlain && next !== undefined) focusTab(tabs[next]?.id)
    else if (isPlain && event.key === 'F2') app.store.set({ renamingTab: tab.id })
    else return
    event.preventDefault()
  }

  function openMenu(event: MouseEvent<HTMLElement>, tab: TableTab): void {
    event.preventDefault()
    const box = event.currentTarget.getBoundingClientRect()
    // The menu key says no place.
    const isByKey = event.clientX === 0 && event.clientY === 0
    setMenuAt(isByKey ? { x: box.left, y: box.top } : { x: event.clientX, y: event.clientY })
    setReached(tab.id)
    app.store.set({ tabMenu: tab.id })
  }

  return (
    <div className="table-tabs">
      <div className="table-tabs-list" role="tablist" aria-label={words.tabs} ref={list}>
        {tabs.map((tab) =>
          tab.id === state.renamingTab ? (
            <TabName
              tab={tab}
              key={tab.id}
              onDone={() => {
                requestAnimationFrame(() => {
                  focusTab(tab.id)
                })
              }}
            />
          ) : (
            <button
              type="button"
              key={tab.id}
              id={tabElementId(tab.id)}
              className="table-tab"
              role="tab"
              aria-selected={tab.id === own?.id}
              aria-controls={tab.id === own?.id ? TABLE_PANEL : undefined}
              aria-disabled={tab.isAwaited || undefined}
              aria-label={labelOf(tab, words)}
              title={tab.name}
              data-awaited={tab.isAwaited || undefined}
              tabIndex={tab.id === stop ? 0 : -1}
              onClick={(event) => {
                // A click made by the keyboard leaves it on the tab.
                runReporting(app, () => showTable(app, tab, event.detail === 0 ? 'stays' : 'table'))
              }}
              onDoubleClick={() => {
                app.store.set({ renamingTab: tab.id })
              }}
              onKeyDown={(event) => {
                onKeyDown(event, tab)
              }}
              onContextMenu={(event) => {
                openMenu(event, tab)
              }}
            >
              <bdi>{tab.name}</bdi>
            </button>
          ),
        )}
      </div>
      <ActionButton id="add-table" look="quiet" />
      <TabMenu tab={tabs.find(({ id }) => id === state.tabMenu) ?? null} at={menuAt} />
    </div>
  )
}

function labelOf(tab: TableTab, words: ReturnType<typeof tablesWords>): string | undefined {
  if (tab.isAwaited) return words.awaited(tab.name)
  return tab.isRemoved ? words.taken(tab.name) : undefined
}
