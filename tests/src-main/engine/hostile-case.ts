import { baseRowId } from '../../../shared/project/identity.ts'
import type { Lies } from '../files/zip-of.ts'
import { ID, T0, packet, soundTree } from './hostile-tree.ts'
import type { Tree } from './hostile-tree.ts'

export type HostileCase = {
  readonly name: string
  readonly tree: Tree
  readonly lies?: Readonly<Record<string, Lies>>
  /** Only what can be put into a folder, or only what an archive can say. */
  readonly only?: 'folder' | 'archive'
  /** `shown`: it opens, and Léa's cell is as she wrote it. Else the codes that it may be refused with. */
  readonly expect: 'shown' | readonly string[]
}

export const EVE = 'u-e0e000000001'
export const HTML =
  '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>"\'><svg onload=harmed=1>'
export const HIDDEN = `Lé\u202Ea\u2066\u200B\u0007\n\r\u2028${'x'.repeat(150)}`
export const row = (number: number): string => baseRowId(ID, number)
export const cell = (s: number, at: number, v: unknown, more: object = {}): object => ({
  s,
  t: T0 + s,
  k: 's',
  r: row(at),
  c: `${ID}:1`,
  v,
  ...more,
})

export const without = (path: RegExp): Tree => soundTree.filter(([name]) => !path.test(name))
/** A sound project, and more. */
export const withEntries = (...more: Tree): Tree => [...soundTree, ...more]
/** Eve's records beside Léa's. */
export const eve = (...records: readonly object[]): Tree => withEntries(packet(EVE, records, { name: 'Eve' }))
