export const phraseProblem = (p: { code: string }) => ({
  title: 'Ceci est un classeur Excel, pas un fichier CSV.',
  detail: `Le fichier porte le nom d’un CSV, mais son contenu est celui d’un classeur (.xlsx). Rien n’a été modifié. (${p.code})`,
  advice: 'Ouvrez-le dans Excel, puis Fichier → Enregistrer sous → « CSV UTF-8 », et déposez la copie ici.',
})
