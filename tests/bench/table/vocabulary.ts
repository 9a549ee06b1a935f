/** Words for the rows of the benchmark tables: French facilities with the characters that break. */

export type Town = {
  readonly name: string
  readonly insee: string
  readonly postcode: string
  readonly latitude: number
  readonly longitude: number
}

const town = (name: string, insee: string, postcode: string, latitude: number, longitude: number): Town => ({
  name,
  insee,
  postcode,
  latitude,
  longitude,
})

export const towns: readonly Town[] = [
  town('Lens', '62498', '62300', 50.43, 2.83),
  town('Liévin', '62510', '62800', 50.42, 2.78),
  town('Méricourt', '62570', '62680', 50.4, 2.87),
  town('Éleu-dit-Leauwette', '62291', '62300', 50.42, 2.81),
  town('Fouquières-lès-Lens', '62351', '62740', 50.43, 2.91),
  town('Pont-à-Vendin', '62666', '62880', 50.47, 2.89),
  town('Bénifontaine', '62107', '62410', 50.48, 2.82),
  town('Givenchy-en-Gohelle', '62371', '62580', 50.39, 2.77),
  town('Bully-les-Mines', '62186', '62160', 50.44, 2.72),
  town('Hulluch', '62464', '62410', 50.48, 2.82),
  town('L’Haÿ-les-Roses', '94038', '94240', 48.78, 2.34),
  town('Ambérieu-en-Bugey', '01004', '01500', 45.96, 5.36),
  town('Bœrsch', '67052', '67530', 48.48, 7.44),
]

export const kinds: readonly (readonly [name: string, category: string])[] = [
  ['École élémentaire', 'Éducation'],
  ['Collège', 'Éducation'],
  ['Médiathèque', 'Culture'],
  ['Musée', 'Culture'],
  ['Crèche', 'Petite enfance'],
  ['Salle des fêtes', 'Sports et loisirs'],
  ['Piscine', 'Sports et loisirs'],
  ['Mairie annexe', 'Services publics'],
  ['Déchèterie', 'Services publics'],
  ['Cimetière', 'Nature et mémoire'],
  ['EHPAD', 'Santé / Personnes âgées'],
  ['Aire de covoiturage', 'Déplacements'],
  ['Marché', 'Commerce'],
]

export const patrons: readonly string[] = [
  'Jean Jaurès',
  'Anne Frank',
  'Pierre-et-Marie-Curie',
  'Émile Zola',
  'François-Mitterrand',
  'Louise Michel',
  'Saint-Exupéry',
  'Léon Blum',
  'Joséphine Baker',
  'Cœur de Ville',
  'Fosse n°12',
  'de l’Étoile',
  'Gérard Philipe',
  'Condé',
  'du 8 Mai 1945',
  'Nelson Mandela',
]

export const streets: readonly string[] = [
  'rue de la République',
  'boulevard Émile-Basly',
  'place du Général-de-Gaulle',
  'avenue de la Liberté',
  'rue Hélène Boucher',
  'allée des Érables',
  'chemin du Château d’Eau',
  'route de Béthune',
]

export const hours: readonly string[] = [
  'Mo-Fr 08:30-12:00,13:30-17:30',
  'Mo-Th 09:00-12:00,14:00-17:00; Fr 09:00-16:00',
  'Tu,Th 10:00-18:00; Sa 10:00-12:30',
  'Mo-Sa 08:00-19:00; PH off',
  '24/7',
  '',
  'Lundi au vendredi : 8h30 – 12h / 13h30 – 17h30 (fermé l’été)',
]

export const notes: readonly string[] = [
  '',
  '',
  '',
  'Accès PMR : oui',
  'Fermé à Noël « sauf urgence »',
  'Tarif : 3,50 €',
  'Rénové en 2019 ; géré en régie',
  'Dit "le Préau"',
  'Créneau réservé aux écoles…',
]
