import type { ActionId } from '../../shared/action-ids.ts'
import { runReporting } from '../state/bugs.ts'
import type { AppServices } from '../state/app-services.ts'
import { acceptAll } from './accept-all.ts'
import { acceptCertain } from './accept-certain.ts'
import type { Action } from './action.ts'
import { applyRepairs } from './apply-repairs.ts'
import { cancelOpening } from './cancel-opening.ts'
import { chooseEncoding } from './choose-encoding.ts'
import { chooseFolder } from './choose-folder.ts'
import { chooseLostWords } from './choose-lost-words.ts'
import { closeFile } from './close-file.ts'
import { commandPalette } from './command-palette.ts'
import { history } from './history.ts'
import { cellHistory, rowHistory } from './history-here.ts'
import { leaveFolder } from './leave-folder.ts'
import { leaveLostWord } from './leave-lost-word.ts'
import { openFile } from './open-file.ts'
import { openSample } from './open-sample.ts'
import { doWithout } from './do-without.ts'
import { folderFiles } from './folder-files.ts'
import { refillFolder } from './refill-folder.ts'
import { refuseAll } from './refuse-all.ts'
import { revealSaved } from './reveal-saved.ts'
import { saveCopy } from './save-copy.ts'
import { saveProject } from './save-project.ts'
import { setName } from './set-name.ts'
import { settleConflicts } from './settle-conflicts.ts'
import { showAllRows } from './show-all-rows.ts'
import { showDamagedRows } from './show-damaged-rows.ts'
import { skipLostWord } from './skip-lost-word.ts'
import { tableCommands } from './table-commands.ts'
import { tablesCommands } from './tables-commands.ts'
import { toggleLanguage } from './toggle-language.ts'
import { viewCommands } from './view-commands.ts'
import { toggleTheme } from './toggle-theme.ts'

/** Every command by its id; a new id without its action is a type error. */
export const actions: Readonly<Record<ActionId, Action>> = {
  'open-file': openFile,
  'open-sample': openSample,
  'cancel-opening': cancelOpening,
  'close-file': closeFile,
  'save-copy': saveCopy,
  'reveal-saved': revealSaved,
  'save-project': saveProject,
  'choose-folder': chooseFolder,
  'folder-files': folderFiles,
  'refill-folder': refillFolder,
  'do-without': doWithout,
  'leave-folder': leaveFolder,
  'accept-all': acceptAll,
  'accept-certain': acceptCertain,
  'refuse-all': refuseAll,
  'apply-repairs': applyRepairs,
  'choose-lost-words': chooseLostWords,
  'leave-lost-word': leaveLostWord,
  'skip-lost-word': skipLostWord,
  'show-all-rows': showAllRows,
  'show-damaged-rows': showDamagedRows,
  'choose-encoding': chooseEncoding,
  history,
  'cell-history': cellHistory,
  'row-history': rowHistory,
  'settle-conflicts': settleConflicts,
  ...viewCommands,
  ...tablesCommands,
  'set-name': setName,
  ...tableCommands,
  'command-palette': commandPalette,
  'toggle-language': toggleLanguage,
  'toggle-theme': toggleTheme,
}

/** Runs a command if the moment allows it. */
export function runAction(app: AppServices, id: ActionId): void {
  const action = actions[id]
  if (!action.isEnabled(app.store.get())) return
  // What is being typed in a cell counts: it is kept before anything else is done. (Undo and redo are the typing's own.)
  if (id !== 'undo' && id !== 'redo') app.grid.current?.finishTyping()
  runReporting(app, () => action.run(app))
}
