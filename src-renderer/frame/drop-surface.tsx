import type { ReactNode } from 'react'

import { Mark } from '../design/mark.tsx'
import { useWords } from '../state/app-services.ts'
import { useFileDrop } from './use-file-drop.ts'

/** The window itself is the drop zone; while a file is held over it, it says so. */
export function DropSurface({ children }: { readonly children: ReactNode }) {
  const over = useFileDrop()
  const words = useWords()
  return (
    <div className="window" data-drag-over={over || undefined}>
      {children}
      {over && (
        <div className="drop-veil" role="status">
          <Mark size={72} />
          <p className="drop-veil-title">{words.drop.release}</p>
          <p>{words.drop.releaseHint}</p>
        </div>
      )}
    </div>
  )
}
