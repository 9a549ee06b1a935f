import { useEffect, useState } from 'react'

import { useApp } from '../state/app-services.ts'
import type { AppServices } from '../state/app-services.ts'
import { runReporting } from '../state/bugs.ts'
import { openDocument } from '../state/open-document.ts'

/** The whole window takes files. Returns whether something is held over it now. */
export function useFileDrop(): boolean {
  const app = useApp()
  const [over, setOver] = useState(false)
  useEffect(() => {
    // Enter and leave also fire for every element crossed; the count is of elements under the pointer.
    let depth = 0
    const onEnter = (event: DragEvent): void => {
      event.preventDefault()
      depth++
      setOver(true)
    }
    const onOver = (event: DragEvent): void => {
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    }
    const onLeave = (): void => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const onDrop = (event: DragEvent): void => {
      event.preventDefault()
      depth = 0
      setOver(false)
      takeDrop(app, event.dataTransfer?.files)
    }
    const listeners = { dragenter: onEnter, dragover: onOver, dragleave: onLeave, drop: onDrop } as const
    window.addEventListener('dragenter', listeners.dragenter)
    window.addEventListener('dragover', listeners.dragover)
    window.addEventListener('dragleave', listeners.dragleave)
    window.addEventListener('drop', listeners.drop)
    return () => {
      window.removeEventListener('dragenter', listeners.dragenter)
      window.removeEventListener('dragover', listeners.dragover)
      window.removeEventListener('dragleave', listeners.dragleave)
      window.removeEventListener('drop', listeners.drop)
    }
  }, [app])
  return over
}

function takeDrop(app: AppServices, files: FileList | undefined): void {
  const file = files?.item(0)
  if (!file) {
    app.store.set({ notice: 'not-a-file' })
    return
  }
  const others = (files?.length ?? 1) - 1
  runReporting(app, () => openDocument(app, { from: 'drop', file, name: file.name, others }))
}
