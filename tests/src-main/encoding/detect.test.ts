import { readFileSync } from 'node:fs'

import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'

import { decodeBytes } from '../../../src-main/encoding/decode.ts'
import { detectEncoding } from '../../../src-main/encoding/detect.ts'
import { encodeText } from '../../../src-main/encoding/encode.ts'
import { readRawBytes } from '../../../src-main/encoding/raw-runs.ts'
import { decodeSingleByte, encodeSingleByte } from '../../../shared/text/code-page-tables.ts'
import type { CodePage, FileEncoding } from '../../../shared/text/code-page.ts'

function readBack(bytes: Uint8Array): { text: string; encoding: FileEncoding; decided: boolean } {
  const { report, linePages } = detectEncoding(bytes)
  const { text, rawRuns } = decodeBytes(bytes, report.encoding, linePages)
  return { text: readRawBytes(text, rawRuns), encoding: report.encoding, decided: report.decided }
}

type Texts = {
  readonly texts: readonly {
    readonly name: string
    readonly text: string
    readonly encodings: readonly FileEncoding[]
  }[]
}
const { texts } = JSON.parse(
  readFileSync(new URL('../../cases/detection/texts.json', import.meta.url), 'utf8'),
) as Texts
const written = texts.flatMap(({ name, text, encodings }) =>
  encodings.map((encoding) => ({ name, text, encoding })),
)

