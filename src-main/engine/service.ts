import { Worker } from 'node:worker_threads'

import type { DocumentSummary, LookPhase, ProgressPhase } from '../../shared/ipc.ts'
import type { HistoryLine } from '../../shared/ipc-history.ts'
import type { FolderState, News } from '../../shared/ipc-project.ts'
import type { SavedState } from '../../shared/ipc-editing.ts'
import type { TablesView } from '../../shared/ipc-tables.ts'
import { kindOfCall } from './call-kinds.ts'
import { CALL_TO_STOP, LOOK_TO_STOP } from './worker-protocol.ts'
import type {
  EngineMethod,
  EngineMethods,
  WorkerMessage,
  WorkerRequest,
  WorkerSetup,
} from './worker-protocol.ts'

export type Progress = { readonly phase: ProgressPhase; readonly done: number; readonly total: number }

/** The table engine as the rest of main sees it: the worker's methods, progress, and a way to stop the work. */
export type Engine = EngineMethods & {
  /** Asks the running work to stop; it answers `cancelled`. */
  cancel(): void
  /** The same, unless it is a copy that is being written. */
  cancelReading(): void
  /** Asks the last look at a table that takes long (a search, a sort) to be given up. */
  stopLooking(): void
  onProgress(listener: (progress: Progress) => void): void
  /** Of looks at a table that take long. */
  onLooking(listener: (phase: LookPhase, part: number) => void): void
  /** Of what the thread could do without: a broken lexicon. */
  onProblem(listener: (problem: Error) => void): void
  /** Whether all that was typed in a document is on the disk. */
  onSaved(listener: (documentId: string, state: SavedState) => void): void
  /** How the folder of a document's project stands. */
  onFolder(listener: (documentId: string, state: FolderState) => void): void
  /** What others did has arrived. */
  onNews(listener: NewsListener): void
  /** The tables of an open project are others, or called otherwise. */
  onTables(listener: (tables: TablesView) => void): void
  dispose(): Promise<void>
}

export type NewsListener = (
  document: DocumentSummary,
  news: readonly News[],
  wide: readonly HistoryLine[],
) => void

type Waiting = { resolve(value: never): void; reject(error: Error): void }

/** Work that can be stopped; the flag holds the id of the call to stop, so that a later call is never hit. */
function isLong(method: EngineMethod): boolean {
  return isReading(method) || method === 'save' || method === 'saveProject' || method === 'linkFolder'
}

const readings: ReadonlySet<EngineMethod> = new Set<EngineMethod>([
  'open',
  'reread',
  'openWork',
  'startAfresh',
  'addTable',
  'putInto',
  'showTable',
])

function isReading(method: EngineMethod): boolean {
  return readings.has(method)
}

/**
 * Of V8's 96 MB for new objects the engine would keep what no longer lives: after pastes and repairs of a table of
 * 100,000 × 15 a third of its memory. With a quarter of it, opening a million edits takes no longer.
 */
const YOUNG_MEGABYTES = 24

export type EngineFolders = Omit<WorkerSetup, 'cancelFlag'>

/**
 * Starts the engine in its worker thread. `workerUrl` is the built `engine.js`, or `worker.ts` under a Node that
 * strips types. If the thread dies (out of memory), every waiting call is rejected and the next one starts a new
 * thread: the file on disk is untouched, so it can simply be opened again.
 */
