import { useState } from 'react'
import { Button, Input, TextField } from 'react-aria-components'

import { LONGEST_VERSION_NAME } from '../../../shared/editing-limits.ts'
import { historyWords } from '../../../shared/messages/history-words.ts'
import { useLanguage } from '../../state/app-services.ts'

type Props = {
  /** « Nommer cette version… » */
  readonly text: string
  /** The name that is to be changed. */
  readonly present?: string
  readonly onName: (name: string) => void
}

/** A button that becomes a field, in place: the name of a state. */
export function NameVersion({ text, present = '', onName }: Props) {
  const words = historyWords(useLanguage())
  const [name, setName] = useState<string | null>(null)
  if (name === null) {
    return (
      <Button
        className="button history-name"
        onPress={() => {
          setName(present)
        }}
      >
        {text}
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
        onName(name)
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
        maxLength={LONGEST_VERSION_NAME}
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
