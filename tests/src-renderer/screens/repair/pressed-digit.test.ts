import { describe, expect, it } from 'vitest'

import { pressedDigit } from '../../../../src-renderer/screens/repair/pressed-digit.ts'

describe('the digit of a key', () => {
  it('is that of its place, whatever the keyboard writes there', () => {
    expect(pressedDigit('Digit2')).toBe(2)
    expect(pressedDigit('Numpad0')).toBe(0)
  })

  it.each(['KeyA', 'NumpadEnter', 'F2', 'Numpad', ''])('%s is no digit', (code) => {
    expect(pressedDigit(code)).toBeNull()
  })
})