describe('a file is read right, whatever it was written in', () => {
  it.each(written)('$name, $encoding', ({ text, encoding }) => {
    const answer = readBack(encodeText(text, encoding))
    expect(answer.text).toBe(text)
    expect(answer.decided).toBe(true)
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('a byte order mark is believed: %s', (encoding) => {
    const { report } = detectEncoding(encodeText('é;1\n', encoding, { byteOrderMark: true }))
    expect(report).toMatchObject({ encoding, byteOrderMark: true, decided: true, chosenByOfficer: false })
  })

  it('an empty file is UTF-8', () => {
    expect(detectEncoding(new Uint8Array()).report).toMatchObject({ encoding: 'utf-8', decided: true })
  })

  it('a few NUL bytes do not make UTF-16 of a UTF-8 file', () => {
    const text = 'nom;lieu\nÉcole\0;Liévin\n\0;x\n'.repeat(3)
    expect(readBack(encodeText(text, 'utf-8'))).toMatchObject({ text, encoding: 'utf-8' })
  })

  it('the first accent after the 200,000th byte is seen', () => {
    const text = `${'1;Lens;62300\n'.repeat(30_000)}2;Liévin;62800\n`
    expect(readBack(encodeText(text, 'windows-1252'))).toMatchObject({
      text,
      encoding: 'windows-1252',
      decided: true,
    })
  })

  it('an accent that only the last of many bytes holds is seen in one endless line too', () => {
    const text = `${'1;Lens;62300;'.repeat(40_000)}Liévin`
    expect(readBack(encodeText(text, 'windows-1252'))).toMatchObject({ text, encoding: 'windows-1252' })
  })

  it('a file that is a byte order mark and nothing else is empty', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const bytes = encodeText('', encoding, { byteOrderMark: true })
      expect(readBack(bytes)).toMatchObject({ text: '', encoding, decided: true })
    }
  })

  it('a download of UTF-16 that broke off in a character keeps the rest', () => {
    const whole = encodeText('nom;lieu\nÉcole;Liévin\n', 'utf-16le', { byteOrderMark: true })
    expect(readBack(whole.subarray(0, -1))).toMatchObject({
      text: 'nom;lieu\nÉcole;Liévin\ufffd',
      encoding: 'utf-16le',
    })
  })

  it('lines that end as on an old Mac are no word for MacRoman', () => {
    const text = 'Müllerstraße, Köln\rStraße, Nürnberg\rKönigsallee, Düsseldorf\r'
    expect(readBack(encodeText(text, 'windows-1252')).text).toBe(text)
  })

  it('what is no text at all is taken without failing', () => {
    const noise = Uint8Array.from(
      { length: 20_000 },
      (_, index) => (index * index * 31 + (index >> 3)) & 0xff,
    )
    for (const bytes of [noise, new Uint8Array(5000), Uint8Array.of(0xff), Uint8Array.of(0, 0xe9)]) {
      expect(() => readBack(bytes)).not.toThrow()
    }
  })

  it('one euro in a long file of ISO-8859-15 is seen', () => {
    const line = 'Médiathèque;rue du Général;12\n'
    const text = `${line.repeat(8000)}Entrée;3 €\n${line.repeat(8000)}`
    expect(readBack(encodeText(text, 'iso-8859-15'))).toMatchObject({ text, encoding: 'iso-8859-15' })
  })

  it('a capital before a sign of another file’s UTF-8 is no UTF-8', () => {
    // "É»" and "É²" of windows-1252 are valid UTF-8 by chance.
    const text = 'libellé;unité\n« LE CAFÉ»;UNITÉ²\n« À CÔTÉ»;m²\nDébit;m³\n'
    expect(readBack(encodeText(text, 'windows-1252'))).toMatchObject({ text, encoding: 'windows-1252' })
  })

  // "é »" with its no-break space is the valid UTF-8 of an ideograph.
  it.each([
    'unite\nUNITÉ²\n',
    'titre\nLE CAFÉ»\n',
    'titre\nMot-clé\u00a0»\n',
    'marque\nCAFÉ®\n',
    'devise\nLIBERTÉ¹\n',
  ])('nor is it alone in its file: %j', (latin) => {
    expect(readBack(encodeText(latin, 'windows-1252'))).toMatchObject({
      text: latin,
      encoding: 'windows-1252',
    })
  })

  it.each(['ạ', 'ɛ', 'ʻokina', 'Ω', '漢', 'я', '½', 'm²', '№', 'ﬁ'])(
    'one UTF-8 character alone stays: %s',
    (text) => {
      expect(readBack(encodeText(`x;${text};1\n`, 'utf-8')).text).toBe(`x;${text};1\n`)
    },
  )

  it('a UTF-8 file with one cut character stays UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from('nom;lieu\nÉcole;Liévin\nThéâtre;Béthune\n'),
      Buffer.from([0x4d, 0x65, 0x72, 0x69, 0x63, 0xc3, 0x3b]),
      Buffer.from('Hénin\n'),
    ])
    expect(detectEncoding(bytes).report).toMatchObject({ encoding: 'utf-8', decided: true })
  })

  it.each([
    ['cp850', 'windows-1252'],
    ['macintosh', 'windows-1252'],
  ] as const)('windows-1252 misread as %s is no language of central Europe', (readAs, savedIn) => {
    const text =
      'Quartier;Accès\nPrès d’Arènes;Collège\nMoularès;évolution\nHôtel de ville;prêt\nCité;marché\n'
    const shown = decodeSingleByte(encodeText(text.replace('’', "'"), 'windows-1252'), readAs)
    const saved = encodeText(shown.replace(/[^\0-\xff]/g, '?'), savedIn)
    expect(readBack(saved)).toMatchObject({ encoding: savedIn, decided: true })
  })

  it.each(['S1;m²\nS2;kg\n', 'S1;592 m²\nS2;3 µg/m³\n', 'a;°\nb;½ journée\n', 'skaï\n', 'TROÏKAS\n'])(
    'a few signs and rare letters are no language of central Europe: %j',
    (text) => {
      expect(readBack(encodeText(text, 'windows-1252')).text).toBe(text)
    },
  )

  it.each([
    ['cp850', 'S1;3 m²\nS2;281 m³\n'],
    ['cp437', 'S1;km²;4\n'],
    ['iso-8859-15', 'ŒNOTHÈRE;ÉTÉ\nŒCUMÉNIQUE;BÉNI\nŒkoumène;Épi\n'],
    ['windows-1252', 'Durée;1½h\nŒnologie;¼ de lit\nŒuvre;été\n'],
  ] as const)('square metres and Œ that begins a word are known: %s', (page, text) => {
    expect(readBack(encodeText(text, page)).text).toBe(text)
  })

  it('the samples that the officer chooses by are the lines on which the two likeliest readings differ', () => {
    const bytes = Buffer.from(`${'x;kg\n'.repeat(50)}a;\xe7\nb;caf\xe9\nc;\xe7\n`, 'latin1')
    const { candidates } = detectEncoding(bytes).report
    const [first, second] = candidates
    expect(first?.samples.length).toBeGreaterThan(0)
    first?.samples.forEach((sample, index) => expect(second?.samples[index]).not.toBe(sample))
    expect([...candidates].sort((one, other) => other.score - one.score)).toEqual(candidates)
  })

  it('one character that two pages may hold asks the officer', () => {
    const { report } = detectEncoding(Buffer.from('x;\xe7\n', 'latin1'))
    expect(report.candidates.length).toBeGreaterThan(1)
    const total = report.candidates.reduce((sum, { score }) => sum + score, 0)
    expect(total).toBeCloseTo(1, 6)
    expect(report.candidates[0]?.samples).toHaveLength(1)
  })

  it.each([
    [
      'windows-1254',
      'Balıkesir, Atatürk Bulvarı\r\nEskişehir, Güneş Sokak\r\nMuğla, Dağınık Evler\r\nİzmir, Çiçek Sokak\r\n',
    ],
    [
      'iso-8859-2',
      'Gdańsk, ulica Świętojańska\r\nŁódź, Żeromskiego\r\nWrocław, plac Grunwaldzki\r\nKraków, Mały Rynek\r\n',
    ],
    [
      'windows-1250',
      'Plzeň, Škroupova\r\nČeské Budějovice, Žižkova\r\nÚstí nad Labem, Špitálské náměstí\r\n',
    ],
    ['cp850', 'Málaga, Ángel Guimerá\r\nÁvila, José Núñez\r\nCádiz, Ramón y Cajal\r\nLogroño, Muñoz\r\n'],
    ['windows-1252', 'Köln, Straße der Jugend\r\nMüllerstraße, Nürnberg\r\nDüsseldorf, Königsallee\r\n'],
  ] as const)('a town twinned with one abroad sends a list in its %s', (page, text) => {
    expect(readBack(encodeText(text, page)).text).toBe(text)
  })

  it('a language that Aigu has no page for is not decided', () => {
    const greek = iconv.encode('Αθήνα, Οδός Ερμού\nΘεσσαλονίκη\nΠειραιάς, Λεωφόρος Νίκης\n', 'windows-1253')
    const lithuanian = iconv.encode('Šiauliai, Vytauto gatvė\nKėdainiai, Žemaitės gatvė\n', 'windows-1257')
    for (const bytes of [greek, lithuanian]) expect(detectEncoding(bytes).report.decided).toBe(false)
  })
})

