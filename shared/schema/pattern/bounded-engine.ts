import { holds, shorthandSet } from './character-set.ts'
import type { Pattern, PatternNode } from './pattern-syntax.ts'

export type BoundedMatcher = {
  /** Null: it gave up, the pattern asks for too much work on this text. */
  test(text: string): boolean | null
  /** It gave up so often that it tries no more. */
  isDefeated(): boolean
}

/** Steps before it gives up on a text: some 30 ms. */
const MOST_STEPS = 50_000
/** Texts it gives up on before it gives up the pattern: a column of 100,000 would cost an hour otherwise. */
const MOST_DEFEATS = 10
/** Calls inside calls, far below what the stack of a worker holds. */
const DEEPEST = 2_000

class GaveUp extends Error {}

/**
 * Tries every way of reading the text, as back references and looking around need, and gives up after a fixed number of
 * steps: a hostile pattern costs milliseconds, never the application.
 */
export function boundedMatcher(pattern: Pattern): BoundedMatcher {
  let defeats = 0
  function test(text: string): boolean | null {
    if (defeats >= MOST_DEFEATS) return null
    try {
      return new Attempt(pattern, text).succeeds()
    } catch (error) {
      if (!(error instanceof GaveUp)) throw error
      defeats++
      return null
    }
  }
  return { test, isDefeated: () => defeats >= MOST_DEFEATS }
}

/** What must still match behind a node; a place is an index of characters. */
type Then = (at: number) => boolean

class Attempt {
  readonly #pattern: Pattern
  readonly #signs: readonly string[]
  readonly #captures: ([start: number, end: number] | undefined)[] = []
  #steps = 0
  #depth = 0

  constructor(pattern: Pattern, text: string) {
    this.#pattern = pattern
    this.#signs = [...text]
  }

  succeeds(): boolean {
    return this.#match(this.#pattern.root, 0, () => true)
  }

  #match(node: PatternNode, at: number, then: Then): boolean {
    if (++this.#steps > MOST_STEPS || ++this.#depth > DEEPEST) throw new GaveUp()
    const found = this.#matchNode(node, at, then)
    this.#depth--
    return found
  }

  #matchNode(node: PatternNode, at: number, then: Then): boolean {
    switch (node.kind) {
      case 'set':
        return this.#isHeld(node, at) && then(at + 1)
      case 'sequence':
        return this.#sequence(node.items, 0, at, then)
      case 'choice':
        return node.options.some((option) => this.#match(option, at, then))
      case 'group':
        return this.#group(node.index, node.item, at, then)
      case 'repeat':
        return node.item.kind === 'set' ? this.#run(node, at, then) : this.#repeat(node, 0, at, then)
      case 'start':
        return at === 0 && then(at)
      case 'end':
        return at === this.#signs.length && then(at)
      case 'word-edge':
        return (this.#isWord(at - 1) !== this.#isWord(at)) !== node.isNegated && then(at)
      case 'back-reference':
        return this.#reference(node.index, at, then)
      case 'look':
        return this.#look(node, at) !== node.isNegated && then(at)
    }
  }

  #isHeld(node: PatternNode & { kind: 'set' }, at: number): boolean {
    const sign = this.#signs[at]
    return sign !== undefined && holds(node.set, sign, this.#pattern.ignoresCase)
  }

  #isWord(at: number): boolean {
    const [sign, word] = [this.#signs[at], shorthandSet('w')]
    return sign !== undefined && word !== undefined && holds(word, sign, false)
  }

  #sequence(items: readonly PatternNode[], index: number, at: number, then: Then): boolean {
    const item = items[index]
    if (item === undefined) return then(at)
    return this.#match(item, at, (next) => this.#sequence(items, index + 1, next, then))
  }

  #group(index: number, item: PatternNode, at: number, then: Then): boolean {
    if (index === 0) return this.#match(item, at, then)
    const before = this.#captures[index]
    return (
      this.#match(item, at, (next) => {
        const inside = this.#captures[index]
        this.#captures[index] = [at, next]
        if (then(next)) return true
        this.#captures[index] = inside
        return false
      }) || this.#restore(index, before)
    )
  }

  #restore(index: number, capture: [number, number] | undefined): false {
    this.#captures[index] = capture
    return false
  }

  /** A repeated single character needs no call for each. */
  #run({ item, least, most, isLazy }: PatternNode & { kind: 'repeat' }, at: number, then: Then): boolean {
    const set = item as PatternNode & { kind: 'set' }
    let longest = 0
    while (longest < most && this.#isHeld(set, at + longest)) {
      longest++
      if (++this.#steps > MOST_STEPS) throw new GaveUp()
    }
    for (let tried = 0; tried <= longest - least; tried++)
      if (then(at + (isLazy ? least + tried : longest - tried))) return true
    return false
  }

  #repeat(node: PatternNode & { kind: 'repeat' }, done: number, at: number, then: Then): boolean {
    const again = (): boolean =>
      done < node.most &&
      this.#match(node.item, at, (next) => {
        // A turn that takes nothing and was not asked for would go on for ever.
        if (next === at && done >= node.least) return false
        return this.#repeat(node, done + 1, next, then)
      })
    if (done < node.least) return again()
    return node.isLazy ? then(at) || again() : again() || then(at)
  }

  #reference(index: number, at: number, then: Then): boolean {
    const captured = this.#captures[index]
    if (captured === undefined) return false
    const said = this.#signs.slice(captured[0], captured[1])
    const same = (sign: string, offset: number): boolean => {
      const here = this.#signs[at + offset]
      return this.#pattern.ignoresCase ? here?.toLowerCase() === sign.toLowerCase() : here === sign
    }
    this.#steps += said.length
    return said.every(same) && then(at + said.length)
  }

  #look(node: PatternNode & { kind: 'look' }, at: number): boolean {
    if (!node.isBehind) return this.#match(node.item, at, () => true)
    for (let from = at; from >= 0; from--) if (this.#match(node.item, from, (end) => end === at)) return true
    return false
  }
}
