import { useState } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'

import type { DocumentSummary } from '../../../shared/ipc.ts'
import { useApp } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { firstRowNumber, goToRow } from '../../state/go-to-row.ts'
import { useViewWords } from './use-view-words.ts'

/** A row by its number, as the margin counts. */
export function GoToRow({ document }: { readonly document: DocumentSummary }) {
  const app = useApp()
  const words = useViewWords()
  const [typed, setTyped] = useState('')
  const first = firstRowNumber(document.dialect.preambleRecords)
  const close = (): void => {
    app.store.set({ isGoing: false })
    app.gridView.current?.focus()
  }
  return (
    <form
      className="table-panel go-to-row"
      aria-label={words.goToTitle()}
      onSubmit={(event) => {
        event.preventDefault()
        const number = Number(typed.replace(/\D/g, ''))
        if (number > 0) runReporting(app, () => goToRow(app, number))
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <TextField className="field" value={typed} onChange={setTyped} autoFocus>
        <Label>{words.goToLabel(first, first + Math.max(0, document.rowCount - 1))}</Label>
        <Input inputMode="numeric" className="field-input figure" size={10} />
      </TextField>
      <Button type="submit" className="button">
        {words.go()}
      </Button>
      <Button className="button button-quiet" onPress={close}>
        {words.close()}
      </Button>
    </form>
  )
}
