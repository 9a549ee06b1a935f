import { anyCharacter, oneCharacter, shorthandSet } from './character-set.ts'
import type { CharacterSet } from './character-set.ts'
import { parseSet } from './parse-set.ts'
import { PatternError } from './pattern-syntax.ts'
import type { Pattern, PatternNode } from './pattern-syntax.ts'
import { PatternText } from './pattern-text.ts'

/** Deep enough for any pattern that a person wrote; deeper ones would exhaust the stack. */
const DEEPEST = 200
/** No published pattern repeats beyond 100 times; more would be unrolled. */
const MOST_REPEATS = 10_000

/**
 * Takes a regular expression apart, as Python's `re` reads it: `\w` and `\d` are of every script, groups are named
 * `(?P<name>…)`. Throws PatternError for what is no pattern.
 */
export function parsePattern(source: string): Pattern {
  return new Parser(new PatternText(source)).pattern()
}

class Parser {
  readonly #text: PatternText
  readonly #names = new Map<string, number>()
  #groups = 0
  #depth = 0
  #ignoresCase = false
  #seesAll = false
  #needsBacktracking = false

  constructor(text: PatternText) {
    this.#text = text
  }

  pattern(): Pattern {
    const root = this.#choice()
    if (!this.#text.isAtEnd) throw new PatternError('a bracket closes that never opened')
    return {
      root,
      groups: this.#groups,
      ignoresCase: this.#ignoresCase,
      needsBacktracking: this.#needsBacktracking,
    }
  }

  #choice(): PatternNode {
    if (++this.#depth > DEEPEST) throw new PatternError('too deep')
    const options = [this.#sequence()]
    while (this.#text.take('|')) options.push(this.#sequence())
    this.#depth--
    const [only] = options
    return options.length === 1 && only !== undefined ? only : { kind: 'choice', options }
  }

  #sequence(): PatternNode {
    const items: PatternNode[] = []
    while (!this.#text.isAtEnd && this.#text.next !== '|' && this.#text.next !== ')') {
      const item = this.#atom()
      if (item !== null) items.push(this.#repeated(item))
    }
    return { kind: 'sequence', items }
  }

  #repeated(item: PatternNode): PatternNode {
    const bounds = this.#bounds()
    if (bounds === null) return item
    if (item.kind === 'start' || item.kind === 'end') throw new PatternError('nothing to repeat')
    const [least, most] = bounds
    if (least > most || least > MOST_REPEATS || (most !== Infinity && most > MOST_REPEATS))
      throw new PatternError('repeats too often')
    const isLazy = this.#text.take('?')
    if (this.#text.take('+')) throw new PatternError('possessive')
    if (this.#bounds() !== null) throw new PatternError('repeats a repetition')
    return { kind: 'repeat', item, least, most, isLazy }
  }

  #bounds(): readonly [least: number, most: number] | null {
    if (this.#text.take('*')) return [0, Infinity]
    if (this.#text.take('+')) return [1, Infinity]
    if (this.#text.take('?')) return [0, 1]
    const counted = this.#text.takeMatch(/\{(\d*)(,?)(\d*)\}/y)
    if (counted === null) return null
    const [whole, least = '', comma, most = ''] = counted
    if (least === '' && most === '') {
      // "{}" and "{,}" are characters like others.
      this.#text.back(whole.length)
      return null
    }
    return [Number(least), comma === '' ? Number(least) : most === '' ? Infinity : Number(most)]
  }

  /** Null for what stands for nothing: flags, comments. */
  #atom(): PatternNode | null {
    const sign = this.#text.takeOne()
    if (sign === '(') return this.#group()
    if (sign === '[') return set(parseSet(this.#text))
    if (sign === '.') return set(this.#seesAll ? { ranges: [], classes: [], isNegated: true } : anyCharacter)
    if (sign === '^') return { kind: 'start' }
    if (sign === '$') return { kind: 'end' }
    if (sign === '\\') return this.#escape()
    if (sign === '*' || sign === '+' || sign === '?') throw new PatternError('nothing to repeat')
    return set(oneCharacter(sign))
  }

  #escape(): PatternNode {
    const number = this.#text.takeMatch(/[1-9]\d?/y)
    if (number !== null) return this.#reference(Number(number[0]))
    if (this.#text.take('A')) return { kind: 'start' }
    if (this.#text.take('Z') || this.#text.take('z')) return { kind: 'end' }
    if (this.#text.take('b')) return this.#edge(false)
    if (this.#text.take('B')) return this.#edge(true)
    const letter = this.#text.next
    const shorthand = shorthandSet(letter)
    if (shorthand === undefined) return set(this.#text.escapedSet())
    this.#text.takeOne()
    return set(shorthand)
  }

  #edge(isNegated: boolean): PatternNode {
    // The linear engine knows words of English letters only.
    this.#needsBacktracking = true
    return { kind: 'word-edge', isNegated }
  }

  #reference(index: number): PatternNode {
    if (index > this.#groups) throw new PatternError('refers to a group that is not there')
    this.#needsBacktracking = true
    return { kind: 'back-reference', index }
  }

  #group(): PatternNode | null {
    if (!this.#text.take('?'))
      return this.#closed({ kind: 'group', index: ++this.#groups, item: this.#choice() })
    if (this.#text.take(':')) return this.#closed({ kind: 'group', index: 0, item: this.#choice() })
    const look = this.#text.takeMatch(/(<?)([=!])/y)
    if (look !== null) {
      this.#needsBacktracking = true
      const [, behind, sign] = look
      return this.#closed({
        kind: 'look',
        item: this.#choice(),
        isBehind: behind === '<',
        isNegated: sign === '!',
      })
    }
    const named = this.#text.takeMatch(/P?<([\p{L}_]\w*)>/uy)
    if (named !== null) {
      this.#names.set(named[1] ?? '', ++this.#groups)
      return this.#closed({ kind: 'group', index: this.#groups, item: this.#choice() })
    }
    const referred = this.#text.takeMatch(/P=(\w+)\)/y)
    if (referred !== null) return this.#reference(this.#names.get(referred[1] ?? '') ?? Infinity)
    if (this.#text.takeMatch(/#[^)]*\)/y) !== null) return null
    return this.#flags()
  }

  #flags(): PatternNode | null {
    const flags = this.#text.takeMatch(/([aiLmsux]*)(?:-[imsx]+)?([:)])/y)
    if (flags === null) throw new PatternError('an unknown kind of group')
    const [, letters = '', end] = flags
    if (/[mx]/.test(letters)) throw new PatternError('an unknown flag')
    this.#ignoresCase ||= letters.includes('i')
    this.#seesAll ||= letters.includes('s')
    return end === ')' ? null : this.#closed({ kind: 'group', index: 0, item: this.#choice() })
  }

  #closed(node: PatternNode): PatternNode {
    if (!this.#text.take(')')) throw new PatternError('a bracket that never closes')
    return node
  }
}

function set(characters: CharacterSet): PatternNode {
  return { kind: 'set', set: characters }
}
