import { costOfEntry, frenchLetterModel } from './french-letters.ts'

/** A place in a text: what is known to stand there, or what may. */
export type Slot = readonly string[]

export type Filled = {
  /** What was put in each slot. */
  readonly parts: readonly string[]
  /** For each slot with a choice: by how many nats the chosen part beats the next one, the rest being as it is. */
  readonly margins: readonly number[]
  /** Log-likelihood of the whole, in nats. */
  readonly score: number
}

const BEAM = 48
/** U+0020 stands for the edges of the text, as the letter model has it. */
const EDGE = 0x20

type Path = {
  readonly a: number
  readonly b: number
  readonly cost: number
  readonly part: number
  readonly before: Path | null
}

/**
 * The likeliest text through slots with choices, by the French letter model: a beam over the last two characters. A
 * lost letter is known by its neighbours oftener than one would think ("d?partement", "l'?cole").
 */
export function fillLetters(slots: readonly Slot[]): Filled {
  const model = frenchLetterModel()
  const edge = model.symbols[EDGE] ?? 0
  let beam: Path[] = [{ a: edge, b: edge, cost: 0, part: 0, before: null }]
  for (const slot of slots) {
    const next = new Map<number, Path>()
    for (const path of beam) {
      for (const [part, text] of slot.entries()) {
        let { a, b, cost } = path
        for (let at = 0; at < text.length; at++) {
          const c = model.symbols[text.charCodeAt(at)] ?? edge
          cost += costOfEntry(model, a, b, c)
          a = b
          b = c
        }
        const state = a * 0x10000 + b
        const rival = next.get(state)
        if (rival === undefined || cost < rival.cost) next.set(state, { a, b, cost, part, before: path })
      }
    }
    beam = [...next.values()]
    if (beam.length > BEAM) beam = beam.sort((x, y) => x.cost - y.cost).slice(0, BEAM)
  }
  const ended = beam.map((path) => ({ path, cost: path.cost + costOfEntry(model, path.a, path.b, edge) }))
  const best = ended.reduce((x, y) => (y.cost < x.cost ? y : x))
  const parts: string[] = []
  let path: Path | null = best.path
  for (let at = slots.length - 1; at >= 0; at--) {
    parts.unshift(slots[at]?.[path?.part ?? 0] ?? '')
    path = path?.before ?? null
  }
  return { parts, margins: slots.map((slot, at) => marginOf(slot, parts, at)), score: -best.cost }
}

function marginOf(slot: Slot, parts: readonly string[], at: number): number {
  if (slot.length < 2) return Infinity
  const before = parts
    .slice(Math.max(0, at - 3), at)
    .join('')
    .slice(-2)
  const after = parts
    .slice(at + 1, at + 4)
    .join('')
    .slice(0, 3)
  const chosen = parts[at] ?? ''
  const own = costAround(before, chosen, after)
  let rival = Infinity
  for (const part of slot) if (part !== chosen) rival = Math.min(rival, costAround(before, part, after))
  return rival - own
}

function costAround(before: string, part: string, after: string): number {
  const model = frenchLetterModel()
  const edge = model.symbols[EDGE] ?? 0
  const text = before.padStart(2) + part + (after === '' ? ' ' : after)
  let cost = 0
  for (let at = 2; at < text.length; at++) {
    cost += costOfEntry(
      model,
      model.symbols[text.charCodeAt(at - 2)] ?? edge,
      model.symbols[text.charCodeAt(at - 1)] ?? edge,
      model.symbols[text.charCodeAt(at)] ?? edge,
    )
  }
  return cost
}
