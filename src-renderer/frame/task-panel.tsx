import { ProgressBar } from 'react-aria-components'

import type { InterfaceWords } from '../../shared/messages/interface.ts'
import { ActionButton } from '../design/action-button.tsx'
import { useAppState, useWords } from '../state/app-services.ts'
import type { Task } from '../state/app-state.ts'
import { taskToShow } from '../state/task-to-show.ts'

/** What is being done, how far it is, and the way to stop it. */
export function TaskPanel() {
  const task = useAppState(taskToShow)
  return task && <RunningTask task={task} />
}

function RunningTask({ task }: { readonly task: Task }) {
  const words = useWords()
  const { progress } = task
  const percent =
    progress && progress.total > 0 ? Math.min(100, Math.floor((100 * progress.done) / progress.total)) : null
  const phase = progress ? words.opening.phases[progress.phase] : null
  return (
    <section className="task" aria-label={titleOf(task, words)}>
      <p className="task-title">{titleOf(task, words)}</p>
      <ProgressBar
        className="progress"
        aria-label={phase ?? titleOf(task, words)}
        {...(percent === null ? { isIndeterminate: true } : { value: percent })}
      >
        <span className="progress-track">
          <ProgressFill percent={percent} />
        </span>
      </ProgressBar>
      <p className="task-phase">
        <span>{phase}</span>
        <span className="figure">{percent === null ? null : words.opening.percent(percent)}</span>
      </p>
      <ActionButton id="cancel-opening" />
    </section>
  )
}

function ProgressFill({ percent }: { readonly percent: number | null }) {
  return (
    <span
      className="progress-fill"
      data-indeterminate={percent === null || undefined}
      {...(percent === null ? {} : { style: { inlineSize: `${String(percent)}%` } })}
    />
  )
}

function titleOf(task: Task, words: InterfaceWords): string {
  if (task.name === null) return words.opening.titleNameless
  if (task.kind === 'open') return words.opening.title(task.name)
  return task.kind === 'reread' ? words.opening.rereading(task.name) : words.opening.writing(task.name)
}
