import { foldText } from '../table/fold-text.ts'

/** One letter in five may be wrong, two at most. */
const ONE_IN = 5
const MOST_WRONG = 2
/** Longer texts are no slips of the keyboard in a list of values. */
const LONGEST = 80

/** The allowed value that a slip of the keyboard would make of this text; none where there is none or more than one. */
export function nearestOf(text: string, allowed: readonly string[]): readonly string[] {
  const said = foldText(text.trim())
  if (said === '' || said.length > LONGEST) return []
  const most = Math.min(MOST_WRONG, Math.floor(said.length / ONE_IN))
  let [nearest, distance, isAlone] = ['', most + 1, false]
  for (const value of allowed) {
    const found = editDistance(said, foldText(value), most)
    if (found < distance) [nearest, distance, isAlone] = [value, found, true]
    else if (found === distance) isAlone = false
  }
  return isAlone ? [nearest] : []
}

/** Letters to change, add or take away; more than `most` once that is sure. */
function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let at = 1; at <= other.length; at++) {
      const change = (above[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1)
      line.push(Math.min(change, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1))
    }
    if (Math.min(...line) > most) return most + 1
    above = line
  }
  return above[other.length] ?? most + 1
}
