import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { SAMPLE_NAME, cleanSample, composeSample, sampleRows } from '../../../assets/samples/compose.ts'
import { communesOfLensLievin, facilityHeader } from '../../../assets/samples/facilities.ts'

const sample = composeSample()

/** The lines of the sample, as bytes. */
function lines(): Buffer[] {
  const found: Buffer[] = []
  for (let from = 0; from < sample.length;) {
    const end = sample.indexOf('\r\n', from)
    found.push(sample.subarray(from, end))
    from = end + 2
  }
  return found
}

describe('the sample is what an officer receives', () => {
  it('the file that ships is the one that is composed', () => {
    const shipped = readFileSync(join(import.meta.dirname, '../../../assets/samples', SAMPLE_NAME))
    expect(shipped.equals(sample)).toBe(true)
  })

  it('has 412 lines of UTF-8 and 391 that are not, all of them with accents', () => {
    const all = lines()
    expect(all.filter((line) => isUtf8(line))).toHaveLength(412)
    expect(all.filter((line) => !isUtf8(line))).toHaveLength(391)
    expect(all.filter((line) => line.every((byte) => byte < 0x80))).toEqual([])
  })

  it('shows the two mishaps of the story: LiÃ©vin, and Li?vin', () => {
    expect(sample.includes(Buffer.from(';Liévin;'))).toBe(true)
    expect(sample.includes(Buffer.from(';LiÃ©vin;'))).toBe(true)
    expect(sample.includes(Buffer.from(';Liévin;', 'latin1'))).toBe(true)
    expect(sample.includes(Buffer.from('MÃ\u0192Â©'))).toBe(true)
    const damaged = sampleRows().filter(({ damage }) => damage.startsWith('mojibake'))
    expect(damaged).toHaveLength(268)
  })

  it('has three broken column names among right ones', () => {
    const names = (lines()[0] ?? Buffer.alloc(0)).toString('utf8').split(';')
    expect(names.filter((name, i) => name !== facilityHeader[i])).toEqual([
      'numÃ©ro_inventaire',
      'catÃ©gorie',
      'tÃ©lÃ©phone',
    ])
  })

  it('speaks of the 36 communes, each by its official name and code', () => {
    const communes = communesOfLensLievin()
    expect(communes).toHaveLength(36)
    const named = new Map(sampleRows().map(({ cells }) => [cells[7], cells[6]]))
    expect(named.size).toBe(36)
    expect(communes.filter(({ insee, name }) => named.get(insee) !== name)).toEqual([])
  })

  it('names no facility twice, and no telephone outside the numbers kept for fiction', () => {
    const rows = sampleRows().map(({ cells }) => cells)
    expect(new Set(rows.map((cells) => cells[0])).size).toBe(rows.length)
    expect(new Set(rows.map((cells) => `${cells[2] ?? ''} ${cells[6] ?? ''}`)).size).toBe(rows.length)
    expect(rows.filter((cells) => !/^03 53 01 \d\d \d\d$/.test(cells[8] ?? ''))).toEqual([])
  })

  it('its clean form is the truth, row for row', () => {
    expect(cleanSample().split('\r\n')).toHaveLength(1 + 802 + 1)
    expect(cleanSample()).not.toMatch(/Ã|Â|\uFFFD/)
  })
})
