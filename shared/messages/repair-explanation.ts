import type { LexiconSource, RepairGroup, RepairStep } from '../text/repair-plan.ts'
import { encodingName } from './encoding-name.ts'
import { french } from './french.ts'
import type { Language } from './language.ts'
import { codeNotationWords, lossWords } from './repair-words.ts'
import { formatCount, plural } from './typography.ts'

/** « Accents lus deux fois de travers ». Short: the heading of a group. */
export function repairTitle(steps: readonly RepairStep[], language: Language): string {
  const layers = steps.filter((step) => step.undo === 'utf8-read-as').length
  const last = steps.at(-1)
  const other = steps.find((step) => step.undo !== 'utf8-read-as' && step.undo !== 'replace') ?? last
  if (other === undefined) return ''
  if (layers > 0 && steps[0]?.undo === 'raw-bytes') {
    return language === 'fr'
      ? french`Autre encodage, et accents lus de travers`
      : 'Another encoding, and misread accents'
  }
  if (layers > 0) return layersTitle(layers, last?.undo === 'page-read-as', language)
  return titleOf(other, language)
}

const times = { fr: ['', '', 'deux', 'trois', 'quatre'], en: ['', '', 'two', 'three', 'four'] } as const

function layersTitle(layers: number, pageToo: boolean, language: Language): string {
  const count = layers + (pageToo ? 1 : 0)
  const word = times[language][count] ?? formatCount(count, language)
  if (language === 'fr')
    return count === 1 ? french`Accents lus de travers` : `Accents lus ${word} fois de travers`
  return count === 1 ? 'Accents read the wrong way' : `Accents read the wrong way ${word} times over`
}

function titleOf(step: RepairStep, language: Language): string {
  const fr = language === 'fr'
  switch (step.undo) {
    case 'utf8-read-as':
      return layersTitle(1, false, language)
    case 'page-read-as':
      if (step.readAs === 'iso-8859-1' && step.written === 'windows-1252') {
        return fr ? french`Guillemets, tirets et œ illisibles` : 'Unreadable quotes, dashes and œ'
      }
      return fr ? french`Accents pris pour d'autres lettres` : 'Accents taken for other letters'
    case 'raw-bytes':
      return fr
        ? french`Lignes écrites en ${encodingName(step.page)}`
        : `Lines written in ${encodingName(step.page)}`
    case 'written-as-code':
      return fr ? french`Lettres écrites en code` : 'Letters written as codes'
    case 'utf8-incomplete':
      return fr ? french`Accents lus de travers et incomplets` : 'Misread accents with a piece missing'
    case 'utf8-recased':
      return fr
        ? french`Accents lus de travers, puis casse changée`
        : 'Misread accents, then a change of case'
    case 'utf8-stripped':
      return fr ? french`Accents lus de travers, puis retirés` : 'Misread accents, then stripped'
    case 'decomposed':
      return fr ? french`Lettres et accents séparés` : 'Letters and accents apart'
    case 'accent-apart':
      return fr ? french`Accents écrits à côté de la lettre` : 'Accents written beside their letter'
    case 'byte-order-mark':
      return fr ? french`Marque de début de fichier restée dans le texte` : 'File mark left in the text'
    case 'cut-character':
      return fr ? french`Texte coupé au milieu d'une lettre` : 'Text cut in the middle of a letter'
    case 'letters-lost':
      return fr ? french`Lettres perdues` : 'Lost letters'
    case 'replace':
      return fr ? french`Mots à compléter` : 'Words to complete'
  }
}

/** What was done to the bytes, in plain words; one sentence for each step, the oldest mishap last. */
export function repairSentences(steps: readonly RepairStep[], language: Language): string[] {
  const sentences = steps.flatMap((step, at) => {
    // The same layer twice is one sentence with a number in it.
    if (step.undo !== 'utf8-read-as') return [sentenceOf(step, language)]
    const before = steps[at - 1]
    if (before?.undo === 'utf8-read-as' && before.page === step.page) return []
    let layers = 1
    for (
      let next = steps[at + layers];
      next?.undo === 'utf8-read-as' && next.page === step.page;
      next = steps[at + layers]
    ) {
      layers++
    }
    return [layersSentence(encodingName(step.page), layers, language)]
  })
  return sentences.filter((sentence) => sentence !== '')
}

