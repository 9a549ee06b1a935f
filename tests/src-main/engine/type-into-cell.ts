import type { Edited } from '../../../shared/ipc.ts'
import type { EngineMethods } from '../../../src-main/engine/worker-protocol.ts'

/** One text over one cell of the whole table, as when an officer types. */
export function typeIntoCell(
  engine: EngineMethods,
  documentId: string,
  { row, column = 0 }: { readonly row: number; readonly column?: number },
  value: string,
): Promise<Edited> {
  return engine.edit({
    name: 'edit.setCells',
    argument: {
      documentId,
      kind: 'edit',
      show: 'all',
      row,
      columns: [column],
      values: [[value]],
      grows: false,
    },
  })
}
