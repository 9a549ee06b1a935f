import type { ProblemCode } from '../../problem.ts'
import { french } from '../french.ts'
import { plural, quoted } from '../typography.ts'

import type { Facts, Phrases } from './phrase.ts'
import type { ProjectSavingCode } from './project-saving.ts'

export type ProjectFileCode = Exclude<Extract<ProblemCode, `project-${string}`>, ProjectSavingCode>

const nameFr = (facts: Facts): string => quoted(facts.text('name'), 'fr')
const nameEn = (facts: Facts): string => quoted(facts.text('name'), 'en')
const linesFr = (facts: Facts): string => plural(facts.number('count'), 'fr', 'ligne', 'lignes')
const linesEn = (facts: Facts): string => plural(facts.number('count'), 'en', 'line', 'lines')
const keptFr = french`Ce fichier est gardé tel quel, et tout le reste du projet est lu.`
const keptEn = 'This file is kept as it is, and all the rest of the project is read.'

/** What was found in the files of a project. None of it stops the work. */
export const projectFilePhrases: Phrases<ProjectFileCode> = {
  'project-lines-damaged': {
    fr: (facts) => [
      french`Un fichier du projet est abîmé : ${linesFr(facts)}.`,
      french`${nameFr(facts)} a été endommagé sur le disque ou pendant une copie (à partir de la ligne ${facts.line ?? 1}). Ces lignes sont mises de côté ; les autres sont lues.`,
      french`Ouvrez le projet, relié à son dossier, sur un ordinateur qui l'a déjà : Aigu reprendra ce qui manque.`,
    ],
    en: (facts) => [
      `A file of the project is damaged: ${linesEn(facts)}.`,
      `${nameEn(facts)} was damaged on the disk or while it was copied (from line ${String(facts.line ?? 1)} on). These lines are set aside; the others are read.`,
      'Open the project, connected to its folder, on a computer that has it already: Aigu will take back what is missing.',
    ],
  },
  'project-lines-refused': {
    fr: (facts) => [
      french`Un fichier du projet contient ${linesFr(facts)} qu'Aigu ne peut pas prendre.`,
      french`${nameFr(facts)} n'a pas été écrit comme Aigu écrit (à partir de la ligne ${facts.line ?? 1}). Ces lignes sont gardées, mais sans effet.`,
      french`Demandez à la personne dont vient ce fichier comment il a été fait.`,
    ],
    en: (facts) => [
      `A file of the project has ${linesEn(facts)} that Aigu cannot take.`,
      `${nameEn(facts)} was not written the way Aigu writes (from line ${String(facts.line ?? 1)} on). These lines are kept, but have no effect.`,
      'Ask the person this file comes from how it was made.',
    ],
  },
  'project-lines-later': {
    fr: (facts) => [
      french`Une partie du projet vient d'une version plus récente d'Aigu.`,
      french`${nameFr(facts)} contient ${linesFr(facts)} que cette version ne connaît pas. Elles sont gardées et transmises telles quelles, mais pas montrées.`,
      french`Mettez Aigu à jour pour les voir.`,
    ],
    en: (facts) => [
      'A part of the project comes from a later version of Aigu.',
      `${nameEn(facts)} holds ${linesEn(facts)} that this version does not know. They are kept and passed on as they are, but not shown.`,
      'Update Aigu to see them.',
    ],
  },
  'project-newer': {
    fr: (facts) => [
      french`Ce projet vient d'une version plus récente d'Aigu.`,
      french`${nameFr(facts)} est écrit sous une forme que cette version ne sait que lire. Le projet s'ouvre en lecture seule et rien n'y est modifié.`,
      french`Mettez Aigu à jour pour continuer à y travailler.`,
    ],
    en: (facts) => [
      'This project comes from a later version of Aigu.',
      `${nameEn(facts)} is written in a form that this version can only read. The project opens for reading and nothing in it is changed.`,
      'Update Aigu to go on working in it.',
    ],
  },
  'project-foreign-file': {
    fr: (facts) => [
      french`Un fichier d'un autre projet se trouve dans ce dossier.`,
      french`${nameFr(facts)} n'appartient pas à ce projet. Aigu ne l'a pas pris et n'y a pas touché.`,
      french`Remettez-le dans le dossier de son projet.`,
    ],
    en: (facts) => [
      'A file of another project is in this folder.',
      `${nameEn(facts)} does not belong to this project. Aigu did not take it and did not touch it.`,
      'Put it back into the folder of its own project.',
    ],
  },
  'project-too-heavy': {
    fr: () => [
      french`Ce projet contient plus de modifications qu'Aigu ne peut en montrer.`,
      french`Ce qui a été lu jusque-là est gardé ; le reste n'est pas pris, et aucun fichier n'est modifié.`,
      french`Un projet ordinaire en est très loin : demandez à la personne dont il vient comment il a été fait.`,
    ],
    en: () => [
      'This project holds more changes than Aigu can show.',
      'What was read so far is kept; the rest is not taken, and no file is changed.',
      'An ordinary project is very far from that: ask the person it comes from how it was made.',
    ],
  },
  'project-file-refused': {
    fr: (facts) => [
      french`Aigu n'ouvre pas ${nameFr(facts)}.`,
      french`C'est un raccourci, un dossier, un appareil ou un fichier bien trop gros, là où le projet n'a que des fichiers ordinaires. Il n'a pas été lu.`,
      french`Si vous ne savez pas d'où il vient, montrez-le à votre service informatique.`,
    ],
    en: (facts) => [
      `Aigu does not open ${nameEn(facts)}.`,
      'It is a link, a folder, a device or a file that is far too big, where a project has ordinary files only. It was not read.',
      'If you do not know where it comes from, show it to your IT department.',
    ],
  },
  'project-file-empty': {
    fr: (facts) => [
      french`Un fichier du projet n'est pas encore reçu.`,
      french`${nameFr(facts)} est vide : sa copie n'est pas terminée. ${keptFr}`,
      french`Attendez la fin de la synchronisation ; Aigu le reprendra de lui-même.`,
    ],
    en: (facts) => [
      'A file of the project has not arrived yet.',
      `${nameEn(facts)} is empty: it is still being copied. ${keptEn}`,
      'Wait until synchronisation has finished; Aigu will take it by itself.',
    ],
  },
  'project-file-unreadable': {
    fr: (facts) => [
      french`Un fichier du projet n'a pas pu être lu.`,
      french`L'ordinateur refuse d'ouvrir ${nameFr(facts)}${facts.inParentheses('system')}. ${keptFr}`,
      french`Fermez les programmes qui le tiennent peut-être ; Aigu réessaiera de lui-même.`,
    ],
    en: (facts) => [
      'A file of the project could not be read.',
      `The computer refuses to open ${nameEn(facts)}${facts.inParentheses('system')}. ${keptEn}`,
      'Close the programs that may be holding it; Aigu will try again by itself.',
    ],
  },
  'project-base-damaged': {
    fr: (facts) => [
      french`Un tableau du projet est abîmé.`,
      french`${nameFr(facts)} n'a plus le contenu qu'il avait à l'import ; Aigu ne s'en sert pas. Vos modifications, elles, sont intactes.`,
      french`Ouvrez le projet, relié à son dossier, sur un ordinateur qui l'a déjà : Aigu reprendra le tableau.`,
    ],
    en: (facts) => [
      'A table of the project is damaged.',
      `${nameEn(facts)} does not hold what was imported any more; Aigu does not use it. Your changes are untouched.`,
      'Open the project, connected to its folder, on a computer that has it already: Aigu will take the table back.',
    ],
  },
  'project-base-missing': {
    fr: (facts) => [
      french`Un tableau du projet n'est pas encore là.`,
      french`${nameFr(facts)} manque. Les modifications qui le concernent sont gardées et s'afficheront avec lui.`,
      french`Attendez la fin de la synchronisation, ou demandez le projet entier à la personne qui vous l'a envoyé.`,
    ],
    en: (facts) => [
      'A table of the project is not here yet.',
      `${nameEn(facts)} is missing. The changes made to it are kept and will show with it.`,
      'Wait until synchronisation has finished, or ask the person who sent the project for all of it.',
    ],
  },
  'project-bases-missing': {
    fr: (facts) => [
      french`${plural(facts.number('count'), 'fr', 'tableau', 'tableaux')} du projet ne sont pas encore là.`,
      french`Les modifications qui les concernent sont gardées et s'afficheront avec eux.`,
      french`Attendez la fin de la synchronisation, ou demandez le projet entier à la personne qui vous l'a envoyé.`,
    ],
    en: (facts) => [
      `${plural(facts.number('count'), 'en', 'table', 'tables')} of the project are not here yet.`,
      'The changes made to them are kept and will show with them.',
      'Wait until synchronisation has finished, or ask the person who sent the project for all of it.',
    ],
  },
  'project-tables-many': {
    fr: (facts) => [
      french`Ce projet contient trop de tableaux pour les montrer tous.`,
      french`${plural(facts.number('count'), 'fr', 'tableau n’est pas montré', 'tableaux ne sont pas montrés')}. Ils restent dans le projet.`,
      french`Demandez à la personne qui vous l'a envoyé ce qu'il doit contenir.`,
    ],
    en: (facts) => [
      'This project holds too many tables to show them all.',
      `${plural(facts.number('count'), 'en', 'table is not shown', 'tables are not shown')}. They stay in the project.`,
      'Ask the person who sent it what it should hold.',
    ],
  },
  'project-new-author': {
    fr: () => [
      french`Ce projet a été copié d'un autre ordinateur ou remis d'une sauvegarde.`,
      french`Pour que rien ne se mélange, vos modifications d'ici sont désormais comptées à part. Rien n'est perdu et vous n'avez rien à faire.`,
      french`Continuez votre travail.`,
    ],
    en: () => [
      'This project was copied from another computer or restored from a backup.',
      'So that nothing gets mixed up, the changes you make here are counted apart from now on. Nothing is lost and there is nothing you need to do.',
      'Go on with your work.',
    ],
  },
  'project-original-gone': {
    fr: (facts) => [
      french`Le fichier d'origine ne peut plus être relu.`,
      french`Aigu montre ${nameFr(facts)} à partir du tableau gardé avec votre travail : toutes les cellules y sont, ainsi que vos modifications. Les lignes de titre au-dessus du tableau n'y sont pas.`,
      french`Une copie « Comme l'original » sera écrite en UTF-8 avec des virgules.`,
    ],
    en: (facts) => [
      'The original file cannot be read again.',
      `Aigu shows ${nameEn(facts)} from the table that is kept with your work: every cell is there, and so are your changes. Title lines above the table are not.`,
      'A copy “Like the original” will be written in UTF-8 with commas.',
    ],
  },
}
