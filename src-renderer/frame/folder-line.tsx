import { amissSentence, folderSentence } from '../../shared/messages/project-elsewhere.ts'
import { phraseProblem } from '../../shared/messages/problem-sentence.ts'
import { momentShort } from '../../shared/messages/when.ts'
import { ActionButton } from '../design/action-button.tsx'
import { OkSign } from '../design/ok-sign.tsx'
import { WarnSign } from '../design/warn-sign.tsx'
import { useAppState, useLanguage } from '../state/app-services.ts'
import { filesAmiss, folderOf } from '../state/project-elsewhere.ts'

/** How the folder of the project stands, in a short line; nothing where it has none. */
export function FolderLine() {
  const language = useLanguage()
  const folder = useAppState(folderOf)
  const amiss = useAppState(filesAmiss)
  if (!folder) return null
  const isTrouble = folder.kind === 'trouble'
  const detail = isTrouble ? phraseProblem(folder.problem, language).detail : folder.folder
  return (
    <p className="folder-line figure" data-state={folder.kind} data-testid="folder" title={detail}>
      {folder.kind === 'current' && <OkSign />}
      {isTrouble && <WarnSign />}
      {/* The last look is some seconds old: an hour says it. */}
      {folderSentence(folder, (at) => momentShort(at, at, language), language)}
      {amiss && <ActionButton id="folder-files" look="quiet" label={amissSentence(amiss.count, language)} />}
    </p>
  )
}
