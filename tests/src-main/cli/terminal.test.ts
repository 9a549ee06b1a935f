import { PassThrough, Readable, Writable } from 'node:stream'

import { describe, expect, it } from 'vitest'

import { createProgressLine } from '../../../src-main/cli/progress-line.ts'
import { readStandardInput } from '../../../src-main/cli/standard-input.ts'
import { OutputClosed, printable, writeTo } from '../../../src-main/cli/terminal.ts'
import { commandLineWords } from '../../../shared/messages/command-line.ts'

describe('what a file holds cannot drive the terminal', () => {
  it.each([
    ['Médiathèque « Cœur de Ville »', 'Médiathèque « Cœur de Ville »'],
    ['\u001b[31mrouge\u001b]0;titre\u0007', '␛[31mrouge␛]0;titre␇'],
    ['une\r\nligne\tdeux', 'une␍␊ligne␉deux'],
    ['\u009b31m', '\uFFFD31m'],
    ['facture\u202Efdp.exe', 'facture\uFFFDfdp.exe'],
    ['Li\uDCE9vin', 'Li\uFFFDvin'],
    ['🏊 piscine', '🏊 piscine'],
  ])('%j is shown as %j', (text, shown) => {
    expect(printable(text)).toBe(shown)
  })
})

describe('standard streams', () => {
  it('standard input is read whole, and asked what it is', async () => {
    const read = await readStandardInput(Readable.from([Buffer.from('a;b\n1;'), Buffer.from('é\n')]))
    expect(read.kind === 'read' && Buffer.from(read.bytes).toString()).toBe('a;b\n1;é\n')
    expect(await readStandardInput(Readable.from([]))).toEqual({
      kind: 'refused',
      problem: { code: 'file-empty' },
    })
    expect(await readStandardInput(Readable.from([Buffer.from('%PDF-1.7')]))).toMatchObject({
      problem: { code: 'file-is-pdf' },
    })
  })

  it('and not beyond the limit', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(1000, 'a')
      })(),
    )
    expect(await readStandardInput(endless, 5000)).toMatchObject({
      kind: 'refused',
      problem: { code: 'file-too-big' },
    })
  })

  it('a reader that is gone is told apart from a failure', async () => {
    const failing = (code: string) =>
      new Writable({
        write: (_chunk, _encoding, done) => {
          done(Object.assign(new Error(code), { code }))
        },
      }).on('error', () => 'told through the promise')
    await expect(writeTo(failing('EPIPE'), 'x')).rejects.toBeInstanceOf(OutputClosed)
    await expect(writeTo(failing('EIO'), 'x')).rejects.toMatchObject({ code: 'EIO' })
  })
})

describe('progress', () => {
  function shown(isTTY: boolean): string {
    const errors = Object.assign(new PassThrough(), { isTTY })
    const terminal = { input: Readable.from([]), output: new PassThrough(), errors, environment: {} }
    const progress = createProgressLine(terminal, commandLineWords.fr)
    progress.show('read', 1, 200)
    progress.show('read', 1, 201)
    progress.show('read', 100, 200)
    progress.clear()
    progress.clear()
    return String(errors.read() ?? '')
  }

  it('is one line rewritten when it changes, and wiped', () => {
    expect(shown(true)).toBe('\rLecture 0 %\u001b[K\rLecture 50 %\u001b[K\r\u001b[K')
  })

  it('is not written into a file', () => {
    expect(shown(false)).toBe('')
  })
})
