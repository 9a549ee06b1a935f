import type { Clock } from '../../../src-main/project/clock.ts'
import { openReplica } from '../../../src-main/project/replica.ts'
import type { Replica, ReplicaOptions } from '../../../src-main/project/replica.ts'
import type { FileSystem } from '../../../src-main/files/file-system.ts'

import { atOnce } from './at-once.ts'
import { PROJECT, edit } from './journal-life.ts'
import { randomFrom } from './random.ts'

let made = 0

export function openOn(
  fileSystem: FileSystem,
  clock: Clock,
  folder = '/profil/projet',
  more: Partial<ReplicaOptions> = {},
): Promise<Replica> {
  const random = randomFrom(++made)
  return openReplica({
    fileSystem,
    patience: atOnce,
    clock,
    folder,
    project: PROJECT,
    title: 'Équipements',
    machine: 'PC-1',
    name: () => 'Léa D.',
    randomBytes: (count) => Buffer.from(Array.from({ length: count }, () => Math.floor(random() * 256))),
    ...more,
  })
}

/** The next edit of whoever writes; the value says who. */
export function type(replica: Replica, value = 'valeur'): Promise<void> {
  return replica.append([edit(replica.last.s + 1, value)]).saved
}

/** `author.number value` of what stands in a replica, sorted. */
export function contentOf(found: Replica['found']): string[] {
  return found
    .flatMap(({ author, record }) =>
      record?.k === 's' ? [`${author}.${String(record.s)} ${String(record.v)}`] : [],
    )
    .sort()
}
