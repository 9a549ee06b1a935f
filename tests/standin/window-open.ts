/**
 * `window.open` in the page's world: the wish goes to the application by a DOM event, and the answer is the one that
 * Electron gives for a refusal. A window that is granted opens without an opener.
 * Sent to the page by its source text: it must use nothing outside itself.
 */
export function replaceWindowOpen(eventName: string): void {
  window.open = (url: string | URL = 'about:blank'): null => {
    window.dispatchEvent(new CustomEvent(eventName, { detail: new URL(url, document.baseURI).href }))
    return null
  }
}
