import { useEffect } from 'react'

import { RefusedPanel } from '../../frame/refused-panel.tsx'
import { TaskPanel } from '../../frame/task-panel.tsx'
import { useApp, useAppState, useWords } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { taskToShow } from '../../state/task-to-show.ts'
import { listWorks } from '../../state/works.ts'
import { Invitation } from './invitation.tsx'
import { NextSteps } from './next-steps.tsx'
import { WorksList } from './works-list.tsx'
import './home.css'

/**
 * What Aigu does, and the place where a file is dropped; errors and progress take the place of the invitation. Below,
 * what was begun already; where nothing was, what comes next.
 */
export function HomeScreen() {
  const words = useWords()
  const app = useApp()
  const works = useAppState((state) => state.works)
  useEffect(() => {
    if (app.store.get().works === null) runReporting(app, () => listWorks(app))
  }, [app])
  const isRefused = useAppState((state) => state.refused !== null)
  const isOpening = useAppState((state) => taskToShow(state) !== null)
  return (
    <div className="home">
      {isRefused && <h1 className="visually-hidden">{words.appName}</h1>}
      <section className="home-frame">
        <div inert={isOpening}>{isRefused ? <RefusedPanel /> : <Invitation />}</div>
        <TaskPanel />
      </section>
      {works !== null && works.length > 0 ? (
        <div inert={isOpening}>
          <WorksList works={works} />
        </div>
      ) : (
        <section className="home-steps" aria-label={words.home.stepsTitle} hidden={works === null}>
          <NextSteps />
        </section>
      )}
    </div>
  )
}
