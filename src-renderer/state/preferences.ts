import type { CommandArguments } from '../../shared/ipc.ts'
import type { AppServices } from './app-services.ts'

/** Changes the language or the appearance; main remembers it and turns its own menu and window with it. */
export async function changePreferences(
  app: AppServices,
  change: CommandArguments<'settings.set'>,
): Promise<void> {
  app.store.set({ start: await app.bridge.invoke('settings.set', change) })
}
