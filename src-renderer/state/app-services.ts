import { createContext, useContext, useSyncExternalStore } from 'react'

import type { Bridge } from '../../shared/ipc.ts'
import { interfaceWords } from '../../shared/messages/interface.ts'
import type { InterfaceWords } from '../../shared/messages/interface.ts'
import type { Language } from '../../shared/messages/language.ts'
import type { GridCommands } from '../grid/grid-commands.ts'
import type { GridView } from '../grid/grid-view.ts'
import type { AppState } from './app-state.ts'
import type { Store } from './store.ts'

/** What every operation and every screen works with. */
export type AppServices = {
  readonly store: Store<AppState>
  readonly bridge: Bridge
  /** Where the officer is in the table on screen; none while no table is. */
  readonly gridView: { current: GridView | null }
  /** The table on screen, which knows what is selected in it. */
  readonly grid: { current: GridCommands | null }
}

export const AppServicesContext = createContext<AppServices | null>(null)

export function useApp(): AppServices {
  const services = useContext(AppServicesContext)
  if (!services) throw new Error('useApp outside of AppServicesContext')
  return services
}

/** Draws again only when the selected part changes: `select` must return a stored value, not a new object. */
export function useAppState<T>(select: (state: AppState) => T): T {
  const { store } = useApp()
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}

export function useLanguage(): Language {
  return useAppState((state) => state.start.language)
}

export function useWords(): InterfaceWords {
  return interfaceWords(useLanguage())
}

/** The words outside of a component. */
export function wordsOf(services: AppServices): InterfaceWords {
  return interfaceWords(services.store.get().start.language)
}

/** Another table is on screen, or none. */
export function takeGridView({ gridView }: AppServices, view: GridView | null): void {
  gridView.current = view
}

/** Says which table is on screen; null when it goes away. */
export function showGrid({ grid }: AppServices, commands: GridCommands | null): void {
  grid.current = commands
}
