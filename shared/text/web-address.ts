const webAddress = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)[^\s"<>«»]*/gi

export function webAddressesIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(webAddress)].map(({ 0: address, index }) => ({
    from: index,
    to: index + address.length,
  }))
}

/** Changes a text but for its web addresses, which hold codes and signs by right. */
export function outsideWebAddresses(text: string, change: (part: string) => string): string {
  let result = ''
  let kept = 0
  for (const { 0: address, index } of text.matchAll(webAddress)) {
    result += change(text.slice(kept, index)) + address
    kept = index + address.length
  }
  return result + change(text.slice(kept))
}
