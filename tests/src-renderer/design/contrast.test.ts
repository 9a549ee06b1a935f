import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { describe, expect, it } from 'vitest'

const css = readFileSync(resolve(import.meta.dirname, '../../../src-renderer/design/tokens.css'), 'utf8')

type Scheme = 'light' | 'dark'

/** The value of a token in one colour scheme, from `--name: light-dark(#…, #…)` or `--name: var(--other)`. */
function colour(token: string, scheme: Scheme): string {
  const value = new RegExp(`--${token}:\\s*([^;]+);`).exec(css)?.[1] ?? ''
  const other = /^var\(--(.+)\)$/.exec(value)?.[1]
  if (other !== undefined) return colour(other, scheme)
  const pair = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value)
  const chosen = pair?.[scheme === 'light' ? 1 : 2]
  if (chosen === undefined) throw new Error(`--${token}: ${value} is not a pair of colours`)
  return chosen
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(front: string, back: string): number {
  const [light = 0, dark = 0] = [luminance(front), luminance(back)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** Text of any size: 4.5 to 1 (WCAG 1.4.3). */
const text: readonly (readonly [string, string])[] = [
  ...['ink', 'grey-5', 'grey-4', 'accent', 'ok', 'warn'].flatMap((front) =>
    ['paper', 'grey-1'].map((back) => [front, back] as const),
  ),
  ['ink', 'grey-2'],
  ['grey-4', 'grey-2'],
  ['ink', 'accent-ground'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['ok', 'ok-ground'],
  ['warn', 'warn-ground'],
  ['paper', 'ink'],
]

/** What shows where a control is, or that it has the keyboard: 3 to 1 (WCAG 1.4.11). */
const edges: readonly (readonly [string, string])[] = [
  ['grey-3', 'paper'],
  ['grey-3', 'grey-1'],
  ['focus', 'paper'],
  ['focus', 'grey-1'],
  ['focus', 'accent-ground'],
  ['accent', 'paper'],
  ['accent', 'accent-ground'],
]

describe.each<Scheme>(['light', 'dark'])('contrast, %s', (scheme) => {
  it.each(text)('text in %s on %s can be read', (front, back) => {
    expect(contrast(colour(front, scheme), colour(back, scheme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(edges)('an edge in %s on %s can be seen', (front, back) => {
    expect(contrast(colour(front, scheme), colour(back, scheme))).toBeGreaterThanOrEqual(3)
  })
})

it('measures as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})
