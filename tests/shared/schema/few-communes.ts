import type { Commune, Communes } from '../../../shared/places/communes.ts'
import { foldText } from '../../../shared/table/fold-text.ts'

const communes: readonly Commune[] = [
  { code: '62498', name: 'Lens', postcodes: ['62300'] },
  { code: '62510', name: 'Liévin', postcodes: ['62800'] },
  { code: '59350', name: 'Lille', postcodes: ['59000', '59160', '59260', '59777', '59800'] },
  { code: '01004', name: 'Ambérieu-en-Bugey', postcodes: ['01500'] },
  { code: '94038', name: "L'Haÿ-les-Roses", postcodes: ['94240'] },
]
/** Lomme joined Lille in 2000. */
const heirs: Readonly<Record<string, string>> = { '59355': '59350' }

const loose = (name: string): string => foldText(name).replaceAll('-', ' ')

export const fewCommunes: Communes = {
  byCode: (code) => communes.find((commune) => commune.code === code),
  heirOf: (code) => communes.find((commune) => commune.code === heirs[code]),
  named: (name) => communes.filter((commune) => loose(commune.name) === loose(name)),
  heirsNamed: (name) => communes.filter(({ code }) => code === '59350' && loose(name) === 'lomme'),
  byPostcode: (postcode) => communes.filter(({ postcodes }) => postcodes.includes(postcode)),
}
