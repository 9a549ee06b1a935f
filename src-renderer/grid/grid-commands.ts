import type { TableActionId } from '../../shared/action-ids.ts'

/** What the officer's commands ask of the table on screen. */
export type GridCommands = {
  run(command: TableActionId): void
  /** Whether a key pressed now is the table's. */
  readonly hasKeyboard: boolean
  /** A cell is being typed in. */
  readonly isTyping: boolean
  /** Keeps what is being typed, if anything is. */
  finishTyping(): void
}
