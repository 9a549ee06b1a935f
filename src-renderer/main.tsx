import { createRoot } from 'react-dom/client'

import { App } from './app.tsx'
import './design/all.css'
import { connectMain } from './frame/main-events.ts'
import { connectPageErrors } from './frame/page-errors.ts'
import type { AppServices } from './state/app-services.ts'
import { initialState } from './state/app-state.ts'
import { countingEdits } from './state/edits-under-way.ts'
import { openDocument } from './state/open-document.ts'
import { keepOneRemark } from './state/one-remark.ts'
import { runReporting } from './state/bugs.ts'
import { createStore } from './state/store.ts'

const bridge = window.aigu
const start = await bridge.invoke('app.start', {})
const systemDark = window.matchMedia('(prefers-color-scheme: dark)').matches
const store = createStore(initialState(start, systemDark))
const services: AppServices = {
  bridge: countingEdits(bridge, store),
  store,
  grid: { current: null },
  gridView: { current: null },
}

connectPageErrors(services)
connectMain(services)
keepOneRemark(store)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<App services={services} />)

if (start.pendingFile !== null) {
  const { pendingFile } = start
  runReporting(services, () => openDocument(services, { from: 'waiting', name: pendingFile }))
}
