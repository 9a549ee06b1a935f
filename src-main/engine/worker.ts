/** The engine's thread: receives calls, answers with plain data, reports progress, stops when asked. */
import { parentPort, workerData } from 'node:worker_threads'

import type { ProgressPhase } from '../../shared/ipc.ts'
import { nodeFileSystem } from '../files/file-system.ts'
import { clockPatience } from '../files/patience.ts'
import { shippedLexicons } from '../lexicons/shipped-lexicons.ts'
import { systemClock } from '../project/clock.ts'
import { kindOfCall, isNewerOf } from './call-kinds.ts'
import { createCallQueue } from './call-queue.ts'
import { createDocuments } from './documents.ts'
import { createKeptLooks } from './kept-looks.ts'
import { createWorkFolder } from './work-folder.ts'
import { CALL_TO_STOP, LOOK_TO_STOP } from './worker-protocol.ts'
import type { WorkerMessage, WorkerRequest, WorkerSetup } from './worker-protocol.ts'

const port = parentPort
if (!port) throw new Error('engine/worker.ts runs in a worker thread only')

const { cancelFlag, lexiconFolder, projectFolder, machine, personName } = workerData as WorkerSetup
const cancelFlags = new Int32Array(cancelFlag)
/** A progress message for each percent at most: more would only load the window. */
const STEPS = 100

let current = 0
let lastPhase = ''
let lastStep = -1

function tellProgress(phase: ProgressPhase, done: number, total: number): void {
  const step = total > 0 ? Math.floor((done / total) * STEPS) : STEPS
  if (phase === lastPhase && step === lastStep) return
  lastPhase = phase
  lastStep = step
  send({ progress: { phase, done, total } })
}

const queue = createCallQueue<WorkerRequest>({
  kindOf: ({ method, argument }) => kindOfCall(method, argument),
  run: answer,
  supersedes: isNewerOf,
  isCancelled: ({ id }) => Atomics.load(cancelFlags, LOOK_TO_STOP) === id,
  letsGlance: ({ method }) => method === 'save' || method === 'saveProject',
  onProgress: (phase, part) => {
    const step = Math.floor(part * STEPS)
    if (step === lastStep) return
    lastStep = step
    send({ looking: { phase, part } })
  },
  now: () => performance.now(),
})

const documents = createDocuments({
  hooks: {
    onProgress: tellProgress,
    isCancelled: () => Atomics.load(cancelFlags, CALL_TO_STOP) === current,
  },
  lexicons: shippedLexicons(lexiconFolder, (problem) => {
    send({ problem: plain(problem) })
  }),
  works: createWorkFolder({
    folder: projectFolder,
    machine,
    fileSystem: nodeFileSystem,
    patience: clockPatience,
    clock: systemClock,
    personName,
  }),
  looks: createKeptLooks({ folder: projectFolder, fileSystem: nodeFileSystem, patience: clockPatience }),
  onSaved: (documentId, state) => {
    send({ saved: { documentId, state } })
  },
  onFolder: (documentId, state) => {
    send({ folder: { documentId, state } })
  },
  onNews: (document, news, wide) => {
    send({ arrived: { document, news, wide } })
  },
  onTables: (tables) => {
    send({ tables })
  },
  pace: queue.pace,
  later: (task) => {
    queue.later(() => {
      try {
        task()
      } catch (error) {
        send({ problem: plain(error) })
      }
    })
  },
})

/** What of an error travels between threads. */
function plain(error: unknown): { readonly message: string; readonly stack: string | undefined } {
  return error instanceof Error
    ? { message: error.message, stack: error.stack }
    : { message: String(error), stack: undefined }
}

function send(message: WorkerMessage): void {
  port?.postMessage(message)
}

async function answer({ id, method, argument }: WorkerRequest): Promise<void> {
  // A row that is glanced at while a copy is written must not take the mark that stops the copy.
  const before = current
  if (kindOfCall(method, argument) !== 'glance') current = id
  lastPhase = ''
  try {
    // The door in main has parsed the argument by the command's schema.
    const run = documents[method] as (argument: unknown) => Promise<unknown>
    send({ id, result: await run(argument) })
  } catch (error) {
    send({ id, bug: plain(error) })
  }
  current = before
}

port.on('message', (request: WorkerRequest) => {
  queue.add(request)
})