function layersSentence(page: string, layers: number, language: Language): string {
  if (language === 'fr') {
    const often = layers === 1 ? '' : french`, et cela ${times.fr[layers] ?? layers} fois de suite`
    return french`Le texte était en UTF-8, où « é » tient en deux octets. Un logiciel l'a lu comme du ${page}${often} : chaque lettre accentuée est devenue deux signes ou plus. Aigu remet les octets ensemble.`
  }
  const often = layers === 1 ? '' : `, ${times.en[layers] ?? String(layers)} times over`
  return `The text was UTF-8, where “é” takes two bytes. A program read it as ${page}${often}: each accented letter became two signs or more. Aigu puts the bytes back together.`
}

function sentenceOf(step: RepairStep, language: Language): string {
  const fr = language === 'fr'
  switch (step.undo) {
    case 'utf8-read-as':
      return layersSentence(encodingName(step.page), 1, language)
    case 'page-read-as': {
      const written = encodingName(step.written)
      const read = encodingName(step.readAs)
      return fr
        ? french`Le texte était en ${written}, un logiciel l'a lu comme du ${read} : le même octet y est une autre lettre. Aigu reprend chaque octet et le lit comme il fut écrit.`
        : `The text was ${written}, a program read it as ${read}, where the same byte is another letter. Aigu takes each byte and reads it as it was written.`
    }
    case 'raw-bytes': {
      const page = encodingName(step.page)
      return fr
        ? french`Ces lignes ne sont pas en UTF-8 comme le reste du fichier : elles sont en ${page}. D'autres logiciels y montrent « � ». Aigu les lit pour ce qu'elles sont.`
        : `These lines are not UTF-8 like the rest of the file: they are ${page}. Other programs show “�”. Aigu reads them as what they are.`
    }
    case 'written-as-code':
      return codeNotationWords[step.notation][language]
    case 'utf8-incomplete': {
      const page = encodingName(step.page)
      return fr
        ? french`Le texte en UTF-8 a été lu comme du ${page}, puis un octet invisible a été perdu ou remplacé par une espace. Aigu complète la lettre que les octets restants désignent.`
        : `The UTF-8 text was read as ${page}, then an invisible byte was lost or became a space. Aigu completes the letter that the remaining bytes point to.`
    }
    case 'utf8-recased':
      return fr
        ? french`Le texte en UTF-8 a été lu de travers, puis mis en ${step.to === 'upper' ? 'majuscules' : 'minuscules'}, ce qui a changé les octets. Aigu retrouve la lettre et lui rend sa casse.`
        : `The UTF-8 text was misread, then put in ${step.to === 'upper' ? 'capitals' : 'small letters'}, which changed the bytes. Aigu finds the letter and gives it its case.`
    case 'utf8-stripped':
      return fr
        ? french`Le texte en UTF-8 a été lu de travers, puis un logiciel a retiré les accents de ce qu'il voyait : « Ã© » est devenu « A© ».`
        : 'The UTF-8 text was misread, then a program stripped the accents of what it saw: “Ã©” became “A©”.'
    case 'decomposed':
      return fr
        ? french`La lettre et son accent sont deux caractères collés, comme les écrivent certains Mac. Cela se voit à peine, mais les recherches et les tris échouent. Aigu en fait un seul.`
        : 'The letter and its accent are two characters, as some Macs write them. It hardly shows, but searching and sorting fail. Aigu makes them one.'
    case 'accent-apart':
      return fr
        ? french`L'accent est écrit à côté de sa lettre, comme le font certains PDF. Aigu le remet dessus.`
        : 'The accent stands beside its letter, as some PDF files have it. Aigu puts it back on.'
    case 'byte-order-mark':
      return fr
        ? french`La marque invisible qui ouvre certains fichiers UTF-8 est restée dans le texte, et empêche de reconnaître la colonne. Aigu l'enlève.`
        : 'The invisible mark that opens some UTF-8 files stayed in the text and keeps the column from being recognised. Aigu removes it.'
    case 'cut-character':
      return fr
        ? french`Le texte a été coupé à une longueur fixe, au milieu d'une lettre accentuée. Aigu enlève le reste illisible ; la suite du texte est perdue.`
        : 'The text was cut at a fixed length, in the middle of an accented letter. Aigu removes the unreadable rest; what followed is lost.'
    case 'letters-lost':
      return lossWords[step.mark][language]
    case 'replace':
      return ''
  }
}

