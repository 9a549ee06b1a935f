import type { SavedState } from '../../shared/ipc-editing.ts'
import type { HistoryLine } from '../../shared/ipc-history.ts'
import type { FolderState, News } from '../../shared/ipc-project.ts'
import type { OpenTable } from './open-table.ts'
import type { ProjectDesk } from './project-desk.ts'
import type { TableFacts } from './work-facts.ts'

export type DeskOptions = {
  readonly table: OpenTable
  readonly path: string
  /** The project that the table is of, or will be of once something is done to it. */
  readonly at: ProjectDesk
  /** What is remembered of a table of the project; null for a file of none. */
  readonly known: TableFacts | null
  readonly watch: DeskWatch
  /** It becomes one of the project's tables only when it joins it. */
  readonly isApart?: boolean
}

/** What is told of a desk without being asked. */
export type DeskWatch = {
  onSaved(state: SavedState): void
  /** How the folder of the project stands. */
  onFolder(state: FolderState): void
  /** What others did is in the table. `wide`: single gestures that changed much of it. */
  onNews(news: readonly News[], wide: readonly HistoryLine[]): void
}
