import type { CommuneFacts } from '../places/fill-from-commune.ts'

import { ofCommune } from './of-commune.ts'
import { nextIdentifier } from './stable-id.ts'
import type { Template, TemplateField } from './template.ts'

/**
 * The rows that a new table begins with, one per commune, cells in the order of the fields: what the template says, what
 * the reference knows, and identifiers. A commune of several postcodes has none: only the officer knows which. Empty for
 * a template that is not begun this way.
 */
export function prefillRows(template: Template, communes: readonly CommuneFacts[]): string[][] {
  const { prefill, fields } = template
  if (prefill === null) return []
  const taken = new Map(fields.map(({ schema }) => [schema.name, new Set<string>()]))
  return communes.map((commune) => {
    const cells = fields.map((field) => cellOf(field, prefill.cells[field.schema.name], commune))
    const parts = Object.fromEntries(fields.map(({ schema }, at) => [schema.name, cells[at] ?? '']))
    return fields.map(({ schema, recipe }, at) => {
      if (recipe === '') return cells[at] ?? ''
      const known = taken.get(schema.name) ?? new Set()
      const identifier = nextIdentifier(recipe, { ...parts, insee: commune.insee }, known) ?? ''
      known.add(identifier)
      return identifier
    })
  })
}

function cellOf({ role }: TemplateField, said: string | undefined, commune: CommuneFacts): string {
  if (said !== undefined) {
    return said
      .replaceAll('{de-commune}', ofCommune(commune.commune))
      .replaceAll('{commune}', commune.commune)
  }
  switch (role) {
    case 'commune':
      return commune.commune
    case 'insee':
      return commune.insee
    case 'postcode':
      return commune.postcodes.length === 1 ? (commune.postcodes[0] ?? '') : ''
    case 'siren':
      return commune.siren ?? ''
    case 'epci':
      return commune.community?.siren ?? ''
    case 'department':
      return commune.department?.code ?? ''
    default:
      return ''
  }
}
