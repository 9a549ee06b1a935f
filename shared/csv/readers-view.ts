/** What one program shows of the saved file when an officer or a citizen opens it. */
export type ReaderName = 'excel-fr' | 'libreoffice-fr' | 'datagouv'

/** A harm that the reader will do to a cell or a column; phrased by `shared/messages`. */
export type ReaderHarm = {
  readonly harm:
    | 'accents-broken'
    | 'leading-zero-lost'
    | 'long-number-rounded'
    | 'read-as-date'
    | 'read-as-formula'
    | 'decimal-changed'
    | 'one-column'
    | 'table-refused'
    | 'rows-cut'
    | 'byte-order-mark-shown'
  readonly column?: number
  readonly count: number
  readonly example?: { readonly written: string; readonly shown: string }
}

export type ReaderView = {
  readonly reader: ReaderName
  /** The first rows as shown, header first. */
  readonly rows: readonly (readonly string[])[]
  readonly harms: readonly ReaderHarm[]
}

export type ReadersView = readonly ReaderView[]
