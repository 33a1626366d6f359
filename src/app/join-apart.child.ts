import { readingDesk } from './desk.ts'
import { viewsOf } from './view.ts'

/** Joins what the desk in a folder holds, and keeps it there. */
const [dir = ''] = process.argv.slice(2)
using open = readingDesk(dir)
const views = viewsOf(open, { enough: 1 })
views.read()
views.of(null)
views.keep()
