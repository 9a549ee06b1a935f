import { expect, it } from 'vitest'

import type { Task } from '../../../src-renderer/state/app-state.ts'
import { taskToShow } from '../../../src-renderer/state/task-to-show.ts'

const progress = { phase: 'read', done: 1, total: 2 } as const

it.each<[string, Task, boolean]>([
  ['nothing is said under an open dialog', { kind: 'open', name: null, progress: null }, false],
  ['nor under a save dialog', { kind: 'save', name: 'a.csv', progress: null }, false],
  ['a dropped file is named at once', { kind: 'open', name: 'a.csv', progress: null }, true],
  ['so is a new reading', { kind: 'reread', name: 'a.csv', progress: null }, true],
  ['a chosen file once it is read', { kind: 'open', name: null, progress }, true],
  ['a copy once it is written', { kind: 'save', name: 'a.csv', progress }, true],
])('%s', (_, task, shown) => {
  expect(taskToShow({ task })).toBe(shown ? task : null)
})

it('no task, nothing to show', () => {
  expect(taskToShow({ task: null })).toBeNull()
})
