import { dirname } from 'node:path/posix'

import type { FileFacts, FileSystem, OpenFile } from '../../../src-main/files/file-system.ts'
import { systemError } from '../../../src-main/files/system-error.ts'

import type { Random } from './random.ts'

export type Call = { readonly name: keyof FileSystem | keyof OpenFile; readonly index: number }

/**
 * What becomes of a call. `short`: a write takes a part of its bytes. `drops`: an fsync fails, the pages count as clean
 * from then on and never reach the platter, though they can be read until the power fails (Linux, "fsyncgate").
 */
export type Fate = 'works' | 'short' | 'drops' | 'dies' | { readonly fails: string }

type Piece = { readonly bytes: Buffer; lost: boolean }
type Node = {
  readonly folder: boolean
  readonly inode: bigint
  /** On the platter. */
  durable: Buffer
  /** Written, not synced. */
  pending: Piece[]
  modified: number
}

export type SimulatedFiles = {
  readonly fileSystem: FileSystem
  /** Calls made so far. */
  readonly calls: number
  fate: (call: Call) => Fate
  /** No call answers any more. */
  kill(): void
  /** What a power failure leaves: another file system, where all is durable. */
  crash(): SimulatedFiles
  /** What programs see now. */
  content(path: string): Buffer | null
  put(path: string, bytes: Buffer): void
  drop(path: string): void
  paths(): string[]
}

const never = new Promise<never>(() => undefined)

/**
 * A file system in memory that keeps what POSIX promises and no more: bytes are durable after the file's sync, names
 * after the folder's, in no order otherwise. All chance comes from `random`.
 */
