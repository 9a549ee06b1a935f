/** Texts as a dictionary: each different one once, in the order met, and which one stands at each place. */
export type DistinctValues = { readonly values: readonly string[]; readonly ids: Int32Array }

/** Makes a dictionary text by text. */
export class ValueCollector {
  readonly values: string[]
  readonly ids: Int32Array
  readonly #known: Map<string, number>

  /** @param places how many texts there will be; those never set are "" @param from what is there already */
  constructor(places: number, from: DistinctValues = { values: [''], ids: new Int32Array(0) }) {
    this.values = [...from.values]
    this.ids = new Int32Array(places)
    this.ids.set(from.ids)
    this.#known = new Map(this.values.map((value, id) => [value, id]))
  }

  set(place: number, text: string): void {
    let id = this.#known.get(text)
    if (id === undefined) {
      id = this.values.length
      this.#known.set(text, id)
      this.values.push(text)
    }
    this.ids[place] = id
  }

  /** Only values that stand somewhere, in the order met. */
  result(): DistinctValues {
    const newIds = new Int32Array(this.values.length).fill(-1)
    const values: string[] = []
    const ids = new Int32Array(this.ids.length)
    for (let place = 0; place < ids.length; place++) {
      const id = this.ids[place] ?? 0
      let newId = newIds[id] ?? -1
      if (newId < 0) {
        newId = newIds[id] = values.length
        values.push(this.values[id] ?? '')
      }
      ids[place] = newId
    }
    return { values, ids }
  }
}

export function distinctValues(texts: readonly string[]): DistinctValues {
  const collector = new ValueCollector(texts.length)
  for (let at = 0; at < texts.length; at++) collector.set(at, texts[at] ?? '')
  return collector.result()
}
