/**
 * One string for all lines that name an author, a row or a column: a third of the memory of a million records. A name
 * that is known is found by its bytes, without making a string of them first.
 */
export class NameTable {
  readonly #names: string[] = []
  /** By hash of the name: its number + 1, or 0. */
  #places = new Int32Array(1_024)

  /** @param bytes ASCII from `from` to `to` @param hash of these bytes, by `hashStep` */
  ofBytes(bytes: Buffer, from: number, to: number, hash: number): string {
    const mask = this.#places.length - 1
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const number = this.#places[place] ?? 0
      if (number === 0) return this.#add(bytes.toString('latin1', from, to), place)
      const name = this.#names[number - 1] ?? ''
      if (isWritten(name, bytes, from, to)) return name
    }
  }

  /** The same for a name that was read already. */
  of(name: string): string {
    const bytes = Buffer.from(name)
    if (bytes.length !== name.length) return name
    let hash = HASH_START
    for (const byte of bytes) hash = hashStep(hash, byte)
    return this.ofBytes(bytes, 0, bytes.length, hash)
  }

  #add(name: string, place: number): string {
    this.#names.push(name)
    this.#places[place] = this.#names.length
    if (this.#names.length * 2 > this.#places.length) this.#grow()
    return name
  }

  #grow(): void {
    const wider = new Int32Array(this.#places.length * 4)
    const mask = wider.length - 1
    this.#names.forEach((name, index) => {
      let hash = HASH_START
      for (let at = 0; at < name.length; at++) hash = hashStep(hash, name.charCodeAt(at))
      let place = hash & mask
      while (wider[place] !== 0) place = (place + 1) & mask
      wider[place] = index + 1
    })
    this.#places = wider
  }
}

function isWritten(name: string, bytes: Buffer, from: number, to: number): boolean {
  if (name.length !== to - from) return false
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) !== bytes[from + at]) return false
  return true
}

/** FNV-1a. */
export const HASH_START = 0x811c9dc5 | 0

export function hashStep(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193)
}
