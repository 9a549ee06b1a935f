/** The key of SIREN and SIRET: from the right, every second figure is doubled; the figures of what comes out are added. Right for multiples of ten. */
export function luhnSum(figures: string): number {
  let sum = 0
  for (let at = 0; at < figures.length; at++) {
    const figure = Number(figures[figures.length - 1 - at])
    const doubled = at % 2 === 0 ? figure : figure * 2
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum
}

/** The figure that, put behind, makes the key right. */
export function luhnKey(figures: string): string {
  return String((10 - (luhnSum(`${figures}0`) % 10)) % 10)
}
