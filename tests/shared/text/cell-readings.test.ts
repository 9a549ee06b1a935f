import fc from 'fast-check'
import { expect, it } from 'vitest'

import { attachAccents, composeAccents, dropByteOrderMarks } from '../../../shared/text/accents-apart.ts'
import { needsFinishing } from '../../../shared/text/cell-readings.ts'
import { endsInsideCharacter } from '../../../shared/text/cut-text.ts'
import { hasDebris } from '../../../shared/text/debris.ts'

it('no text that leaves something to be done is taken for finished', () => {
  const likely = fc.constantFrom(...'aeEI 1.:`^~´¨ˆ¸˜ÃÂÅâãàï€‚„“«»¡¿º©™\u0301\u0327\ufeff\ufffd\u00a0')
  const any = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: likely }, any), { maxLength: 6 }), (characters) => {
      const text = characters.join('')
      const isFinished = [dropByteOrderMarks, composeAccents, attachAccents].every(
        (finish) => finish(text) === text,
      )
      if (!isFinished || endsInsideCharacter(text, true) || hasDebris(text)) {
        expect([text, needsFinishing(text)]).toEqual([text, true])
      }
    }),
    { numRuns: 20_000, seed: 20261125 },
  )
})
