import { expect, it } from 'vitest'

import { grownTo } from '../../../src-renderer/grid/fill-handle.ts'

const source = { top: 2, bottom: 3, left: 1, right: 1 }

it.each([
  ['inside, nowhere', { place: 3, column: 1 }, null],
  ['down', { place: 7, column: 2 }, { ...source, bottom: 7 }],
  ['up', { place: 0, column: 1 }, { ...source, top: 0 }],
  ['right', { place: 4, column: 5 }, { ...source, right: 5 }],
  ['left, over the row numbers', { place: 2, column: -1 }, { ...source, left: 0 }],
  ['up over the header stays in the rows', { place: -1, column: 1 }, { ...source, top: 0 }],
])('dragged %s', (_, to, expected) => {
  expect(grownTo(source, to)).toEqual(expected)
})
