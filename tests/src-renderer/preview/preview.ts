import type { AppEvent, OpenOutcome } from '../../../shared/ipc.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import type { FakeBridge } from '../fake-bridge.ts'
import { cleanDocument, damagedDocument, undecidedDocument } from '../fake-documents.ts'

/** The real page on a fake main process; the address's hash chooses the scene. */
const scenes: Readonly<Record<string, () => FakeBridge>> = {
  damaged: () => createFakeBridge({}, damagedDocument),
  clean: () => createFakeBridge({}, cleanDocument),
  undecided: () => createFakeBridge({}, undecidedDocument),
  refused: () =>
    createFakeBridge({
      'file.openSample': () => ({
        kind: 'refused',
        name: 'equipements.csv',
        problem: { code: 'file-is-spreadsheet' },
        canRetry: true,
      }),
    }),
  opening: () => createFakeBridge({ 'file.openSample': () => new Promise<OpenOutcome>(() => undefined) }),
  'save-refused': () =>
    createFakeBridge({ 'save.copy': () => ({ kind: 'refused', problem: { code: 'save-no-space' } }) }),
}

const bridge = (scenes[location.hash.slice(1)] ?? scenes['damaged'] ?? createFakeBridge)()
Object.assign(window, {
  aigu: bridge,
  emitEvent: (event: AppEvent) => {
    bridge.emit(event)
  },
})
await import('../../../src-renderer/main.tsx')
