import type { ProjectRecord } from './record.ts'

/** A record with its row and column ids renamed; the same object if none changes. */
export function renameIds(record: ProjectRecord, rename: (id: string) => string): ProjectRecord {
  switch (record.k) {
    case 's': {
      const [r, c] = [rename(record.r), rename(record.c)]
      return r === record.r && c === record.c ? record : { ...record, r, c }
    }
    case 'S': {
      const c = rename(record.c)
      const r = record.r?.map(rename)
      const isSame = c === record.c && (r === undefined || r.every((id, at) => id === record.r?.[at]))
      return isSame ? record : { ...record, c, ...(r && { r }) }
    }
    case 'i':
    case 'm': {
      const [r, after] = [rename(record.r), rename(record.after)]
      return r === record.r && after === record.after ? record : { ...record, r, after }
    }
    case 'd': {
      const r = rename(record.r)
      return r === record.r ? record : { ...record, r }
    }
    case 'c': {
      const c = rename(record.c)
      const v = record.p === 'after' && typeof record.v === 'string' ? rename(record.v) : record.v
      return c === record.c && v === record.v ? record : { ...record, c, v }
    }
    default:
      return record
  }
}
