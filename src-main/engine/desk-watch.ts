import type { SavedState } from '../../shared/ipc-editing.ts'
import type { HistoryLine } from '../../shared/ipc-history.ts'
import type { FolderState, News } from '../../shared/ipc-project.ts'
import type { OpenTable } from './open-table.ts'
import type { WorkFolder } from './work-folder.ts'

export type DeskOptions = {
  readonly table: OpenTable
  readonly path: string
  readonly works: WorkFolder
  readonly watch: DeskWatch
}

/** What is told of a desk without being asked. */
export type DeskWatch = {
  onSaved(state: SavedState): void
  /** How the folder of the project stands. */
  onFolder(state: FolderState): void
  /** What others did is in the table. `wide`: single gestures that changed much of it. */
  onNews(news: readonly News[], wide: readonly HistoryLine[]): void
  /** Runs when nothing else is done to the table. */
  later(task: () => void): void
}
