import type { CellView } from '../../../shared/ipc.ts'

const cellAt = (row: number, column: number, cell: CellView): [string, CellView] => [
  `${String(row)},${String(column)}`,
  cell,
]

/** Cells that try to break a grid, on the first rows; the texts say what each is. */
export const hostileCells: ReadonlyMap<string, CellView> = new Map([
  cellAt(1, 1, { before: '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>' }),
  cellAt(2, 1, { before: 'abc\u202Egpj.exe suite' }),
  cellAt(2, 2, { before: '\u202Edroite à gauche' }),
  cellAt(3, 1, { before: 'zalgo ' + 'a' + '\u0301'.repeat(9000) + ' fin' }),
  cellAt(4, 1, { before: 'ligne 1\nligne 2\r\nligne 3' }),
  cellAt(5, 1, { before: 'nul\0tab\tbell\u0007 c1\u0085 fin' }),
  cellAt(6, 1, { before: 'Li\uDCE9vin' }),
  cellAt(6, 2, {
    before: 'Li\uDCE9vin',
    after: 'Liévin',
    groupId: 'raw',
    certainty: 'certain',
    decision: 'accepted',
  }),
  cellAt(7, 1, { before: 'x'.repeat(400), cut: true }),
  cellAt(8, 2, { before: 'y'.repeat(400), cut: true }),
  cellAt(8, 1, {
    before: 'مكتبة البلدية',
    after: 'مكتبة البلدية ١',
    groupId: 'g',
    certainty: 'doubtful',
    decision: 'refused',
  }),
  cellAt(9, 1, { before: '' }),
  cellAt(10, 1, { before: '   espaces   ' }),
  cellAt(11, 1, {
    before:
      'Le musée du Louvre-Lens accueille les écoles du bassin minier et le MusÃ©e de la mine de Lewarde aussi',
    after:
      'Le musée du Louvre-Lens accueille les écoles du bassin minier et le Musée de la mine de Lewarde aussi',
    groupId: 'g',
    certainty: 'certain',
    decision: 'accepted',
  }),
  cellAt(12, 1, { before: '👩‍👩‍👧‍👦 famille 🏴󠁧󠁢󠁥󠁮󠁧󠁿' }),
])
