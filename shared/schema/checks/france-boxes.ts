/** A box of degrees. */
type Box = readonly [west: number, south: number, east: number, north: number]

/** Around metropolitan France, then each part overseas. */
const boxes: readonly Box[] = [
  [-5.15, 41.32, 9.57, 51.1],
  [-61.82, 15.82, -61, 16.52], // Guadeloupe
  [-61.24, 14.38, -60.8, 14.89], // Martinique
  [-54.61, 2.1, -51.5, 5.8], // Guyane
  [55.2, -21.4, 55.85, -20.86], // La Réunion
  [44.95, -13.1, 45.32, -12.55], // Mayotte
  [-56.45, 46.7, -56.05, 47.17], // Saint-Pierre-et-Miquelon
  [-63.2, 17.8, -62.75, 18.15], // Saint-Martin, Saint-Barthélemy
  [-154.8, -28, -134.4, -7.8], // Polynésie française
  [162.9, -23, 168.3, -19.3], // Nouvelle-Calédonie
  [-178.3, -14.5, -176, -13.1], // Wallis-et-Futuna
]

/** Degrees; anywhere in France, give or take the sea around. */
export function isInFrance(longitude: number, latitude: number): boolean {
  return boxes.some(
    ([west, south, east, north]) =>
      longitude >= west && longitude <= east && latitude >= south && latitude <= north,
  )
}

/** Metres of the Lambert-93 grid (EPSG:2154). */
export function isLambert93X(metres: number): boolean {
  return metres >= -357_823 && metres <= 1_313_633
}

export function isLambert93Y(metres: number): boolean {
  return metres >= 6_037_008 && metres <= 7_230_728
}
