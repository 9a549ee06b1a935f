import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isPlain, visibleRuns } from '../../../src-renderer/grid/visible-text.ts'

const shown = (text: string, keepLines = false): string =>
  visibleRuns(text, keepLines)
    .map((run) => (run.kind === 'text' ? run.text : `[${run.text}]`))
    .join('')

describe('a hostile character is seen and does nothing', () => {
  it.each([
    ['right-to-left override', 'abc\u202egpj.exe', 'abc[202E]gpj.exe'],
    ['isolates and embeddings', '\u2066a\u2069\u202bb\u202c', '[2066]a[2069][202B]b[202C]'],
    ['direction marks', 'a\u200eb\u200fc\u061c', 'a[200E]b[200F]c[061C]'],
    ['NUL', 'a\0b', 'a[\u2400]b'],
    ['escape and delete', 'a\u001b\u007f', 'a[\u241b][\u2421]'],
    ['C1 control', 'a\u0090b', 'a[0090]b'],
    ['tab', 'a\tb', 'a[\u21e5]b'],
    ['every kind of line break', 'a\nb\r\nc\rd\u2028e\u0085f', 'a[⏎]b[⏎]c[⏎]d[⏎]e[⏎]f'],
    ['byte that could not be read', 'Li\udce9vin', 'Li[\ufffd]vin'],
    ['half a pair', 'a\ud83d b', 'a[\ufffd] b'],
    ['zero-width space and byte order mark', '\ufeffa\u200bb', '[FEFF]a[200B]b'],
    ['soft hyphen', 'a\u00adb', 'a[00AD]b'],
    ['invisible tags', 'a\u{e0041}', 'a[E0041]'],
  ])('%s', (_name, text, expected) => {
    expect(shown(text)).toBe(expected)
    expect(isPlain(text)).toBe(false)
  })

  it('an unreadable byte tells which byte it was', () => {
    expect(visibleRuns('\udce9')).toEqual([{ kind: 'unreadable', text: '\ufffd', code: '0xE9' }])
  })

  it('nine thousand accents on one letter are counted, not drawn', () => {
    expect(shown('a' + '\u0301'.repeat(9000) + 'b')).toBe('a' + '\u0301'.repeat(4) + '[+8996]b')
  })
})

describe('ordinary text is left alone', () => {
  it.each([
    ['French', 'Éleu-dit-Leauwette, « 12 h » l’été'],
    ['decomposed accents', 'e\u0301te\u0301'],
    ['Vietnamese stacks', 'ế ệ'],
    ['a family of emoji', '👩‍👩‍👧‍👦'],
    ['the flag of Scotland', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['Arabic', 'مكتبة البلدية'],
    ['no-break spaces', 'a\u00a0b\u202fc'],
    ['markup', '<script>alert(1)</script>'],
  ])('%s', (_name, text) => {
    expect(isPlain(text)).toBe(true)
    expect(shown(text)).toBe(text)
  })

  it('asking twice gives the same answer', () => {
    expect([isPlain('a\0'), isPlain('a\0'), isPlain('a'), isPlain('a')]).toEqual([false, false, true, true])
    isPlain('aaaa\0')
    expect(shown('\0a')).toBe('[\u2400]a')
  })
})

describe('line breaks', () => {
  it('stay as breaks in the panel, after their mark', () => {
    expect(shown('a\r\nb\nc', true)).toBe('a[⏎\n]b[⏎\n]c')
  })
})

describe('whatever the text', () => {
  it('nothing that reorders or breaks the line is left in a run of text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const run of visibleRuns(text)) {
          expect(run.text).not.toBe('')
          if (run.kind === 'text')
            expect(run.text).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|\p{M}{5,}/u)
        }
      }),
    )
  })

  it('plain means drawn as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (isPlain(text)) expect(shown(text)).toBe(text)
      }),
    )
  })
})
