import type { AppState, Task } from './app-state.ts'

/**
 * The task the officer is told about. None while a system dialog is open: until the first progress of a task that
 * began with one, there is nothing to say.
 */
export function taskToShow({ task }: Pick<AppState, 'task'>): Task | null {
  if (!task) return null
  const beganWithDialog = task.kind === 'save' || (task.kind === 'open' && task.name === null)
  return beganWithDialog && task.progress === null ? null : task
}
