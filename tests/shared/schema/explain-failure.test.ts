import { describe, expect, it } from 'vitest'

import { explainFailure } from '../../../shared/schema/explain-failure.ts'
import { compileField } from '../../../shared/schema/field-check.ts'
import { readField } from '../../../shared/schema/read-field.ts'
import cases from '../../cases/schema/fixes.json' with { type: 'json' }

describe('why a cell is refused, and what would stand there instead', () => {
  it.each(cases)('$cell: $cause', ({ field, cell, cause, fixes }) => {
    const check = compileField(readField('champ', field, [''], []))
    expect(check.check(cell).failures).not.toEqual([])
    expect(explainFailure(cell, check)).toEqual({ cause, fixes })
  })
})
