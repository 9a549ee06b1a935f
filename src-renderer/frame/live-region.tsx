import { useAppState } from '../state/app-services.ts'

/** Says progress and results to screen readers, politely. */
export function LiveRegion() {
  const announcement = useAppState((state) => state.announcement)
  return (
    <div className="visually-hidden" role="status" aria-live="polite" data-testid="announcement">
      {announcement}
    </div>
  )
}
