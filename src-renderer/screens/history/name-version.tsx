import { useState } from 'react'
import { Button, Input, TextField } from 'react-aria-components'

import { historyWords } from '../../../shared/messages/history-words.ts'
import { useApp, useLanguage } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { nameVersion } from '../../state/history.ts'

/** « Nommer cette version… », in place. */
export function NameVersion() {
  const app = useApp()
  const words = historyWords(useLanguage())
  const [name, setName] = useState<string | null>(null)
  if (name === null) {
    return (
      <Button
        className="button history-name"
        onPress={() => {
          setName('')
        }}
      >
        {words.nameVersion}
      </Button>
    )
  }
  return (
    <form
      className="history-naming"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        setName(null)
        runReporting(app, () => nameVersion(app, name))
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        setName(null)
      }}
    >
      <TextField
        aria-label={words.versionName}
        // The officer pressed a button to type here.
        autoFocus
        maxLength={200}
        value={name}
        onChange={setName}
      >
        <Input className="history-input" placeholder={words.versionExample} />
      </TextField>
      <Button type="submit" className="button" isDisabled={name.trim() === ''}>
        {words.giveName}
      </Button>
      <Button
        className="button button-quiet"
        onPress={() => {
          setName(null)
        }}
      >
        {words.keepUnnamed}
      </Button>
    </form>
  )
}
