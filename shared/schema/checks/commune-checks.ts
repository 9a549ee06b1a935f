import type { Collectivity, Commune, Communes } from '../../places/communes.ts'
import { departmentCode } from '../../places/place-table.ts'
import { looseName } from '../../places/place-name.ts'
import type { ColumnRole } from '../column-role.ts'
import type { CellFinding, Facts, FindingCode } from '../finding.ts'
import type { RowCheck, RowFinding } from '../row-check.ts'

import type { ValueCheck } from './custom-value-checks.ts'

const refuse = (code: FindingCode, expected: Facts, fixes: readonly string[] = []): CellFinding => ({
  code,
  cause: 'other',
  expected,
  fixes,
})

const INSEE = /^(?:\d{2}|2[AB])\d{3}$/
const SIREN_LENGTH = 9
const POSTCODE = /^\d{5}$/
/** Monaco, the army's and big customers' own postcodes are in no list of communes. */
const SPECIAL_POSTCODE = /^980\d\d$|cedex/i

/** Codes that no commune has, or that a commune had before it was merged. What has not the form of a code is another check's. */
export function communeCodeCheck(role: ColumnRole, communes: Communes): ValueCheck | null {
  if (role === 'insee') return (code) => (INSEE.test(code) ? inseeFinding(code, communes) : null)
  if (role !== 'postcode') return null
  return (code) =>
    POSTCODE.test(code) && !SPECIAL_POSTCODE.test(code) && communes.byPostcode(code).length === 0
      ? refuse('postcode-unknown', {})
      : null
}

function inseeFinding(code: string, communes: Communes): CellFinding | null {
  if (communes.byCode(code) !== undefined || communes.cityOf(code) !== undefined) return null
  const heir = communes.heirOf(code)
  const [byPostcode, other] = communes.byPostcode(code)
  // « 75001 » was Alfortville before 1968: whoever writes it today means a postcode of Paris.
  const isOlderThanDepartment = heir !== undefined && departmentCode(heir.code) !== departmentCode(code)
  if (heir !== undefined && !(isOlderThanDepartment && byPostcode !== undefined))
    return refuse('insee-merged', { commune: heir.name, code: heir.code }, [heir.code])
  if (byPostcode === undefined) return refuse('insee-unknown', {})
  // The postcode was written in the place of the code.
  const isSure = other === undefined
  return refuse('insee-unknown', { commune: byPostcode.name }, isSure ? [byPostcode.code] : [])
}

/** The commune's code, postcode and name on one row say the same commune. */
export function communeRowChecks(roles: ReadonlyMap<ColumnRole, number>, communes: Communes): RowCheck[] {
  const [insee, postcode, name] = [roles.get('insee'), roles.get('postcode'), roles.get('commune')]
  if (insee === undefined) return []
  const checks: RowCheck[] = []
  if (postcode !== undefined)
    checks.push({
      columns: [insee, postcode],
      check: (cells) => postcodeFinding(communes, [insee, cells(insee)], [postcode, cells(postcode)]),
    })
  if (name !== undefined)
    checks.push({
      columns: [insee, name],
      check: (cells) => nameFinding(communes, [insee, cells(insee)], [name, cells(name)]),
    })
  for (const role of ['siren', 'siret'] as const) {
    const column = roles.get(role)
    if (column !== undefined)
      checks.push({
        columns: [column, insee],
        check: (cells) => sirenFinding(communes, [insee, cells(insee)], [column, cells(column)]),
      })
  }
  return checks
}

type PlacedText = readonly [column: number, text: string]

/** The commune of today that a code speaks of: its own, one that was merged into it, or one of its arrondissements. */
export function communeOf(communes: Communes, code: string): Commune | undefined {
  return communes.byCode(code) ?? communes.heirOf(code) ?? communes.cityOf(code)
}

