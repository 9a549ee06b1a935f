/** A test run in miniature, for a test that kills it: starts the fixture application and does not end. */
import { startFixture } from './drive-fixture.ts'

const driven = await startFixture()
console.log(driven.folder)
setInterval(() => undefined, 60_000)
