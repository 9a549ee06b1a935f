/** Histories a law is tried on; `npm run test:laws` tries 100,000. */
export const RUNS = Number(process.env['RUNS'] ?? 2_000)
