/**
 * Column names that tell every column from the others: a twin gets a number ("nom", "nom (2)"), an empty name the
 * column's place ("(3)"), a spare byte order mark is not shown. Linear: files with 100,000 twins exist.
 */
export function displayNames(header: readonly string[]): string[] {
  const written = header.map((name, column) => {
    const plain = name.replace(/^\uFEFF+/, '')
    return plain.trim() === '' ? `(${String(column + 1)})` : plain
  })
  const taken = new Set(written)
  const seen = new Set<string>()
  const nextNumber = new Map<string, number>()
  return written.map((name) => {
    if (!seen.has(name)) {
      seen.add(name)
      return name
    }
    let number = nextNumber.get(name) ?? 2
    while (taken.has(numbered(name, number))) number++
    nextNumber.set(name, number + 1)
    const unique = numbered(name, number)
    taken.add(unique)
    seen.add(unique)
    return unique
  })
}

function numbered(name: string, number: number): string {
  return `${name} (${String(number)})`
}
