import { Component } from 'react'
import type { ReactNode } from 'react'

import { interfaceWords } from '../../shared/messages/interface.ts'
import type { AppServices } from '../state/app-services.ts'
import { reportBug } from '../state/bugs.ts'

type Props = { readonly services: AppServices; readonly children: ReactNode }
type State = { readonly message: string | null }

/** The last floor under a screen that fails to draw. A class, because React offers this to classes only. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { message: null }

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override componentDidCatch(error: Error): void {
    reportBug(this.props.services, error)
  }

  restart = (): void => {
    this.props.services.store.set({
      document: null,
      saved: null,
      workLine: null,
      saving: null,
      task: null,
      held: null,
      bug: null,
    })
    this.setState({ message: null })
  }

  override render(): ReactNode {
    if (this.state.message === null) return this.props.children
    const words = interfaceWords(this.props.services.store.get().start.language)
    return (
      <main className="bug-screen">
        <h1>{words.bug.title}</h1>
        <p>{words.bug.text}</p>
        <details>
          <summary>{words.bug.detail}</summary>
          <pre>{this.state.message}</pre>
        </details>
        <button type="button" className="button button-primary" onClick={this.restart}>
          {words.bug.restart}
        </button>
      </main>
    )
  }
}
