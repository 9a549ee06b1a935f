import { z } from 'zod'

import type { AuthorId } from '../../shared/project/identity.ts'

import { parseObject } from './journal-line.ts'
import type { Place } from './segment-writer.ts'
import type { KnownEntries } from './known-entries.ts'

const selfSchema = z.object({
  author: z.string().regex(/^[a-z0-9-]{8,64}$/),
  machine: z.string().max(200),
  last: z.object({ s: z.int().min(0), h: z.string().max(64) }),
})
/** Who writes on this machine, and how far that was published: `moi.json`. */
export type Self = z.infer<typeof selfSchema>

export function readSelf(bytes: Buffer): Self | null {
  const parsed = selfSchema.safeParse(parseObject(bytes.toString('utf8')))
  return parsed.success ? parsed.data : null
}

export function writeSelf(self: Self): Buffer {
  return Buffer.from(`${JSON.stringify(self)}\n`)
}

/** `randomBytes`: at least 8 of them. */
export function newAuthor(randomBytes: Buffer): AuthorId {
  return `u-${randomBytes.toString('hex').slice(0, 12)}`
}

/**
 * Where the author of `moi.json` stands, if the journal may be carried on under this name. Null where somebody else may
 * carry it on too, or did: a copied computer, a profile on several machines, a backup put back. A new name costs
 * nothing; one name for two would mix up the work of both.
 * @param published highest number of this author in packets; they are written after `moi.json` says so
 * @param isThere whether a number stands in a line that was set aside
 */
export function standing(
  self: Self | null,
  machine: string,
  known: KnownEntries,
  published: number,
  isThere: (s: number) => boolean,
): Place | null {
  if (self?.machine !== machine) return null
  const highest = known.highest(self.author)
  if (published > self.last.s || highest < self.last.s) return null
  let h = ''
  for (let s = 1; s <= highest; s++) {
    const [entry, ...forks] = known.at(self.author, s)
    if (!entry) {
      // What comes after a hole waits for it: new work must not.
      if (!isThere(s)) return null
      h = ''
      continue
    }
    if (forks.length > 0 || (s === self.last.s && entry.hash !== self.last.h)) return null
    h = entry.hash
  }
  return { s: highest, h }
}
