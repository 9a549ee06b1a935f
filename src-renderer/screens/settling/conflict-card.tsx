import { Button } from 'react-aria-components'

import type { ConflictView, Word } from '../../../shared/ipc-conflicts.ts'
import type { Person } from '../../../shared/ipc-history.ts'
import { momentWords } from '../../../shared/messages/history-moment.ts'
import { settlingWords } from '../../../shared/messages/settling-words.ts'
import type { SettlingWords } from '../../../shared/messages/settling-words.ts'
import { useApp, useLanguage } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { settle, showConflict } from '../../state/settling.ts'
import type { Choice } from '../../state/settling.ts'

type Props = { readonly conflict: ConflictView; readonly now: number }

/** One disagreement: what each wrote, when, and a button beside each. */
export function ConflictCard({ conflict, now }: Props) {
  const app = useApp()
  const words = settlingWords(useLanguage())
  const isDeletion = conflict.conflict.what === 'row' || conflict.conflict.what === 'column-deleted'
  return (
    <li className="conflict">
      <Button
        className="conflict-place"
        onPress={() => {
          runReporting(app, () => showConflict(app, conflict))
        }}
      >
        <bdi>{placeOf(conflict, words)}</bdi>
      </Button>
      {isDeletion ? <Deletion conflict={conflict} now={now} /> : <Values conflict={conflict} now={now} />}
    </li>
  )
}

function placeOf({ conflict, rowNumber, column }: ConflictView, words: SettlingWords): string {
  switch (conflict.what) {
    case 'cell':
      return words.cell(rowNumber, column ?? '')
    case 'row':
      return words.row(rowNumber)
    case 'column-name':
      return words.columnName(column ?? '')
    case 'column-deleted':
      return words.column(column ?? '')
  }
}

function Values({ conflict, now }: Props) {
  const words = settlingWords(useLanguage())
  const { original, words: said } = conflict
  const isSaid = original === null || said.some(({ text }) => text === original)
  return (
    <ul className="conflict-words">
      {said.map((word, at) => (
        <li key={`${word.word.author}:${String(word.word.number)}`} className="conflict-word">
          <SaidText text={word.text} />
          <span className="conflict-who">
            <Who said={word} now={now} />
            {at === 0 && <span className="conflict-shown"> · {words.shown}</span>}
          </span>
          <ChoiceButton conflict={conflict} choice={{ word: word.word }} text={words.keep} of={word.text} />
        </li>
      ))}
      {!isSaid && (
        <li className="conflict-word">
          <SaidText text={original} />
          <span className="conflict-who">{words.original}</span>
          <ChoiceButton
            conflict={conflict}
            choice={{ original: true }}
            text={words.keepOriginal}
            of={original}
          />
        </li>
      )}
    </ul>
  )
}

/** « Supprimée par Karim, hier à 14 h 32 ; vous y avez écrit … » */
function Deletion({ conflict, now }: Props) {
  const language = useLanguage()
  const words = settlingWords(language)
  const isRow = conflict.conflict.what === 'row'
  const { edits, editCount } = conflict
  const [first] = conflict.words
  return (
    <>
      {first && (
        <p className="conflict-told">
          {words.deletedBy(personOf(first.by, words), momentWords(first.time, now, language).when)}
        </p>
      )}
      <ul className="conflict-words">
        {edits.map((edit) => (
          <li
            key={`${edit.word.author}:${String(edit.word.number)} ${edit.column}`}
            className="conflict-edit"
          >
            <span className="conflict-where">
              <bdi>{isRow ? edit.column : words.row(edit.rowNumber)}</bdi>
            </span>
            <SaidText text={edit.text} />
            <span className="conflict-who">
              <Who said={edit} now={now} />
            </span>
          </li>
        ))}
        {editCount > edits.length && <li className="quiet">{words.moreEdits(editCount - edits.length)}</li>}
      </ul>
      <div className="conflict-buttons">
        <ChoiceButton
          conflict={conflict}
          choice={{ keep: true }}
          text={isRow ? words.keepRow : words.keepColumn}
        />
        <ChoiceButton
          conflict={conflict}
          choice={{ keep: false }}
          text={isRow ? words.deleteRow : words.deleteColumn}
        />
      </div>
    </>
  )
}

function Who({ said, now }: { readonly said: Word; readonly now: number }) {
  const language = useLanguage()
  const words = settlingWords(language)
  return (
    <bdi>
      {personOf(said.by, words)}, {momentWords(said.time, now, language).when}
    </bdi>
  )
}

function SaidText({ text }: { readonly text: string }) {
  const words = settlingWords(useLanguage())
  return text === '' ? (
    <span className="conflict-text quiet">{words.emptyText}</span>
  ) : (
    <bdi className="conflict-text">{text}</bdi>
  )
}

type ChoiceProps = {
  readonly conflict: ConflictView
  readonly choice: Choice
  readonly text: string
  /** The value that the button is about, for ears. */
  readonly of?: string
}

function ChoiceButton({ conflict, choice, text, of }: ChoiceProps) {
  const app = useApp()
  const words = settlingWords(useLanguage())
  return (
    <Button
      className="button button-small"
      {...(of === undefined ? {} : { 'aria-label': `${text} ${of || words.emptyText}` })}
      onPress={() => {
        runReporting(app, () => settle(app, conflict, choice))
      }}
    >
      {text}
    </Button>
  )
}

function personOf({ isMe, name }: Person, words: SettlingWords): string {
  return isMe ? words.you : (name ?? words.somebody)
}