function postcodeFinding(
  communes: Communes,
  [insee, code]: PlacedText,
  [column, postcode]: PlacedText,
): RowFinding | null {
  const commune = communeOf(communes, code)
  if (commune === undefined || commune.postcodes.length === 0 || !POSTCODE.test(postcode)) return null
  if (commune.postcodes.includes(postcode) || SPECIAL_POSTCODE.test(postcode)) return null
  return {
    code: 'insee-against-postcode',
    cause: 'other',
    columns: [column, insee],
    expected: { commune: commune.name, postcodes: commune.postcodes.join(', ') },
    fixes: eitherFix(
      [column, commune.postcodes],
      [insee, communes.byPostcode(postcode).map((other) => other.code)],
    ),
  }
}

function nameFinding(
  communes: Communes,
  [insee, code]: PlacedText,
  [column, name]: PlacedText,
): RowFinding | null {
  const commune = communes.byCode(code)
  if (commune === undefined || name.trim() === '' || isSameName(name, commune.name)) return null
  const heirs = communes.heirsNamed(name)
  if (heirs.some((heir) => heir.code === code)) return null
  const others = communes.named(name)
  const isKnown = others.length > 0 || heirs.length > 0
  const finding = {
    cause: 'other',
    columns: [column, insee],
    expected: { commune: commune.name, code },
  } as const
  // « Ancenis », today Ancenis-Saint-Géréon: an old name or a slip is not the name of another commune.
  if (!isKnown) return { ...finding, code: 'commune-name-unknown', fixes: [[{ column, text: commune.name }]] }
  const byPostcode = others.filter(({ postcodes }) => postcodes.includes(code))
  const [meant, another] = byPostcode
  // The postcode was written in the place of the code, and is another commune's code.
  const fixes =
    meant !== undefined && another === undefined
      ? [[{ column: insee, text: meant.code }]]
      : eitherFix([column, [commune.name]], [insee, others.map((other) => other.code)])
  return { ...finding, code: 'insee-against-name', fixes }
}

/** A commune or a grouping of communes, far from the commune of its row. Other bodies may be anywhere. */
function sirenFinding(
  communes: Communes,
  [insee, code]: PlacedText,
  [column, number]: PlacedText,
): RowFinding | null {
  const commune = communeOf(communes, code)
  const collectivity = /^(?:\d{9}|\d{14})$/.test(number)
    ? communes.collectivity(number.slice(0, SIREN_LENGTH))
    : undefined
  if (commune === undefined || collectivity === undefined) return null
  if (collectivity.communes.includes(commune.code)) return null
  // Of a SIRET only the first nine figures are known for sure: which establishment was meant is not.
  const isWholeKnown = number.length === SIREN_LENGTH
  const itsCommune = collectivity.kind === 'commune' ? collectivity.communes : []
  return {
    code: 'siren-against-insee',
    cause: 'other',
    columns: [column, insee],
    expected: { commune: commune.name, collectivity: collectivity.name },
    fixes: isWholeKnown
      ? eitherFix([column, numbersLike(collectivity, commune, communes)], [insee, itsCommune])
      : [],
  }
}

/** SIREN of the commune where a commune's stands, of its grouping where a grouping's does. */
function numbersLike({ kind }: Collectivity, { code }: Commune, communes: Communes): readonly string[] {
  const alike = communes.collectivitiesOf(code).filter((collectivity) => collectivity.kind === kind)
  return alike.map(({ siren }) => siren)
}

type Candidates = readonly [column: number, texts: readonly string[]]

/** One cell or the other is wrong. The first is mended if there is one right text for it; the second is the other way only beside it. */
function eitherFix([column, texts]: Candidates, [other, otherTexts]: Candidates): RowFinding['fixes'] {
  const [text, more] = texts
  if (text === undefined || more !== undefined) return []
  const [otherText, otherMore] = otherTexts
  const isOtherSure = otherText !== undefined && otherMore === undefined
  return [[{ column, text }], ...(isOtherSure ? [[{ column: other, text: otherText }]] : [])]
}

/** Capitals, accents, hyphens, articles and « St » for « Saint » make no other commune; nor does a quarter or a « Cedex » behind. */
function isSameName(said: string, official: string): boolean {
  const [one, other] = [looseName(said), looseName(official)]
  return one === other || one.startsWith(`${other} `) || one.replaceAll(' ', '') === other.replaceAll(' ', '')
}
