import { luhnKey } from './luhn.ts'

/** A legal person's first establishment has this number; the key comes behind. */
const FIRST_ESTABLISHMENT = '0001'

/**
 * The SIRET that the seat of a collectivity has if it never moved: its SIREN, 0001 and the key. It is deduced, not known: 10
 * of 12 communes' SIRET met in published files were so. Null for what is no SIREN.
 */
export function seatSiret(siren: string): string | null {
  if (!/^\d{9}$/.test(siren)) return null
  const trunk = siren + FIRST_ESTABLISHMENT
  return trunk + luhnKey(trunk)
}
