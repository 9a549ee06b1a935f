/** No descriptor is deeper than a dozen; deeper text would exhaust the stack of whoever walks through it. */
const DEEPEST = 64

/** The value of a JSON text of anybody's; undefined for what is none, or is nested deeper than any descriptor. */
export function parseJson(text: string): unknown {
  if (depthOf(text) > DEEPEST) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** How deep brackets stand in brackets, those inside of strings apart. */
function depthOf(text: string): number {
  let [depth, deepest, inString] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    if (inString) {
      if (unit === '\\') at++
      else if (unit === '"') inString = false
    } else if (unit === '"') inString = true
    else if (unit === '{' || unit === '[') deepest = Math.max(deepest, ++depth)
    else if (unit === '}' || unit === ']') depth--
  }
  return deepest
}
