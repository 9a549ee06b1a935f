/** The fear: a date typed by key is written otherwise than every other date of its column. */
import { describe, expect, it } from 'vitest'

import { dateAsColumn } from '../../../shared/table/date-as-column.ts'

const day = { year: 2026, month: 3, day: 9 }

describe('today, in a column', () => {
  it.each<[string, string[], string]>([
    ['of nothing', [], '2026-03-09'],
    ['of words', ['inconnu', ''], '2026-03-09'],
    ['of dates of the schema', ['2024-12-31'], '2026-03-09'],
    ['of French dates', ['', 'n.c.', '31/12/2024'], '09/03/2026'],
    ['of French dates without noughts', ['1/2/2024'], '9/3/2026'],
    ['of dates with points', ['01.02.2024'], '09.03.2026'],
    ['of figures that are no day', ['31/02/2024', '45/99/2024'], '2026-03-09'],
    ['of both: as the nearest', ['2024-12-31', '31/12/2024'], '2026-03-09'],
  ])('%s', (_, texts, expected) => {
    expect(dateAsColumn(day, texts)).toBe(expected)
  })
})
