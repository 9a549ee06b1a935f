import type { Language } from './language.ts'

/** What `aigu --help` prints. Typewriter text: plain spaces, because it is copied into terminals. */
export const commandLineHelp: Readonly<Record<Language, string>> = {
  fr: `Aigu répare les accents cassés des fichiers CSV. L'original n'est jamais modifié.

  aigu check  FICHIER…              dit ce qui est abîmé, n'écrit rien
  aigu repair FICHIER… -o COPIE     enregistre une copie réparée

FICHIER est un fichier, un dossier (ses .csv, .tsv et .tab, sous-dossiers compris) ou - pour l'entrée standard.
Avec plusieurs fichiers ou un dossier, COPIE est un dossier. -o - écrit sur la sortie standard.

  -o, --output COPIE       où enregistrer (repair)
  --accept certain         fait les réparations certaines (par défaut)
           all             fait aussi celles qui sont à vérifier
           none            n'en fait aucune
  --format original        même encodage, séparateur et fins de ligne que l'original (par défaut) ;
                           les caractères que son encodage ne sait pas écrire font refuser la copie
           excel           pour Excel : UTF-8 avec marque, point-virgule
           datagouv        pour data.gouv.fr : UTF-8 sans marque, virgule
           windows-1252    pour un logiciel ancien
  --encoding NOM           lit dans cet encodage : utf-8, utf-16le, utf-16be, mixed, windows-1252, iso-8859-1,
                           iso-8859-15, macintosh, cp850, cp437, windows-1250, windows-1251,
                           iso-8859-2, windows-1254
  --delimiter SIGNE        lit avec ce séparateur : ',' ';' tab '|'
  --report RAPPORT.json    chaque réparation proposée, avant et après, comme dans la fenêtre (- : sortie standard)
  --json                   dit le résultat en JSON sur la sortie standard
  --force                  permet d'écrire par-dessus l'original
  --lang fr|en             langue des messages (sinon celle du système)
  -h, --help  --version

Code de retour : 0 fait, ou rien à réparer ; 1 check a trouvé des dégâts ; 2 commande mal écrite ; 3 un fichier n'a pas
pu être lu ou enregistré (les autres l'ont été) ; 70 erreur d'Aigu ; 130 interrompu.
`,
  en: `Aigu repairs the broken accents of CSV files. The original is never changed.

  aigu check  FILE…                 says what is damaged, writes nothing
  aigu repair FILE… -o COPY         saves a repaired copy

FILE is a file, a folder (its .csv, .tsv and .tab, subfolders included) or - for standard input.
With several files or a folder, COPY is a folder. -o - writes to standard output.

  -o, --output COPY        where to save (repair)
  --accept certain         makes the repairs that are certain (default)
           all             makes those to be checked as well
           none            makes none
  --format original        same encoding, delimiter and line ends as the original (default);
                           characters that its encoding cannot write make the copy refused
           excel           for Excel: UTF-8 with its mark, semicolon
           datagouv        for data.gouv.fr: UTF-8 without mark, comma
           windows-1252    for old software
  --encoding NAME          reads in this encoding: utf-8, utf-16le, utf-16be, mixed, windows-1252, iso-8859-1,
                           iso-8859-15, macintosh, cp850, cp437, windows-1250, windows-1251,
                           iso-8859-2, windows-1254
  --delimiter SIGN         reads with this delimiter: ',' ';' tab '|'
  --report REPORT.json     every proposed repair, before and after, as in the window (-: standard output)
  --json                   tells the result as JSON on standard output
  --force                  allows writing over the original
  --lang fr|en             language of the messages (else the system's)
  -h, --help  --version

Exit status: 0 done, or nothing to repair; 1 check found damage; 2 wrong command line; 3 a file could not be read or
saved (the others were); 70 a mistake of Aigu; 130 interrupted.
`,
}
