import { RE2JS } from 're2js'

import type { CharacterSet } from './character-set.ts'
import type { Pattern, PatternNode } from './pattern-syntax.ts'

/** Says yes or no in time proportional to the text, whatever the pattern. */
export type LinearMatcher = (text: string) => boolean

/** What re2 repeats at most; it unrolls repetitions. */
const MOST_REPEATS = 1000

/**
 * Null for a pattern that the linear engine does not take: back references, looking around, 1,001 repetitions, or so
 * many repetitions inside repetitions that its program would be huge.
 */
export function linearMatcher(pattern: Pattern): LinearMatcher | null {
  if (pattern.needsBacktracking) return null
  try {
    const flags = pattern.ignoresCase ? RE2JS.CASE_INSENSITIVE : 0
    const compiled = RE2JS.compile(`\\A(?:${written(pattern.root)})`, flags)
    return (text) => compiled.test(text)
  } catch {
    return null
  }
}

function written(node: PatternNode): string {
  switch (node.kind) {
    case 'set':
      return writtenSet(node.set)
    case 'sequence':
      return node.items.map(written).join('')
    case 'choice':
      return `(?:${node.options.map(written).join('|')})`
    case 'group':
      return `(?:${written(node.item)})`
    case 'repeat':
      return `(?:${written(node.item)})${bounds(node.least, node.most)}`
    case 'start':
      return '\\A'
    case 'end':
      return '\\z'
    default:
      throw new RangeError(node.kind)
  }
}

function bounds(least: number, most: number): string {
  if (least > MOST_REPEATS || (most !== Infinity && most > MOST_REPEATS)) throw new RangeError('repeats')
  return `{${String(least)},${most === Infinity ? '' : String(most)}}`
}

function writtenSet({ ranges, classes, isNegated }: CharacterSet): string {
  if (ranges.length + classes.length === 0) return isNegated ? '(?s:.)' : '[^\\x{0}-\\x{10FFFF}]'
  const code = (value: number): string => `\\x{${value.toString(16)}}`
  const members = [
    ...ranges.map(([first, last]) => `${code(first)}-${code(last)}`),
    ...classes.map((name) => (name.startsWith('^') ? `\\P{${name.slice(1)}}` : `\\p{${name}}`)),
  ]
  return `[${isNegated ? '^' : ''}${members.join('')}]`
}
