import { useState } from 'react'
import { Button, Form, Input, Label, TextField } from 'react-aria-components'

import { useApp, useAppState, useWords } from '../state/app-services.ts'
import { runReporting } from '../state/bugs.ts'
import { changePreferences } from '../state/preferences.ts'

const LONGEST_NAME = 100

/** How colleagues see the person: asked for, never imposed. */
export function NamePanel() {
  const isOpen = useAppState((state) => state.naming)
  return isOpen ? <NameQuestion /> : null
}

function NameQuestion() {
  const app = useApp()
  const words = useWords()
  const [name, setName] = useState(app.store.get().start.personName)
  const leave = (): void => {
    app.store.set({ naming: false })
  }
  return (
    <Form
      className="strip"
      aria-label={words.project.yourName}
      onSubmit={(event) => {
        event.preventDefault()
        runReporting(app, () => changePreferences(app, { personName: name.trim() }))
        leave()
      }}
    >
      <TextField
        className="name-field"
        value={name}
        onChange={setName}
        maxLength={LONGEST_NAME}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Escape') leave()
          else event.continuePropagation()
        }}
      >
        <Label>{words.project.yourName}</Label>
        <Input className="text-input" />
      </TextField>
      <p className="strip-text">{words.project.yourNameHint}</p>
      <div className="strip-actions">
        <Button type="submit" className="button button-primary">
          {words.project.keepName}
        </Button>
        <Button className="button" onPress={leave}>
          {words.project.cancel}
        </Button>
      </div>
    </Form>
  )
}