export function createEngine(workerUrl: URL, folders: EngineFolders): Engine {
  const cancelFlag = new SharedArrayBuffer(8)
  const cancelled = new Int32Array(cancelFlag)
  const waiting = new Map<number, Waiting>()
  const listeners: ((progress: Progress) => void)[] = []
  const lookListeners: ((phase: LookPhase, part: number) => void)[] = []
  const savedListeners: ((documentId: string, state: SavedState) => void)[] = []
  const folderListeners: ((documentId: string, state: FolderState) => void)[] = []
  const newsListeners: NewsListener[] = []
  const tablesListeners: ((tables: TablesView) => void)[] = []
  const problemListeners: ((problem: Error) => void)[] = []
  let worker: Worker | null = null
  let isDisposed = false
  let lastId = 0
  let lastLongId = 0
  let lastReadingId = 0
  let lastLookId = 0

  function start(): Worker {
    const setup: WorkerSetup = { cancelFlag, ...folders }
    const thread = new Worker(workerUrl, {
      workerData: setup,
      name: 'aigu-engine',
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    })
    thread.on('message', receive)
    thread.on('error', (error: Error) => {
      fail(error)
    })
    thread.on('exit', (code) => {
      if (worker === thread) worker = null
      fail(new Error(`The engine's thread ended with code ${String(code)}`))
    })
    return thread
  }

  function fail(error: Error): void {
    for (const call of waiting.values()) call.reject(error)
    waiting.clear()
  }

  function receive(message: WorkerMessage): void {
    if ('progress' in message) {
      for (const listener of listeners) listener(message.progress)
      return
    }
    if ('looking' in message) {
      for (const listener of lookListeners) listener(message.looking.phase, message.looking.part)
      return
    }
    if ('saved' in message) {
      for (const listener of savedListeners) listener(message.saved.documentId, message.saved.state)
      return
    }
    if ('folder' in message) {
      for (const listener of folderListeners) listener(message.folder.documentId, message.folder.state)
      return
    }
    if ('arrived' in message) {
      const { document, news, wide } = message.arrived
      for (const listener of newsListeners) listener(document, news, wide)
      return
    }
    if ('tables' in message) {
      for (const listener of tablesListeners) listener(message.tables)
      return
    }
    if ('problem' in message) {
      for (const listener of problemListeners) listener(errorOf(message.problem))
      return
    }
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if (!call) return
    if ('bug' in message) {
      call.reject(errorOf(message.bug))
    } else {
      call.resolve(message.result as never)
    }
  }

  function call<M extends EngineMethod>(method: M): EngineMethods[M] {
    const send = (argument: unknown): Promise<never> =>
      new Promise((resolve, reject) => {
        // A page that is going away still asks for rows: no thread is started for it, and nobody waits.
        if (isDisposed) return
        const request: WorkerRequest = { id: ++lastId, method, argument }
        if (isLong(method)) lastLongId = request.id
        if (isReading(method)) lastReadingId = request.id
        if (kindOfCall(method, argument) === 'look') lastLookId = request.id
        waiting.set(request.id, { resolve, reject })
        worker ??= start()
        worker.postMessage(request)
      })
    return send as EngineMethods[M]
  }

  return {
    open: call('open'),
    reread: call('reread'),
    close: call('close'),
    flush: call('flush'),
    openWork: call('openWork'),
    showAgain: (argument) => (worker ? call('showAgain')(argument) : Promise.resolve(null)),
    startAfresh: call('startAfresh'),
    lookAt: call('lookAt'),
    listWorks: call('listWorks'),
    hideWork: call('hideWork'),
    // No thread: nothing was opened, and none is started to say so.
    closeAll: (argument) => (worker ? call('closeAll')(argument) : Promise.resolve(0)),
    flushAll: (argument) =>
      worker ? call('flushAll')(argument) : Promise.resolve({ kind: 'saved', at: null }),
    window: call('window'),
    cell: call('cell'),
    decideAll: call('decideAll'),
    decideGroup: call('decideGroup'),
    decideCell: call('decideCell'),
    decideRanges: call('decideRanges'),
    chooseWord: call('chooseWord'),
    nextLostWord: call('nextLostWord'),
    edit: call('edit'),
    view: call('view'),
    history: call('history'),
    saveProject: call('saveProject'),
    linkFolder: call('linkFolder'),
    refillFolder: call('refillFolder'),
    leaveFolder: call('leaveFolder'),
    doWithout: call('doWithout'),
    callPerson: call('callPerson'),
    savePreview: call('savePreview'),
    addTable: call('addTable'),
    putInto: call('putInto'),
    showTable: call('showTable'),
    renameTable: call('renameTable'),
    removeTable: call('removeTable'),
    placeTable: call('placeTable'),
    save: call('save'),
    cancel() {
      Atomics.store(cancelled, CALL_TO_STOP, lastLongId)
    },
    stopLooking() {
      Atomics.store(cancelled, LOOK_TO_STOP, lastLookId)
    },
    cancelReading() {
      // A save that came after it keeps its own mark.
      if (lastReadingId === lastLongId) Atomics.store(cancelled, CALL_TO_STOP, lastReadingId)
    },
    onProgress(listener) {
      listeners.push(listener)
    },
    onLooking(listener) {
      lookListeners.push(listener)
    },
    onProblem(listener) {
      problemListeners.push(listener)
    },
    onSaved(listener) {
      savedListeners.push(listener)
    },
    onFolder(listener) {
      folderListeners.push(listener)
    },
    onNews(listener) {
      newsListeners.push(listener)
    },
    onTables(listener) {
      tablesListeners.push(listener)
    },
    async dispose() {
      const thread = worker
      worker = null
      isDisposed = true
      // Whoever waits goes away with the application: an end that was asked for is not a bug to report.
      waiting.clear()
      await thread?.terminate()
    },
  }
}

function errorOf({
  message,
  stack,
}: {
  readonly message: string
  readonly stack: string | undefined
}): Error {
  const error = new Error(message)
  if (stack !== undefined) error.stack = stack
  return error
}
