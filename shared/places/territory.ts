import type { Collectivity } from './communes.ts'
import { departmentCode } from './place-table.ts'

/** The communes that an officer works for: those of a grouping, or a list of their own. INSEE codes. */
export type Territory = {
  readonly communes: ReadonlySet<string>
  /** Départements of these communes: those around are likelier than any at the other end of France. */
  readonly departments: ReadonlySet<string>
}

export const NO_TERRITORY: Territory = { communes: new Set(), departments: new Set() }

export function territoryOf(communes: Iterable<string> | Collectivity): Territory {
  const codes = new Set('communes' in communes ? communes.communes : communes)
  return { communes: codes, departments: new Set([...codes].map(departmentCode)) }
}
