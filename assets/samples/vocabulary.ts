/** Words of which the invented facilities of the sample are made. */

const publicHours = [
  'Du lundi au vendredi : 8h30 – 12h / 13h30 – 17h30',
  'Du lundi au jeudi : 9h – 12h / 14h – 17h ; vendredi : 9h – 16h',
  'Lundi, mardi, jeudi et vendredi : 8h30 – 12h ; fermé le mercredi',
  'Du mardi au samedi : 9h – 12h30 / 14h – 18h',
]
const cultureHours = [
  'Mardi et jeudi : 14h – 18h ; mercredi : 10h – 18h ; samedi : 10h – 17h',
  'Mercredi et samedi : 10h – 12h / 14h – 18h',
  'Du mardi au dimanche : 14h – 18h ; fermé en août',
]
const schoolHours = [
  'Lundi, mardi, jeudi et vendredi : 8h45 – 12h / 13h45 – 16h30',
  'Période scolaire : 8h30 – 11h45 / 13h30 – 16h15',
]
const sportHours = ['Tous les jours : 8h – 22h', 'Du lundi au samedi : 9h – 21h', 'Sur réservation']
const alwaysOpen = ['24/7', 'Toute l’année', 'Été : 7h – 21h ; hiver : 8h – 18h']

export type FacilityKind = {
  readonly name: string
  readonly category: string
  readonly hours: readonly string[]
  /** Square metres. */
  readonly surface: readonly [smallest: number, largest: number]
  /** Facilities that a commune has once are not named after anybody. */
  readonly single?: true
}

export const facilityKinds: readonly FacilityKind[] = [
  {
    name: 'Hôtel de ville',
    category: 'Mairies et services publics',
    hours: publicHours,
    surface: [300, 3000],
    single: true,
  },
  { name: 'École élémentaire', category: 'Éducation', hours: schoolHours, surface: [600, 2500] },
  { name: 'École maternelle', category: 'Éducation', hours: schoolHours, surface: [400, 1500] },
  {
    name: 'Salle des fêtes',
    category: 'Animation et vie associative',
    hours: ['Sur réservation'],
    surface: [200, 900],
  },
  { name: 'Complexe sportif', category: 'Sport et loisirs', hours: sportHours, surface: [1200, 6000] },
  {
    name: 'Cimetière communal',
    category: 'Nature et mémoire',
    hours: alwaysOpen,
    surface: [4000, 30000],
    single: true,
  },
  { name: 'Médiathèque', category: 'Culture', hours: cultureHours, surface: [150, 2000] },
  {
    name: 'Crèche',
    category: 'Petite enfance',
    hours: ['Du lundi au vendredi : 7h30 – 18h30'],
    surface: [150, 500],
  },
  {
    name: 'Maison des associations',
    category: 'Animation et vie associative',
    hours: publicHours,
    surface: [120, 700],
  },
  { name: 'Stade', category: 'Sport et loisirs', hours: sportHours, surface: [6000, 12000] },
  { name: 'Aire de jeux', category: 'Sport et loisirs', hours: alwaysOpen, surface: [90, 600] },
  { name: 'Collège', category: 'Éducation', hours: schoolHours, surface: [3000, 7000] },
  { name: 'Résidence autonomie', category: 'Santé et solidarité', hours: alwaysOpen, surface: [900, 3000] },
  { name: 'Centre médico-social', category: 'Santé et solidarité', hours: publicHours, surface: [200, 900] },
  { name: 'Relais petite enfance', category: 'Petite enfance', hours: publicHours, surface: [80, 250] },
  { name: 'Gymnase', category: 'Sport et loisirs', hours: sportHours, surface: [900, 2200] },
  { name: 'Foyer des aînés', category: 'Santé et solidarité', hours: publicHours, surface: [100, 400] },
  { name: 'École de musique', category: 'Culture', hours: cultureHours, surface: [150, 800] },
  { name: 'Jardin public', category: 'Nature et mémoire', hours: alwaysOpen, surface: [800, 9000] },
  { name: 'Piscine', category: 'Sport et loisirs', hours: sportHours, surface: [1200, 4000] },
  { name: 'Théâtre', category: 'Culture', hours: cultureHours, surface: [500, 2000] },
  {
    name: 'Déchèterie',
    category: 'Mairies et services publics',
    hours: ['Du lundi au samedi : 9h – 18h ; dimanche : 9h – 12h'],
    surface: [2000, 5000],
    single: true,
  },
  {
    name: 'Marché couvert',
    category: 'Commerce',
    hours: ['Mardi et vendredi : 8h – 13h'],
    surface: [300, 1500],
    single: true,
  },
  { name: 'Parking relais', category: 'Déplacements', hours: ['24/7'], surface: [800, 5000] },
]

export const patrons: readonly string[] = [
  'Jean-Jaurès',
  'Anne-Frank',
  'Pierre-et-Marie-Curie',
  'Émile-Zola',
  'François-Rabelais',
  'Louise-Michel',
  'Saint-Exupéry',
  'Léon-Blum',
  'Joséphine-Baker',
  'Victor-Hugo',
  'du Cœur de Ville',
  'de la Fosse n° 12',
  'de l’Étoile',
  'Paul-Éluard',
  'Gérard-Philipe',
  'des Hêtres',
  'du Pré-aux-Clercs',
  'Molière',
  'Hélène-Boucher',
  'Suzanne-Lenglen',
  'des Œillets',
  'de l’Île aux Oiseaux',
  'Aimé-Césaire',
  'George-Sand',
]

export const streets: readonly string[] = [
  'rue de la République',
  'boulevard de l’Égalité',
  'place du Général-de-Gaulle',
  'avenue de la Liberté',
  'rue Hélène-Boucher',
  'allée des Érables',
  'chemin du Château-d’Eau',
  'route de Béthune',
  'rue des Frères-Lumière',
  'rue de l’Abbé-Grégoire',
  'impasse des Chênes',
  'rue Jules-Ferry',
]

export const accessibility: readonly string[] = [
  'Accès complet',
  'Accès partiel : étage non desservi',
  'Non aménagé',
  'Accès complet, boucle magnétique à l’accueil',
]

export const notes: readonly string[] = [
  '',
  '',
  '',
  'Rénové en 2019 ; géré en régie',
  'Fermé à Noël « sauf urgence »',
  'Tarif : 3,50 €',
  'Dit "le Préau"',
  'Créneaux réservés aux écoles…',
  'Clés à retirer en mairie',
  'Travaux prévus à l’été',
]
