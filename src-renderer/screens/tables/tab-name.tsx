import { useEffect, useRef } from 'react'

import type { TableTab } from '../../../shared/ipc-tables.ts'
import { tablesWords } from '../../../shared/messages/tables-words.ts'
import { LONGEST_TABLE_NAME } from '../../../shared/project/table-name.ts'
import { useApp, useLanguage } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { renameTable } from '../../state/tables.ts'

type Props = { readonly tab: TableTab; readonly onDone: () => void }

/** The name of a tab while it is typed: Enter or leaving keeps it, Escape gives it up. */
export function TabName({ tab, onDone }: Props) {
  const app = useApp()
  const words = tablesWords(useLanguage())
  const field = useRef<HTMLInputElement>(null)
  const isLeft = useRef(false)
  useEffect(() => {
    field.current?.select()
  }, [])

  function leave(isKept: boolean): void {
    if (isLeft.current) return
    isLeft.current = true
    const name = isKept ? (field.current?.value ?? '') : ''
    runReporting(app, () => renameTable(app, tab.id, name))
  }

  return (
    <input
      className="table-tab-name"
      ref={field}
      aria-label={words.newName}
      defaultValue={tab.name}
      maxLength={LONGEST_TABLE_NAME}
      size={Math.max(12, tab.name.length)}
      autoFocus
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        leave(event.key === 'Enter')
        onDone()
      }}
      onBlur={() => {
        leave(true)
      }}
    />
  )
}