const rows = Array.from({ length: 300 }, (_, index) => {
  const names = [
    'Médiathèque',
    'Salle des fêtes',
    'École Jules-Ferry',
    'Théâtre',
    'Piscine',
    'Crèche',
    'Hôtel de ville',
  ]
  const towns = [
    'Liévin',
    'Lens',
    'Hénin-Beaumont',
    'Béthune',
    'Angres',
    'Bénifontaine',
    'Éleu-dit-Leauwette',
  ]
  return `${index};${names[index % 7] ?? ''};${towns[(index * 3) % 7] ?? ''}\r\n`
})

function paste(
  one: 'utf-8' | CodePage,
  other: 'utf-8' | CodePage,
  isOther: (index: number) => boolean,
): Buffer {
  return Buffer.concat(rows.map((row, index) => encodeText(row, isOther(index) ? other : one)))
}

describe('a file of two encodings is read line by line', () => {
  const shapes = {
    'end to end': (index: number) => index >= 150,
    'by turns': (index: number) => index % 2 === 1,
    'a few lines': (index: number) => index % 40 === 7,
    'a block in the middle': (index: number) => index >= 100 && index < 130,
  }
  const pairs = [
    ['utf-8', 'windows-1252'],
    ['windows-1252', 'utf-8'],
    ['utf-8', 'macintosh'],
    ['utf-8', 'cp850'],
    ['windows-1252', 'macintosh'],
    ['windows-1252', 'cp850'],
  ] as const
  const cases = pairs.flatMap(([one, other]) =>
    Object.entries(shapes).map(([shape, isOther]) => ({ one, other, shape, isOther })),
  )

  it.each(cases)('$one and $other, $shape', ({ one, other, isOther }) => {
    const answer = readBack(paste(one, other, isOther))
    expect(answer.encoding).toBe('mixed')
    expect(answer.text).toBe(rows.join(''))
  })

  it('the lines of each encoding are counted', () => {
    const { report } = detectEncoding(paste('utf-8', 'windows-1252', (index) => index % 40 === 7))
    const accented = rows.filter((row) => /[^\0-\x7f]/.test(row))
    const counts = Object.fromEntries(report.lines.map(({ encoding, count }) => [encoding, count]))
    const few = rows.filter((row, index) => index % 40 === 7 && /[^\0-\x7f]/.test(row)).length
    expect(counts).toEqual({ 'utf-8': accented.length - few, 'windows-1252': few })
  })

  it('in its lines of a page, what is valid UTF-8 by chance is no UTF-8', () => {
    const strange = 'x;« LE CAFÉ»;UNITÉ²;d’été\r\n'
    const bytes = Buffer.concat([
      encodeText(rows.join(''), 'utf-8'),
      ...Array.from({ length: 20 }, () => encodeText(strange, 'windows-1252')),
    ])
    expect(readBack(bytes).text).toBe(rows.join('') + strange.repeat(20))
  })

  it('guillemets with no-break spaces after an accent are no ideographs', () => {
    const few = ['« Été »;« Mot-clé »\r\n', 'Cité ””;Fermé…»\r\n'].map((row) => row.replaceAll(' ', '\u00a0'))
    const bytes = Buffer.concat([
      encodeText(rows.join(''), 'utf-8'),
      encodeText(few.join(''), 'windows-1252'),
      encodeText(rows.join(''), 'utf-8'),
    ])
    expect(readBack(bytes).text).toBe(rows.join('') + few.join('') + rows.join(''))
  })

  it('an oe of ISO-8859-15 is no ordinal of MacRoman', () => {
    const names = ['MANŒUVRE', 'CŒUR DE VILLE', 'Œuvres', 'chœur', 'Nœud', '2 €', '12,50 €']
    const euros = rows.map((row, index) => row.replace('\r', `;${names[index % 7] ?? ''}\r`))
    const parts = euros.map((row, index) => encodeText(row, index % 3 === 0 ? 'macintosh' : 'iso-8859-15'))
    expect(readBack(Buffer.concat(parts)).text).toBe(euros.join(''))
  })

  it('an accent that ends a cell is no cut character of UTF-8', () => {
    const few = ['Parking du marché;Lens\r\n', 'Espace fermé;Avion\r\n']
    const bytes = Buffer.concat([
      encodeText(rows.join(''), 'utf-8'),
      encodeText(few.join(''), 'windows-1252'),
      encodeText(rows.join(''), 'utf-8'),
    ])
    expect(readBack(bytes).text).toBe(rows.join('') + few.join('') + rows.join(''))
  })

  it('the euro and the oe of ISO-8859-15 are read in a mixed file too', () => {
    const few = ['Cœur de ville;2 €\r\n', 'Œuvre;300 €\r\n', 'Bœuf;12 €\r\n'].join('').repeat(5)
    const bytes = Buffer.concat([encodeText(rows.join(''), 'utf-8'), encodeText(few, 'iso-8859-15')])
    expect(readBack(bytes).text).toBe(rows.join('') + few)
  })

  it('and in a file of ISO-8859-15 and MacRoman', () => {
    const euros = Array.from({ length: 200 }, (_, index) => `Parking ${index};${index % 7} €\r\n`)
    const first = rows.map((row, index) => row + (euros[index] ?? '')).join('')
    const bytes = Buffer.concat([encodeText(first, 'iso-8859-15'), encodeText(rows.join(''), 'macintosh')])
    expect(readBack(bytes).text).toBe(first + rows.join(''))
  })

  it('two cells of one line can be of two encodings', () => {
    const row = Buffer.concat([Buffer.from('Médiathèque;'), Buffer.from('Li\xe9vin\n', 'latin1')])
    const answer = readBack(Buffer.concat(Array.from({ length: 5 }, () => row)))
    expect(answer).toMatchObject({ encoding: 'mixed', text: 'Médiathèque;Liévin\n'.repeat(5) })
  })

  it.each(['windows-1252', 'macintosh'] as const)(
    'a language that the letters do not know is not two pages: %s',
    (page) => {
      // Estonian, Icelandic and Faroese, of which the letter model has seen nothing.
      const names =
        'Tõnis Õunapuu|Jüri Põder|Õie Rõõm|Värska|Võru|Põlva|Kõpu küla|Sigurður Þórsson|Guðrún Æsa|Höfn|Ísafjörður|Seyðisfjörður|Þórshöfn|Fáskrúðsfjörður|Kópavogur|Tvøroyri|Norðragøta|Skúvoy|Æðuvík|Árnafjørður'
      const text = names
        .split('|')
        .flatMap((one) => names.split('|').map((other) => `${one};${other}\n`))
        .join('')
      const possible = text
        .split('\n')
        .filter((line) => encodeSingleByte(line, page) !== null)
        .join('\n')
      expect(readBack(encodeText(possible, page))).toMatchObject({ encoding: page, text: possible })
    },
  )

  it('a file of one page with strange names is not mixed', () => {
    const names = [
      'Ærø',
      'Þórshöfn',
      'Ø',
      'Müßig',
      'Nicolò',
      'Forlì',
      'Señor',
      'Çeşme'.replace('ş', 's'),
      'Ÿ',
      'À',
      'Î',
    ]
    const text = `${rows.join('')}${names.map((name) => `x;${name};1\n`).join('')}`
    expect(readBack(encodeText(text, 'windows-1252'))).toMatchObject({ encoding: 'windows-1252', text })
  })
})

describe('a long look can be watched and stopped', () => {
  const bytes = Buffer.from(`${'x'.repeat(60)};Li\xe9vin\n`.repeat(150_000), 'latin1')

  it('says how far it is', () => {
    const seen: number[] = []
    detectEncoding(bytes, { onProgress: (done, total) => seen.push(done / total) })
    expect(seen.length).toBeGreaterThan(1)
    expect(seen.at(-1)).toBe(1)
    expect([...seen].sort((one, other) => one - other)).toEqual(seen)
  })

  it('stops when it is asked to', () => {
    expect(() => detectEncoding(bytes, { isCancelled: () => true })).toThrow('cancelled')
    expect(() => decodeBytes(bytes, 'windows-1252', null, { isCancelled: () => true })).toThrow('cancelled')
  })
})
