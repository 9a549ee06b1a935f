import { RefusedPanel } from '../../frame/refused-panel.tsx'
import { TaskPanel } from '../../frame/task-panel.tsx'
import { useAppState, useWords } from '../../state/app-services.ts'
import { taskToShow } from '../../state/task-to-show.ts'
import { Invitation } from './invitation.tsx'
import { NextSteps } from './next-steps.tsx'
import './home.css'

/** What Aigu does, and the place where a file is dropped; errors and progress take the place of the invitation. */
export function HomeScreen() {
  const words = useWords()
  const isRefused = useAppState((state) => state.refused !== null)
  const isOpening = useAppState((state) => taskToShow(state) !== null)
  return (
    <div className="home">
      {isRefused && <h1 className="visually-hidden">{words.appName}</h1>}
      <section className="home-frame">
        <div inert={isOpening}>{isRefused ? <RefusedPanel /> : <Invitation />}</div>
        <TaskPanel />
      </section>
      <section className="home-steps" aria-label={words.home.stepsTitle}>
        <NextSteps />
      </section>
    </div>
  )
}
