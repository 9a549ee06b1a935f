/** Texts as a dictionary: each different one once, in the order met, and which one stands at each place. */
export type DistinctValues = { readonly values: readonly string[]; readonly ids: Int32Array }

export function distinctValues(texts: readonly string[]): DistinctValues {
  const known = new Map<string, number>()
  const values: string[] = []
  const ids = new Int32Array(texts.length)
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] ?? ''
    let id = known.get(text)
    if (id === undefined) {
      id = values.length
      known.set(text, id)
      values.push(text)
    }
    ids[at] = id
  }
  return { values, ids }
}
