/* eslint-disable-next-line @typescript-eslint/no-require-imports -- a sandboxed preload is CommonJS */
const { contextBridge, ipcRenderer, webUtils } = require('electron')

globalThis.secretOfThePreload = true
contextBridge.exposeInMainWorld('fixture', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  note: (text) => ipcRenderer.send('note', text),
  pathOf: (file) => ipcRenderer.invoke('echo', { path: webUtils.getPathForFile(file) }),
  listen: (listener) => {
    const forward = (_event, value) => listener(value)
    ipcRenderer.on('news', forward)
    return () => ipcRenderer.removeListener('news', forward)
  },
  nested: { list: [1, { two: 2 }] },
})
