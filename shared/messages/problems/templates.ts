import type { ProblemCode } from '../../problem.ts'
import { formatFileSize } from '../file-size.ts'
import { french } from '../french.ts'

import type { Phrases } from './phrase.ts'

export type TemplateCode = Extract<ProblemCode, `template-${string}`>

const untouchedFr = french`Rien n'a été modifié.`
const untouchedEn = 'Nothing was changed.'

/** Why a file cannot be opened as a template. */
export const templatePhrases: Phrases<TemplateCode> = {
  'template-too-big': {
    fr: (facts) => [
      french`Ce fichier est trop gros pour un modèle.`,
      french`Un modèle ne contient que la description des colonnes ; celui-ci ne devrait pas dépasser ${formatFileSize(facts.number('maximumBytes'), 'fr')}. ${untouchedFr}`,
      french`Vérifiez que ce n'est pas le fichier de données lui-même.`,
    ],
    en: (facts) => [
      'This file is too big for a template.',
      `A template holds only the description of columns; it should not exceed ${formatFileSize(facts.number('maximumBytes'), 'en')}. ${untouchedEn}`,
      'Check that it is not the data file itself.',
    ],
  },
  'template-not-json': {
    fr: () => [
      french`Ce fichier n'est pas un modèle, ou il est abîmé.`,
      french`Un modèle ou un standard de données est un fichier JSON ; celui-ci ne peut pas être lu comme tel. ${untouchedFr}`,
      french`Téléchargez-le de nouveau depuis la page du standard : le fichier s'appelle souvent « schema.json ».`,
    ],
    en: () => [
      'This file is no template, or it is damaged.',
      `A template or data standard is a JSON file; this one cannot be read as such. ${untouchedEn}`,
      'Download it again from the page of the standard: the file is often called “schema.json”.',
    ],
  },
  'template-not-a-schema': {
    fr: () => [
      french`Ce fichier ne décrit pas de colonnes.`,
      french`C'est bien un fichier JSON, mais il ne contient pas la liste des colonnes d'un tableau. ${untouchedFr}`,
      french`Sur la page du standard, cherchez le fichier « schema.json » (Table Schema).`,
    ],
    en: () => [
      'This file describes no columns.',
      `It is a JSON file, but it does not hold the list of the columns of a table. ${untouchedEn}`,
      'On the page of the standard, look for the file “schema.json” (Table Schema).',
    ],
  },
  'template-is-json-schema': {
    fr: () => [
      french`Ce standard ne décrit pas un tableau.`,
      french`Il décrit un fichier JSON ou GeoJSON, avec des objets dans des objets, et non des colonnes. ${untouchedFr}`,
      french`Voyez si Aigu a un modèle pour ce sujet, ou si le standard propose aussi un « Table Schema ».`,
    ],
    en: () => [
      'This standard does not describe a table.',
      `It describes a JSON or GeoJSON file, with objects inside objects, and no columns. ${untouchedEn}`,
      'See whether Aigu has a template for this subject, or whether the standard also offers a “Table Schema”.',
    ],
  },
}
