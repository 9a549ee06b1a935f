import type { Collectivity, Commune, Communes } from '../../../shared/places/communes.ts'
import { looseName } from '../../../shared/places/place-name.ts'

const communes: readonly Commune[] = [
  { code: '62498', name: 'Lens', postcodes: ['62300'] },
  { code: '62510', name: 'Liévin', postcodes: ['62800'] },
  { code: '59350', name: 'Lille', postcodes: ['59000', '59160', '59260', '59777', '59800'] },
  { code: '01004', name: 'Ambérieu-en-Bugey', postcodes: ['01500'] },
  { code: '94038', name: "L'Haÿ-les-Roses", postcodes: ['94240'] },
]
/** Lomme joined Lille in 2000. */
const heirs: Readonly<Record<string, string>> = { '59355': '59350' }
const collectivities: readonly Collectivity[] = [
  { siren: '216204982', name: 'Lens', kind: 'commune', communes: ['62498'] },
  { siren: '215903501', name: 'Lille', kind: 'commune', communes: ['59350'] },
  { siren: '246200364', name: 'CA de Lens - Liévin', kind: 'grouping', communes: ['62498', '62510'] },
]

export const fewCommunes: Communes = {
  cityOf: () => undefined,
  byCode: (code) => communes.find((commune) => commune.code === code),
  heirOf: (code) => communes.find((commune) => commune.code === heirs[code]),
  named: (name) => communes.filter((commune) => looseName(commune.name) === looseName(name)),
  heirsNamed: (name) => communes.filter(({ code }) => code === '59350' && looseName(name) === 'lomme'),
  collectivity: (asked) => collectivities.find(({ siren }) => siren === asked),
  collectivitiesOf: (code) => collectivities.filter(({ communes: members }) => members.includes(code)),
  byPostcode: (postcode) => communes.filter(({ postcodes }) => postcodes.includes(postcode)),
}
