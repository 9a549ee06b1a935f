/** `{insee}`, `{EQUIP_CODE}` (a field of the row), `{number:3}` (counted, with its zeros), and text as it is. */
const PARTS = /\{([^{}:]+)(?::(\d+))?\}/g
const NUMBER = 'number'

/**
 * The next free identifier by a standard's recipe: `{insee}-ADM-{number:3}` → « 62498-ADM-002 » if 001 is taken. Numbers
 * go on after the highest, so that the number of a place that is no more never names another. Null while a part of it
 * is not known, or where the recipe counts nothing and its one identifier is taken.
 * @param parts what is known of the row, by placeholder
 * @param taken identifiers of the table
 */
export function nextIdentifier(
  recipe: string,
  parts: Readonly<Record<string, string>>,
  taken: Iterable<string>,
): string | null {
  if (recipe === '') return null
  const pieces = recipe.split(/(\{[^{}]*\})/)
  const values = pieces.map((piece) => valueOf(piece, parts))
  if (values.includes(null)) return null
  const at = pieces.findIndex((piece) => piece.startsWith(`{${NUMBER}`))
  if (at < 0) return onlyIdentifier(values.join(''), taken)
  const [before, after] = [values.slice(0, at).join(''), values.slice(at + 1).join('')]
  const width = Number(/\d+/.exec(pieces[at] ?? '')?.[0] ?? 1)
  return before + String(highest(before, after, taken) + 1).padStart(width, '0') + after
}

/** The placeholders of a recipe without the counted one. */
export function partsOfRecipe(recipe: string): readonly string[] {
  return [...recipe.matchAll(PARTS)].map(([, name = '']) => name).filter((name) => name !== NUMBER)
}

function valueOf(piece: string, parts: Readonly<Record<string, string>>): string | null {
  const name = /^\{([^{}:]+)(?::\d+)?\}$/.exec(piece)?.[1]
  if (name === undefined) return piece
  if (name === NUMBER) return ''
  return Object.hasOwn(parts, name) && parts[name] !== '' ? (parts[name] ?? null) : null
}

function onlyIdentifier(identifier: string, taken: Iterable<string>): string | null {
  for (const other of taken) if (other === identifier) return null
  return identifier
}

function highest(before: string, after: string, taken: Iterable<string>): number {
  let most = 0
  for (const identifier of taken) {
    if (!identifier.startsWith(before) || !identifier.endsWith(after)) continue
    const figures = identifier.slice(before.length, identifier.length - after.length)
    if (/^\d{1,9}$/.test(figures)) most = Math.max(most, Number(figures))
  }
  return most
}
