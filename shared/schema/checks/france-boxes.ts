/** A box of degrees. */
type Box = readonly [west: number, south: number, east: number, north: number]

const METROPOLITAN: Box = [-5.15, 41.32, 9.57, 51.1]
/** By the code of the département or collectivity. */
const overseas: Readonly<Record<string, Box>> = {
  '971': [-61.82, 15.82, -61, 16.52], // Guadeloupe
  '972': [-61.24, 14.38, -60.8, 14.89], // Martinique
  '973': [-54.61, 2.1, -51.5, 5.8], // Guyane
  '974': [55.2, -21.4, 55.85, -20.86], // La Réunion
  '975': [-56.45, 46.7, -56.05, 47.17], // Saint-Pierre-et-Miquelon
  '976': [44.95, -13.1, 45.32, -12.55], // Mayotte
  '977': [-63.2, 17.8, -62.75, 18.15], // Saint-Barthélemy, and Saint-Martin beside it
  '978': [-63.2, 17.8, -62.75, 18.15],
  '986': [-178.3, -14.5, -176, -13.1], // Wallis-et-Futuna
  '987': [-154.8, -28, -134.4, -7.8], // Polynésie française
  '988': [162.9, -23, 168.3, -19.3], // Nouvelle-Calédonie
}
const boxes: readonly Box[] = [METROPOLITAN, ...Object.values(overseas)]

function isInBox([west, south, east, north]: Box, longitude: number, latitude: number): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north
}

/** Degrees; anywhere in France, give or take the sea around. */
export function isInFrance(longitude: number, latitude: number): boolean {
  return boxes.some((box) => isInBox(box, longitude, latitude))
}

/** In metropolitan France, or in the part overseas that the département is; true for parts that have no box. */
export function isInPartOfFrance(department: string, longitude: number, latitude: number): boolean {
  const box = /^9[78]/.test(department) ? overseas[department] : METROPOLITAN
  return box === undefined || isInBox(box, longitude, latitude)
}

/** Metres of the Lambert-93 grid (EPSG:2154). */
export function isLambert93X(metres: number): boolean {
  return metres >= -357_823 && metres <= 1_313_633
}

export function isLambert93Y(metres: number): boolean {
  return metres >= 6_037_008 && metres <= 7_230_728
}
