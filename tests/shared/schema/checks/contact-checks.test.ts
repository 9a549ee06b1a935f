import { describe, expect, it } from 'vitest'

import { emailFormCheck } from '../../../../shared/schema/checks/contact-checks.ts'
import { damagedCodeCheck } from '../../../../shared/schema/checks/damaged-codes.ts'

const phone = damagedCodeCheck('phone', undefined)

describe('telephones', () => {
  it.each([
    '03 21 08 03 00',
    '03.21.08.03.00',
    '+33 3 21 08 03 00',
    '+33 (0)3 21 08 03 00',
    '03 21 08 03 00 / 06 12 34 56 78',
    '03 21 08 03 00 ou 03 21 08 03 01',
    '03 21 08 03 00 (accueil)',
    '03 21 08 03 00 poste 12',
    'Tél : 03 21 08 03 00',
    '0262 40 00 00',
    '3949',
    '118 712',
    '15',
    'non renseigné',
  ])('%s can be dialled, or says nothing', (text) => {
    expect(phone?.(text)).toBeNull()
  })

  it.each(['03 21 08 03', '03 21 08 03 000', '00 00 00 00 00', '12345', '03 21 08 03 00 / 03 21'])(
    '%s is doubtful',
    (text) => {
      expect(phone?.(text)?.code).toBe('phone-doubtful')
    },
  )
})

describe('e-mail addresses', () => {
  it.each([
    'mairie@lens.fr',
    'Mairie@Lens.FR',
    'mairie@lens.fr ; contact@lens.fr',
    'mairie@lens.fr, contact@lens.fr',
    'https://lens.fr/contact',
    'l.hay-les-roses@ville.fr',
  ])('%s', (text) => {
    expect(emailFormCheck(text)).toBeNull()
  })

  it.each([
    ['mairie@lens,fr', ['mairie@lens.fr']],
    ['mairie @lens.fr', ['mairie@lens.fr']],
    ['mairie@lens.fr.', ['mairie@lens.fr']],
    ['mairie.lens.fr', []],
    ['mairie@', []],
  ])('%s is doubtful', (text, fixes) => {
    expect(emailFormCheck(text)).toMatchObject({ code: 'email-doubtful', fixes })
  })
})
