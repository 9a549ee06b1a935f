import type { AppState } from './app-state.ts'
import type { Store } from './store.ts'

/**
 * Of what is remarked at the top, the newest alone: a newer sentence takes the place of the older. What offers something
 * that is offered nowhere else only makes room, and is there again once the newer one is closed (`shownWorkLine`).
 */
export function keepOneRemark(store: Store<AppState>): void {
  let before = store.get()
  store.subscribe(() => {
    const [was, now] = [before, store.get()]
    before = now
    const isNoticeNew = now.notice !== null && now.notice !== was.notice
    const isLineNew = now.workLine !== null && now.workLine !== was.workLine
    const isAnnouncementNew = now.announced.length > was.announced.length
    if ((isNoticeNew || isAnnouncementNew) && now.workLine?.kind === 'resumed') store.set({ workLine: null })
    else if (isLineNew && !isNoticeNew && now.notice !== null) store.set({ notice: null })
  })
}

/** What is said of earlier work, unless something newer is being said. */
export function shownWorkLine({
  workLine,
  notice,
}: Pick<AppState, 'workLine' | 'notice'>): AppState['workLine'] {
  return notice === null ? workLine : null
}
