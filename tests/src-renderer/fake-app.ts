import type { DocumentSummary } from '../../shared/ipc.ts'
import type { AppServices } from '../../src-renderer/state/app-services.ts'
import { initialState } from '../../src-renderer/state/app-state.ts'
import type { AppState } from '../../src-renderer/state/app-state.ts'
import { createStore } from '../../src-renderer/state/store.ts'
import { createFakeBridge, frenchStart } from './fake-bridge.ts'
import type { FakeBridge } from './fake-bridge.ts'

export type FakeApp = AppServices & { readonly bridge: FakeBridge; names(): string[] }

/** The page's services on a fake main process, without a page. */
export function createFakeApp(
  replies: Parameters<typeof createFakeBridge>[0] = {},
  state: Partial<AppState> = {},
  opened?: DocumentSummary,
): FakeApp {
  const bridge = createFakeBridge(replies, opened)
  const store = createStore({ ...initialState(frenchStart, false), ...state })
  return {
    bridge,
    store,
    grid: { current: null },
    gridView: { current: null },
    names: () => bridge.calls.map((call) => call.command),
  }
}
