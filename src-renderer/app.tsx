import { I18nProvider } from 'react-aria-components'

import { BugPanel } from './frame/bug-panel.tsx'
import { CommandPalette } from './frame/command-palette.tsx'
import { ConflictStrip } from './frame/conflict-strip.tsx'
import { DropSurface } from './frame/drop-surface.tsx'
import { ErrorBoundary } from './frame/error-boundary.tsx'
import { FolderFiles } from './frame/folder-files.tsx'
import { FolderStrip } from './frame/folder-strip.tsx'
import { HeldPanel } from './frame/held-panel.tsx'
import { LiveRegion } from './frame/live-region.tsx'
import { NamePanel } from './frame/name-panel.tsx'
import { NoticeLine } from './frame/notice-line.tsx'
import { PutBackStrip } from './frame/put-back-strip.tsx'
import { SkipLink } from './frame/skip-link.tsx'
import { TopBar } from './frame/top-bar.tsx'
import { UnsavedStrip } from './frame/unsaved-strip.tsx'
import { useFocusKept } from './frame/use-focus-kept.ts'
import { usePageAttributes } from './frame/use-page-attributes.ts'
import { useShortcuts } from './frame/use-shortcuts.ts'
import { WaitingStrip } from './frame/waiting-strip.tsx'
import { WideStrips } from './frame/wide-strips.tsx'
import { WorkLine } from './frame/work-line.tsx'
import { HomeScreen } from './screens/home/home-screen.tsx'
import { RepairScreen } from './screens/repair/repair-screen.tsx'
import { AppServicesContext, useAppState } from './state/app-services.ts'
import type { AppServices } from './state/app-services.ts'

/** The root: services around, then the window. */
export function App({ services }: { readonly services: AppServices }) {
  return (
    <AppServicesContext value={services}>
      <ErrorBoundary services={services}>
        <Window />
      </ErrorBoundary>
    </AppServicesContext>
  )
}

function Window() {
  const language = useAppState((state) => state.start.language)
  const isOpen = useAppState((state) => state.document !== null)
  usePageAttributes()
  useShortcuts()
  useFocusKept()
  return (
    <I18nProvider locale={language === 'fr' ? 'fr-FR' : 'en-GB'}>
      <DropSurface>
        <SkipLink />
        <TopBar />
        <BugPanel />
        <HeldPanel />
        <UnsavedStrip />
        <FolderStrip />
        <FolderFiles />
        <NamePanel />
        <PutBackStrip />
        <NoticeLine />
        <WideStrips />
        <WaitingStrip />
        <ConflictStrip />
        <WorkLine />
        <main id="content" className="content" tabIndex={-1}>
          {isOpen ? <RepairScreen /> : <HomeScreen />}
        </main>
        <LiveRegion />
        <CommandPalette />
      </DropSurface>
    </I18nProvider>
  )
}
