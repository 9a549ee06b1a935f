import type { ProblemCode } from '../../problem.ts'
import { french } from '../french.ts'
import { plural, quoted } from '../typography.ts'

import type { Phrases } from './phrase.ts'

export type ProjectSavingCode = Extract<
  ProblemCode,
  | 'project-no-space'
  | 'project-denied'
  | 'project-not-saved'
  | `project-folder-${string}`
  | `project-archive-${string}`
>

const keptFr = french`Vos modifications restent à l'écran et seront enregistrées d'elles-mêmes dès que possible.`
const keptEn = 'Your changes stay on screen and will be saved by themselves as soon as possible.'
const safeFr = french`Tout votre travail est sur cet ordinateur ; rien n'est perdu.`
const safeEn = 'All your work is on this computer; nothing is lost.'
const unopenedFr = french`Rien n'a été ajouté ni modifié.`
const unopenedEn = 'Nothing was added or changed.'

/** A project whose work the disk, its folder or its single file does not take. */
export const projectSavingPhrases: Phrases<ProjectSavingCode> = {
  'project-no-space': {
    fr: () => [
      french`Le disque de cet ordinateur est plein.`,
      french`Vos dernières modifications n'y tiennent pas. ${keptFr}`,
      french`Libérez de la place, par exemple en vidant la corbeille. N'éteignez pas l'ordinateur avant de lire « Tout est enregistré ».`,
    ],
    en: () => [
      'The disk of this computer is full.',
      `There is no room for your last changes. ${keptEn}`,
      'Make room, for instance by emptying the bin. Do not switch the computer off before you read “Everything is saved”.',
    ],
  },
  'project-denied': {
    fr: () => [
      french`Cet ordinateur refuse qu'Aigu enregistre.`,
      french`Le dossier du projet, dans votre profil, est devenu interdit à l'écriture. ${keptFr}`,
      french`Prévenez votre service informatique, ou enregistrez une copie ailleurs. Ne fermez pas Aigu avant.`,
    ],
    en: () => [
      'This computer does not let Aigu save.',
      `The project's folder in your profile cannot be written to any more. ${keptEn}`,
      'Tell your IT department, or save a copy elsewhere. Do not close Aigu before that.',
    ],
  },
  'project-not-saved': {
    fr: (facts) => [
      french`Vos dernières modifications ne sont pas encore enregistrées.`,
      french`Le disque de cet ordinateur signale une erreur${facts.inParentheses('system')}. ${keptFr}`,
      french`Si ce message reste, enregistrez une copie ailleurs, par exemple sur une clé, et prévenez votre service informatique.`,
    ],
    en: (facts) => [
      'Your last changes are not saved yet.',
      `The disk of this computer reports an error${facts.inParentheses('system')}. ${keptEn}`,
      'If this message stays, save a copy elsewhere, on a USB key for instance, and tell your IT department.',
    ],
  },
  'project-folder-gone': {
    fr: () => [
      french`Le dossier du projet ne répond pas.`,
      french`Le lecteur réseau ou la clé n'est plus joignable, ou le dossier a été déplacé. ${safeFr}`,
      french`Continuez : Aigu remettra le dossier à jour dès qu'il reviendra.`,
    ],
    en: () => [
      'The project’s folder does not answer.',
      `The network drive or the key cannot be reached, or the folder was moved. ${safeEn}`,
      'Go on working: Aigu will bring the folder up to date as soon as it is back.',
    ],
  },
  'project-folder-denied': {
    fr: () => [
      french`Le dossier du projet ne peut être que lu.`,
      french`Vos modifications n'y sont pas copiées pour l'instant. ${safeFr}`,
      french`Demandez le droit d'écrire dans ce dossier, ou choisissez-en un autre.`,
    ],
    en: () => [
      'The project’s folder can only be read.',
      `Your changes are not copied there for now. ${safeEn}`,
      'Ask for the right to write in this folder, or choose another one.',
    ],
  },
  'project-folder-full': {
    fr: () => [
      french`Il n'y a plus de place dans le dossier du projet.`,
      french`Vos modifications n'y sont pas copiées pour l'instant. ${safeFr}`,
      french`Libérez de la place sur ce disque ou ce lecteur réseau ; la copie reprendra d'elle-même.`,
    ],
    en: () => [
      'There is no room left in the project’s folder.',
      `Your changes are not copied there for now. ${safeEn}`,
      'Make room on that disk or network drive; copying will go on by itself.',
    ],
  },
  'project-folder-emptied': {
    fr: () => [
      french`Le dossier du projet est vide.`,
      french`Son contenu a été supprimé ou déplacé. ${safeFr}`,
      french`Vous pouvez le remettre en état à partir de cet ordinateur.`,
    ],
    en: () => [
      'The project’s folder is empty.',
      `What was in it was deleted or moved. ${safeEn}`,
      'Aigu can put it right again from this computer.',
    ],
  },
  'project-folder-foreign': {
    fr: () => [
      french`Ce dossier est celui d'un autre projet.`,
      french`Aigu n'y a rien écrit et n'en a rien pris. ${safeFr}`,
      french`Choisissez un dossier vide, ou celui de ce projet.`,
    ],
    en: () => [
      'This folder belongs to another project.',
      `Aigu wrote nothing there and took nothing from it. ${safeEn}`,
      'Choose an empty folder, or the one of this project.',
    ],
  },
  'project-folder-occupied': {
    fr: (facts) => [
      french`Ce dossier contient déjà autre chose.`,
      french`Aigu y a trouvé ${quoted(facts.text('name'), 'fr')} et n'y a rien écrit : le dossier d'un projet ne contient que le projet.`,
      french`Choisissez un dossier vide, ou créez-en un.`,
    ],
    en: (facts) => [
      'There is something else in this folder already.',
      `Aigu found ${quoted(facts.text('name'), 'en')} there and wrote nothing: a project’s folder holds the project and nothing else.`,
      'Choose an empty folder, or make one.',
    ],
  },
  'project-folder-empty': {
    fr: () => [
      french`Ce dossier ne contient pas de projet Aigu.`,
      french`Il n'y a rien à y ouvrir. Aigu n'y a rien écrit.`,
      french`Ouvrez d'abord un fichier ; vous pourrez ensuite choisir ce dossier pour son projet.`,
    ],
    en: () => [
      'There is no Aigu project in this folder.',
      'There is nothing in it to open. Aigu wrote nothing there.',
      'Open a file first; you can then choose this folder for its project.',
    ],
  },
  'project-archive-damaged': {
    fr: () => [
      french`Ce fichier de projet est abîmé.`,
      french`Il est incomplet, ou a été modifié en chemin. ${unopenedFr}`,
      french`Redemandez-le à la personne qui vous l'a envoyé, ou copiez-le de nouveau.`,
    ],
    en: () => [
      'This project file is damaged.',
      `It is incomplete, or was changed on its way. ${unopenedEn}`,
      'Ask the person who sent it to send it again, or copy it again.',
    ],
  },
  'project-archive-foreign': {
    fr: () => [
      french`Ce fichier ne contient pas de projet Aigu.`,
      french`C'est une archive d'une autre sorte, quel que soit son nom. ${unopenedFr}`,
      french`Vérifiez que c'est le bon fichier.`,
    ],
    en: () => [
      'This file does not hold an Aigu project.',
      `It is an archive of another kind, whatever its name. ${unopenedEn}`,
      'Check that it is the right file.',
    ],
  },
  'project-archive-newer': {
    fr: () => [
      french`Ce fichier de projet vient d'une version plus récente d'Aigu.`,
      french`Cette version ne sait pas le lire en entier. ${unopenedFr}`,
      french`Mettez Aigu à jour pour l'ouvrir.`,
    ],
    en: () => [
      'This project file comes from a later version of Aigu.',
      `This version cannot read all of it. ${unopenedEn}`,
      'Update Aigu to open it.',
    ],
  },
  'project-archive-too-big': {
    fr: (facts) => [
      french`Ce fichier de projet n'est pas ordinaire.`,
      french`Une fois ouvert il tiendrait plus de place que n'en prend aucun projet (${plural(facts.number('files'), 'fr', 'fichier', 'fichiers')}). ${unopenedFr}`,
      french`S'il vient d'une personne que vous connaissez, demandez-lui le dossier du projet plutôt que ce fichier.`,
    ],
    en: (facts) => [
      'This project file is not an ordinary one.',
      `Opened, it would take more room than any project does (${plural(facts.number('files'), 'en', 'file', 'files')}). ${unopenedEn}`,
      'If it comes from somebody you know, ask for the project’s folder instead of this file.',
    ],
  },
}
