import type { CallKind } from './call-queue.ts'
import type { LookCommand, ViewCommand } from './view-command.ts'
import type { EngineMethod, EngineMethods, WorkerRequest } from './worker-protocol.ts'

/** How the engine's methods stand to each other in its queue; what is not named is `plain`. */
const kinds: Partial<Record<EngineMethod, CallKind>> = {
  window: 'glance',
  cell: 'glance',
  nextLostWord: 'glance',
  lookAt: 'glance',
  flush: 'glance',
  savePreview: 'look',
  open: 'leave',
  openWork: 'leave',
  startAfresh: 'leave',
  reread: 'leave',
  close: 'leave',
  closeAll: 'leave',
  showTable: 'leave',
  addTable: 'leave',
  edit: 'change',
  history: 'change',
  decideAll: 'change',
  decideGroup: 'change',
  decideCell: 'change',
  decideRanges: 'change',
  chooseWord: 'change',
}

/** The officer's next key waits for these. */
const glancingViews: ReadonlySet<(ViewCommand | LookCommand)['name']> = new Set([
  'view.placeOf',
  'view.edge',
  'view.columnLook',
  'view.keepColumnLook',
])

export function kindOfCall(method: EngineMethod, argument: unknown): CallKind {
  if (method !== 'view') return kinds[method] ?? 'plain'
  const { name } = argument as ViewCommand | LookCommand
  return glancingViews.has(name) ? 'glance' : 'look'
}

/** Whether a look asks what an earlier one asked, anew: the same of the same table. */
export function isNewerOf(later: WorkerRequest, earlier: WorkerRequest): boolean {
  return later.method === earlier.method && whatOf(later) === whatOf(earlier)
}

function whatOf({ method, argument }: WorkerRequest): string {
  if (method === 'view') {
    const { name, argument: wanted } = argument as Parameters<EngineMethods['view']>[0]
    return `${name} ${wanted.documentId}`
  }
  return (argument as { readonly documentId?: string }).documentId ?? ''
}
