import type { OpenTable } from './open-table.ts'

/** What views read of a table. */
export type ViewedTable = Pick<OpenTable, 'csv' | 'rows' | 'plan' | 'decisions' | 'shown'>
