import type { ProblemCode } from '../../problem.ts'
import { formatFileSize } from '../file-size.ts'
import { french } from '../french.ts'

import { plural, quoted } from '../typography.ts'

import type { Facts, Phrases } from './phrase.ts'

export type TemplateCode = Extract<ProblemCode, `template-${string}`>

const untouchedFr = french`Rien n'a été modifié.`
const untouchedEn = 'Nothing was changed.'

const isOne = (facts: Facts): boolean => facts.number('count') === 1

/** The first column of them, by its new name; empty where the problem does not say. */
function firstRenamedFr(facts: Facts): string {
  const [from, to] = [facts.text('from'), facts.text('to')]
  if (to === '') return ''
  const why =
    from === '' ? french`n'avait pas de nom` : french`portait le nom d'une autre, ${quoted(from, 'fr')}`
  const which = isOne(facts) ? french`La colonne` : french`La première`
  return `${which} ${why}${french` : elle s'appelle ${quoted(to, 'fr')} dans le modèle. `}`
}

function firstRenamedEn(facts: Facts): string {
  const [from, to] = [facts.text('from'), facts.text('to')]
  if (to === '') return ''
  const why = from === '' ? 'had no name' : `had the name of another, ${quoted(from, 'en')}`
  return `${isOne(facts) ? 'The column' : 'The first one'} ${why}: it is called ${quoted(to, 'en')} in the template. `
}

/** Why a file cannot be opened as a template, and what is to be known of one that was made from a table. */
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
  'template-columns-renamed': {
    fr: (facts) => [
      facts.number('count') > 0
        ? french`${plural(facts.number('count'), 'fr', 'colonne a un autre nom', 'colonnes ont un autre nom')} dans le modèle.`
        : french`Des colonnes ont un autre nom dans le modèle.`,
      french`${firstRenamedFr(facts)}Un modèle ne peut pas avoir deux colonnes du même nom, ni une colonne sans nom. Votre tableau n'a pas été modifié.`,
      french`Donnez ces noms, ou d'autres, aux colonnes du tableau pour qu'il suive le modèle.`,
    ],
    en: (facts) => [
      facts.number('count') > 0
        ? `${plural(facts.number('count'), 'en', 'column has another name', 'columns have other names')} in the template.`
        : 'Some columns have other names in the template.',
      `${firstRenamedEn(facts)}A template cannot have two columns of one name, nor a column without a name. Your table was not changed.`,
      'Give these names, or others, to the columns of the table so that it follows the template.',
    ],
  },
}
