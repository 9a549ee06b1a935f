import { expect, test } from 'vitest'

import { filesOutsideList, readFileList } from './asar-contents.ts'

const list = readFileList('# what may be there\n/out/index.js\n/out/assets/*.css\n\n')
const packed = ['/out', '/out/index.js', '/out/assets', '/out/assets/index-x9.css']

test('an archive of the listed files, whatever their hashes, is as it should be', () => {
  expect(filesOutsideList(list, packed)).toEqual([])
})

test.each([
  ['a dependency that leaked in', '/node_modules/ws/index.js'],
  ['a source map', '/out/assets/index-x9.css.map'],
  ['a file that only looks listed', '/out/indexXjs'],
  ['a folder deeper than the pattern', '/out/assets/deep/index.css'],
])('%s is seen', (_name, path) => {
  expect(filesOutsideList(list, [...packed, path])).toEqual([`too much: ${path}`])
})

test('a listed file that was forgotten is seen', () => {
  expect(filesOutsideList(list, ['/out', '/out/index.js'])).toEqual(['missing: /out/assets/*.css'])
})
