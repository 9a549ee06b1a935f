import type { FileSystem } from '../../../src-main/files/file-system.ts'
import { compactionRules } from '../../../src-main/project/compaction.ts'
import type { CompactionRules } from '../../../src-main/project/compaction.ts'
import { knowFolder, readInside } from '../../../src-main/project/guarded-read.ts'

import { FOLDER } from './folder-game.ts'
import type { Compacting, Mutant } from './folder-game.ts'

/** As in the application, with fewer and smaller packets. */
export const SMALL: CompactionRules = { ...compactionRules, worth: 3, largest: 2_000 }

/** Believes its own memory of what it wrote, as a program does that reads nothing back. */
function remembering(disk: FileSystem): FileSystem {
  const written = new Map<string, Buffer>()
  return {
    ...disk,
    createNew: async (path, mode) => {
      const file = await disk.createNew(path, mode)
      return {
        ...file,
        write: async (from, offset, length) => {
          const count = await file.write(from, offset, length)
          const before = written.get(path) ?? Buffer.alloc(0)
          written.set(path, Buffer.concat([before, from.subarray(offset, offset + count)]))
          return count
        },
      }
    },
    openToRead: async (path) => {
      const file = await disk.openToRead(path)
      const bytes = written.get(path)
      if (!bytes) return file
      return {
        ...file,
        read: (into, offset, length) => Promise.resolve(bytes.copy(into, offset, offset, offset + length)),
      }
    },
    remove: (path) => {
      written.delete(path)
      return disk.remove(path)
    },
  }
}

/** `fault`: how the fault begins that shows it. */
type CompactionMutant = Compacting & { readonly box?: Mutant; readonly fault?: string }

export const compactionMutants: Readonly<Record<string, CompactionMutant>> = {
  'small packets go before the larger one was read back': { rules: SMALL, ownDisk: remembering },
  "another author's packets go too": {
    rules: {
      ...SMALL,
      isInside: (small, large) => small.from >= large.from && small.to < large.to,
      holds: () => true,
    },
  },
  'packets that the larger one does not hold go too': {
    rules: {
      ...SMALL,
      isInside: (small, large) => small.author === large.author && small.from >= large.from,
      holds: () => true,
    },
  },
  'a damaged larger packet in the folder is believed': {
    rules: SMALL,
    fault: 'taken out of the folder',
    box: (options) => ({
      ...options,
      replica: {
        ...options.replica,
        // Takes whatever lies there for its own.
        readPacket: async (name) => {
          const ours = await options.replica.readPacket(name)
          const place = ours && (await knowFolder(`${FOLDER}/paquets`, options.fileSystem))
          const there = place && (await readInside(place, name, 1e6, options))
          return there?.kind === 'read' ? there.bytes : ours
        },
      },
    }),
  },
}