const sourceWords: Readonly<Record<LexiconSource, Readonly<Record<Language, string>>>> = {
  file: { fr: french`une autre cellule du fichier`, en: 'another cell of the file' },
  communes: { fr: french`les noms officiels des communes`, en: 'the official names of communes' },
  'french-words': { fr: french`un dictionnaire français`, en: 'a French dictionary' },
}

/** « les noms officiels des communes »: where a proposed word comes from. */
export function lexiconSourceName(source: LexiconSource, language: Language): string {
  return sourceWords[source][language]
}

/** Why Aigu believes it, a sentence for each piece of evidence. */
export function evidenceSentences(
  group: RepairGroup,
  columnNames: readonly string[],
  language: Language,
): string[] {
  const fr = language === 'fr'
  const sources = group.evidence.flatMap((evidence) =>
    evidence.because === 'lexicon' ? [lexiconSourceName(evidence.source, language)] : [],
  )
  return group.evidence.flatMap((evidence, at): string | readonly string[] => {
    switch (evidence.because) {
      case 'byte-structure':
        return fr
          ? french`Les signes se suivent exactement comme les octets d'un texte en UTF-8 : cela n'arrive pas par hasard.`
          : 'The signs follow one another exactly as the bytes of UTF-8 do: that does not happen by chance.'
      case 'column': {
        const name = columnNames[evidence.column] ?? formatCount(evidence.column + 1, language)
        return fr
          ? french`La colonne « ${name} » le confirme : ${formatCount(evidence.explained, 'fr')} textes sur ${formatCount(evidence.of, 'fr')} s'expliquent ainsi.`
          : `The column “${name}” confirms it: ${formatCount(evidence.explained, 'en')} of ${plural(evidence.of, 'en', 'text', 'texts')} are explained by it.`
      }
      case 'file':
        return fr
          ? french`Le reste du fichier le confirme : ${formatCount(evidence.explained, 'fr')} textes abîmés sur ${formatCount(evidence.of, 'fr')} s'expliquent ainsi.`
          : `The rest of the file confirms it: ${formatCount(evidence.explained, 'en')} of ${plural(evidence.of, 'en', 'damaged text', 'damaged texts')} are explained by it.`
      case 'language':
        return fr
          ? french`Le résultat se lit comme du français, ce qui est là maintenant non.`
          : 'The result reads as French; what is there now does not.'
      case 'line-not-utf8':
        return fr ? french`Ces octets ne forment pas de l'UTF-8.` : 'These bytes are not UTF-8.'
      case 'lexicon':
        // All that the words come from is one sentence.
        if (group.evidence.findIndex(({ because }) => because === 'lexicon') < at) return []
        return fr
          ? french`Les mots proposés viennent de : ${sources.join(', ')}.`
          : `The proposed words come from: ${sources.join(', ')}.`
      case 'insee-code':
        return fr
          ? french`D'après le code INSEE ${evidence.code} : ${evidence.name}.`
          : `By the INSEE code ${evidence.code}: ${evidence.name}.`
      case 'postal-code':
        return fr
          ? french`D'après le code postal ${evidence.code} : ${evidence.name}.`
          : `By the postal code ${evidence.code}: ${evidence.name}.`
      case 'siren':
        return fr
          ? french`D'après le numéro SIREN ${evidence.code} : ${evidence.name}.`
          : `By the SIREN number ${evidence.code}: ${evidence.name}.`
    }
  })
}

/** From this confidence on, a proposal that is not certain is right more often than it is worth doubting. */
export const VERY_LIKELY = 0.85

/** How sure Aigu is, in words and not in per cent. */
export function certaintySentence(group: RepairGroup, language: Language): string {
  const fr = language === 'fr'
  if (group.certainty === 'certain')
    return fr ? french`Sûr, et sans perte : coché d'avance.` : 'Certain, and nothing is lost: ticked.'
  if (group.steps.some((step) => step.undo === 'letters-lost')) {
    const likely = group.confidence >= VERY_LIKELY
    return fr
      ? french`${likely ? 'Très probable' : 'Possible'}, mais jamais coché d'avance : une lettre perdue se devine, elle ne se retrouve pas.`
      : `${likely ? 'Very likely' : 'Possible'}, but never ticked beforehand: a lost letter can be guessed, not found again.`
  }
  if (group.confidence >= VERY_LIKELY)
    return fr ? french`Très probable : à vérifier d'un coup d'œil.` : 'Very likely: worth a glance.'
  return fr ? french`Possible : à vérifier cellule par cellule.` : 'Possible: to be checked cell by cell.'
}
