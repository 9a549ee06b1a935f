/** The engine's thread: receives calls, answers with plain data, reports progress, stops when asked. */
import { parentPort, workerData } from 'node:worker_threads'

import { nodeFileSystem } from '../files/file-system.ts'
import { clockPatience } from '../files/patience.ts'
import { shippedLexicons } from '../lexicons/shipped-lexicons.ts'
import { systemClock } from '../project/clock.ts'
import { createDocuments } from './documents.ts'
import { createKeptLooks } from './kept-looks.ts'
import { createWorkFolder } from './work-folder.ts'
import type { WorkerMessage, WorkerRequest, WorkerSetup } from './worker-protocol.ts'

const port = parentPort
if (!port) throw new Error('engine/worker.ts runs in a worker thread only')

const { cancelFlag, lexiconFolder, projectFolder, machine, personName } = workerData as WorkerSetup
const cancelledRequest = new Int32Array(cancelFlag)
/** A progress message for each percent at most: more would only load the window. */
const STEPS = 100

/** One call at a time, in order: a window asked for during a save must not move the save's cancel mark. */
let queue = Promise.resolve()
let current = 0
let lastPhase = ''
let lastStep = -1

const documents = createDocuments({
  hooks: {
    onProgress(phase, done, total) {
      const step = total > 0 ? Math.floor((done / total) * STEPS) : STEPS
      if (phase === lastPhase && step === lastStep) return
      lastPhase = phase
      lastStep = step
      send({ progress: { phase, done, total } })
    },
    isCancelled: () => Atomics.load(cancelledRequest, 0) === current,
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
  later: (task) => {
    queue = queue.then(task).catch((error: unknown) => {
      send({ problem: plain(error) })
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
  current = id
  lastPhase = ''
  try {
    // The door in main has parsed the argument by the command's schema.
    const run = documents[method] as (argument: unknown) => Promise<unknown>
    send({ id, result: await run(argument) })
  } catch (error) {
    send({ id, bug: plain(error) })
  }
}

port.on('message', (request: WorkerRequest) => {
  queue = queue.then(() => answer(request))
})
