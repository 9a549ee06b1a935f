/** A conformal conic projection of France on the ellipsoid GRS80, whose degrees are those of WGS84 within a metre. Angles in degrees, lengths in metres. */
type Conic = {
  readonly parallels: readonly [south: number, north: number]
  readonly origin: { readonly latitude: number; readonly x: number; readonly y: number }
}

const CENTRAL_MERIDIAN = 3
const SEMI_MAJOR = 6_378_137
const ECCENTRICITY = 0.081_819_191_042_8
/** Each round brings latitude ten times nearer; after ten of them what is left is below a millimetre. */
const ROUNDS = 10

/** EPSG:2154 */
const lambert93: Conic = { parallels: [44, 49], origin: { latitude: 46.5, x: 700_000, y: 6_600_000 } }

/** EPSG:3942 to 3950, « CC42 » to « CC50 »: one for every degree of latitude, each a million metres further north on paper. */
function conicZone(latitude: number): Conic {
  return {
    parallels: [latitude - 0.75, latitude + 0.75],
    origin: { latitude, x: 1_700_000, y: (latitude - 41) * 1_000_000 + 200_000 },
  }
}

export type Degrees = { readonly longitude: number; readonly latitude: number }

/** Where metres of Lambert 93 or of a conic zone are, in degrees; null for metres that are of neither, or of both. */
export function degreesOfMetres(x: number, y: number): Degrees | null {
  if (y >= 6_037_008 && y <= 7_230_728 && x >= 99_000 && x < 1_105_000) return inverse(lambert93, x, y)
  const zone = Math.round((y - 200_000) / 1_000_000) + 41
  const isInZone = zone >= 42 && zone <= 50 && Math.abs(y - conicZone(zone).origin.y) < 170_000
  if (isInZone && x > 1_243_000 && x < 2_250_000) return inverse(conicZone(zone), x, y)
  return y >= 6_037_008 && y <= 6_300_000 && x >= 1_105_000 && x <= 1_243_000
    ? inverse(lambert93, x, y)
    : null
}

/** Algorithm ALG0004 of IGN's technical note NTG 71. */
function inverse(conic: Conic, x: number, y: number): Degrees {
  const { n, radiusAtEquator, poleY } = constantsOf(conic)
  const [east, south] = [x - conic.origin.x, poleY - y]
  const radius = Math.hypot(east, south)
  const isometric = -Math.log(radius / radiusAtEquator) / n
  return {
    longitude: CENTRAL_MERIDIAN + degrees(Math.atan2(east, south)) / n,
    latitude: degrees(latitudeOf(isometric)),
  }
}

function constantsOf({ parallels, origin }: Conic): {
  readonly n: number
  readonly radiusAtEquator: number
  readonly poleY: number
} {
  const [south, north] = [radians(parallels[0]), radians(parallels[1])]
  const n =
    Math.log((primeVertical(north) * Math.cos(north)) / (primeVertical(south) * Math.cos(south))) /
    (isometricLatitude(south) - isometricLatitude(north))
  const radiusAtEquator =
    ((primeVertical(south) * Math.cos(south)) / n) * Math.exp(n * isometricLatitude(south))
  const poleY = origin.y + radiusAtEquator * Math.exp(-n * isometricLatitude(radians(origin.latitude)))
  return { n, radiusAtEquator, poleY }
}

function primeVertical(latitude: number): number {
  return SEMI_MAJOR / Math.sqrt(1 - (ECCENTRICITY * Math.sin(latitude)) ** 2)
}

function isometricLatitude(latitude: number): number {
  const bent = ECCENTRICITY * Math.sin(latitude)
  return Math.log(Math.tan(Math.PI / 4 + latitude / 2) * ((1 - bent) / (1 + bent)) ** (ECCENTRICITY / 2))
}

function latitudeOf(isometric: number): number {
  let latitude = 2 * Math.atan(Math.exp(isometric)) - Math.PI / 2
  for (let round = 0; round < ROUNDS; round++) {
    const bent = ECCENTRICITY * Math.sin(latitude)
    const stretch = ((1 + bent) / (1 - bent)) ** (ECCENTRICITY / 2)
    latitude = 2 * Math.atan(stretch * Math.exp(isometric)) - Math.PI / 2
  }
  return latitude
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI
}
