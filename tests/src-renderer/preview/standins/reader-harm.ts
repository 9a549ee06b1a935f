export const phraseHarm = (h: { harm: string; count: number }) =>
  `Les zéros au début sont perdus : 01004 devient 1004 (${h.count} cellules, ${h.harm}).`
