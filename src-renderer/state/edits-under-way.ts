import type { Bridge, CommandName } from '../../shared/ipc.ts'
import type { AppState } from './app-state.ts'
import type { Store } from './store.ts'

/** Commands that change what a document holds. */
function isEdit(command: CommandName): boolean {
  return (
    command.startsWith('edit.') ||
    command === 'history.restore' ||
    command === 'project.doWithout' ||
    command === 'history.nameVersion' ||
    command.startsWith('repair.decide') ||
    command === ('repair.chooseWord' satisfies CommandName)
  )
}

/**
 * The bridge, counting the edits that main has not answered: from the key that makes an edit to the first word of the
 * journal about it, nothing is promised.
 */
export function countingEdits(bridge: Bridge, store: Store<AppState>): Bridge {
  const count = (change: 1 | -1): void => {
    store.set({ editsUnderWay: store.get().editsUnderWay + change })
  }
  return {
    ...bridge,
    async invoke(command, argument) {
      if (!isEdit(command)) return bridge.invoke(command, argument)
      count(1)
      try {
        return await bridge.invoke(command, argument)
      } finally {
        count(-1)
      }
    },
  }
}