export function simulatedFiles(random: Random, start: ReadonlyMap<string, Node> = new Map()): SimulatedFiles {
  const live = new Map<string, Node>(start)
  const durableNames = new Map<string, Node>(start)
  const used = [...start.values()].reduce((most, { inode }) => (inode > most ? inode : most), 0n)
  let [calls, dead, inode, now] = [0, false, used, 0]

  function newNode(folder: boolean): Node {
    return { folder, inode: ++inode, durable: Buffer.alloc(0), pending: [], modified: ++now }
  }

  async function call<T>(name: Call['name'], work: (fate: Fate) => T): Promise<T> {
    if (dead) return never
    const fate = self.fate({ name, index: ++calls })
    await Promise.resolve()
    if (fate === 'dies') dead = true
    if (dead) return never
    if (typeof fate === 'object') throw systemError(fate.fails, `${name} made to fail`)
    return work(fate)
  }

  function nodeAt(path: string): Node {
    const node = live.get(path)
    if (!node) throw systemError('ENOENT', path)
    return node
  }

  const bytesOf = (node: Node): Buffer => Buffer.concat([node.durable, ...node.pending.map((p) => p.bytes)])

  const factsOf = (node: Node): FileFacts => ({
    kind: node.folder ? 'folder' : 'file',
    size: bytesOf(node).length,
    modified: node.modified,
    volume: 1n,
    inode: node.inode,
    mode: 0o600,
    owner: 0,
    group: 0,
  })

  function sync(node: Node, fate: Fate): void {
    if (fate === 'drops') {
      for (const piece of node.pending) piece.lost = true
      throw systemError('EIO', 'the disk did not take the pages')
    }
    // Pages that a failed sync dropped are a hole of zeros.
    const reached = node.pending.map((piece) => (piece.lost ? Buffer.alloc(piece.bytes.length) : piece.bytes))
    node.durable = Buffer.concat([node.durable, ...reached])
    node.pending = []
  }

  const openFile = (node: Node): OpenFile => ({
    read: (into, offset, length) =>
      call('read', () => {
        const part = bytesOf(node).subarray(offset, offset + length)
        into.set(part, offset)
        return part.length
      }),
    write: (from, offset, length) =>
      call('write', (fate) => {
        const taken = fate === 'short' ? Math.floor(random() * length) : length
        if (taken === 0) throw systemError('ENOSPC', 'made to be full')
        node.pending.push({ bytes: Buffer.from(from.subarray(offset, offset + taken)), lost: false })
        node.modified = ++now
        return taken
      }),
    facts: () => call('facts', () => factsOf(node)),
    setMode: () => call('setMode', () => undefined),
    setOwner: () => call('setOwner', () => undefined),
    sync: () => call('sync', (fate) => sync(node, fate)),
    syncData: () => call('syncData', (fate) => sync(node, fate)),
    close: () => call('close', () => undefined),
  })

  function create(path: string): OpenFile {
    if (live.has(path)) throw systemError('EEXIST', path)
    nodeAt(dirname(path))
    const node = newNode(false)
    live.set(path, node)
    return openFile(node)
  }

  function makeFolder(path: string): void {
    if (path === '/' || live.get(path)?.folder === true) return
    if (live.has(path)) throw systemError('EEXIST', path)
    makeFolder(dirname(path))
    live.set(path, newNode(true))
  }
  const root = newNode(true)
  live.set('/', root)
  durableNames.set('/', root)

  const fileSystem: FileSystem = {
    facts: (path) => call('facts', () => factsOf(nodeAt(path))),
    entryFacts: (path) => call('entryFacts', () => factsOf(nodeAt(path))),
    isSymbolicLink: (path) => call('isSymbolicLink', () => (nodeAt(path), false)),
    linkTarget: (path) => call('linkTarget', () => path),
    realPath: (path) => call('realPath', () => (nodeAt(path), path)),
    openToRead: (path) => call('openToRead', () => openFile(nodeAt(path))),
    createNew: (path) => call('createNew', () => create(path)),
    createToAppend: (path) => call('createToAppend', () => create(path)),
    makeFolder: (path) => call('makeFolder', () => makeFolder(path)),
    listFolder: (path) =>
      call('listFolder', () => {
        if (!nodeAt(path).folder) throw systemError('ENOTDIR', path)
        return [...live.keys()]
          .filter((name) => name !== '/' && dirname(name) === path)
          .map((n) => n.slice(path.length + 1))
      }),
    rename: (from, to) =>
      call('rename', () => {
        live.set(to, nodeAt(from))
        live.delete(from)
      }),
    remove: (path) =>
      call('remove', () => {
        nodeAt(path)
        live.delete(path)
      }),
    syncFolder: (path) =>
      call('syncFolder', () => {
        for (const name of [...durableNames.keys()]) {
          if (name !== '/' && dirname(name) === path && live.get(name) !== durableNames.get(name))
            durableNames.delete(name)
        }
        for (const [name, node] of live) if (dirname(name) === path) durableNames.set(name, node)
      }),
  }

  /** Nothing, a part, zeros in the middle (a page that was not written), or all of what was not synced. */
  function remains(node: Node): Buffer {
    const tail = Buffer.concat(node.pending.map((p) => (p.lost ? Buffer.alloc(p.bytes.length) : p.bytes)))
    const chance = random()
    if (chance < 0.34 || tail.length === 0) return Buffer.alloc(0)
    if (chance < 0.67) return tail.subarray(0, Math.floor(random() * (tail.length + 1)))
    if (chance < 0.85) {
      const hole = Math.floor(random() * tail.length)
      tail.fill(0, hole, Math.min(tail.length, hole + 512))
    }
    return tail
  }

  function crash(): SimulatedFiles {
    dead = true
    const after = new Map<string, Node>()
    const names = new Set([...durableNames.keys(), ...live.keys()])
    for (const name of [...names].sort((a, b) => a.length - b.length)) {
      if (name !== '/' && !after.has(dirname(name))) continue
      const [synced, seen] = [durableNames.get(name), live.get(name)]
      const node = synced === seen || random() < 0.5 ? synced : seen
      if (!node) continue
      after.set(name, { ...node, durable: Buffer.concat([node.durable, remains(node)]), pending: [] })
    }
    return simulatedFiles(random, after)
  }

  const self: SimulatedFiles = {
    fileSystem,
    get calls() {
      return calls
    },
    fate: () => 'works',
    kill: () => {
      dead = true
    },
    crash,
    content: (path) => {
      const node = live.get(path)
      return node && !node.folder ? bytesOf(node) : null
    },
    put: (path, bytes) => {
      makeFolder(dirname(path))
      const node = newNode(false)
      node.durable = bytes
      live.set(path, node)
      for (let name = path; name !== '/'; name = dirname(name)) durableNames.set(name, nodeAt(name))
    },
    drop: (path) => {
      for (const name of [...live.keys()]) {
        if (name !== path && !name.startsWith(`${path}/`)) continue
        live.delete(name)
        durableNames.delete(name)
      }
    },
    paths: () => [...live].filter(([, node]) => !node.folder).map(([name]) => name),
  }
  return self
}
