import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { groundOf, grounds } from '../../../src-main/shell/window-ground.ts'
import { MINIMUM_HEIGHT, MINIMUM_WIDTH, placeWindow } from '../../../src-main/shell/window-place.ts'

const laptop = { x: 0, y: 0, width: 1366, height: 728 }
const secondScreen = { x: 1366, y: -200, width: 1920, height: 1080 }
const closedOnSecond = { x: 1500, y: 0, width: 1600, height: 900, maximized: false }

describe('where the window opens', () => {
  test('where it was closed', () => {
    expect(placeWindow(closedOnSecond, [laptop, secondScreen])).toEqual({
      x: 1500,
      y: 0,
      width: 1600,
      height: 900,
    })
  })

  test('on a screen that is there, when the other one was taken away', () => {
    expect(placeWindow(closedOnSecond, [laptop])).toEqual({ width: 1366, height: 728 })
  })

  test.each([
    ['above the screen, the title bar out of reach', { x: 100, y: -500, width: 1000, height: 700 }],
    ['below it', { x: 100, y: 720, width: 1000, height: 700 }],
    ['a sliver at its right', { x: 1350, y: 0, width: 1000, height: 700 }],
    ['a sliver at its left', { x: -980, y: 0, width: 1000, height: 700 }],
  ])('never %s', (_where, place) => {
    expect(placeWindow({ ...place, maximized: false }, [laptop])).not.toHaveProperty('x')
  })

  test('at the first start it fits the screen', () => {
    expect(placeWindow(null, [laptop])).toEqual({ width: 1280, height: 728 })
    expect(placeWindow(null, [])).toEqual({ width: 1280, height: 820 })
  })

  test('never smaller than the screens are drawn for', () => {
    expect(placeWindow({ x: 0, y: 0, width: 10, height: 10, maximized: false }, [laptop])).toMatchObject({
      width: MINIMUM_WIDTH,
      height: MINIMUM_HEIGHT,
    })
  })
})

describe('the ground before the first frame', () => {
  test('is the page’s own, so that nothing flashes', () => {
    const tokens = readFileSync(new URL('../../../src-renderer/design/tokens.css', import.meta.url), 'utf8')
    const [, light, dark] = /--paper:\s*light-dark\((#\w+),\s*(#\w+)\)/.exec(tokens) ?? []
    expect(grounds).toEqual({ light, dark })
  })

  test('follows the officer’s choice, then the system', () => {
    expect(groundOf('system', true)).toBe(grounds.dark)
    expect(groundOf('system', false)).toBe(grounds.light)
    expect(groundOf('light', true)).toBe(grounds.light)
    expect(groundOf('dark', false)).toBe(grounds.dark)
  })
})
