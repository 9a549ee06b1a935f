import { viewWords } from '../../../shared/messages/view-words.ts'
import type { ViewWords } from '../../../shared/messages/view-words.ts'
import { useLanguage } from '../../state/app-services.ts'

export function useViewWords(): ViewWords {
  return viewWords(useLanguage())
}
