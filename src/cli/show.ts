import { shown } from '../app/document.ts'
import type { Asked } from './arguments.ts'
import { ALL_FAILED, type Caller, type ExitCode, GOOD, SOME_FAILED } from './caller.ts'
import { shortId, sourceAsked, withDesk } from './desk.ts'
import { page } from './page.ts'

/** `chancery show`: read anew from the text that the record keeps, so that the explanation is that of today. */
export const show = (asked: Asked, caller: Caller): Promise<ExitCode> =>
  withDesk(asked, caller, async (open) => {
    const { out, messages, style, language, width } = caller
    const source = sourceAsked(open, asked.operands[0] as string, caller)
    if (!source) return ALL_FAILED
    const { seq, doc, outlet, url, title } = source
    if (asked.on.has('original')) {
      await caller.bytes(open.sources.original(open.sources.originalOf(seq)) ?? new Uint8Array())
      return GOOD
    }
    if (asked.on.has('json')) {
      await out.add(`${JSON.stringify(shown(open, source))}\n`)
      await out.flush()
      return GOOD
    }
    const isGiven = source.publishedBasis === 'given' || source.publishedBasis === 'metadata'
    const { read, pack, rowText } = open.prepared()
    const text = open.sources.text(seq)
    const reading = read({ doc, text, published: isGiven ? source.published : null, outlet, url, title })
    const copies = open.sources.copies(seq)
    const withdrawn = open.sources.withdrawn(seq)
    const explain = asked.on.has('explain')
    await out.add(
      page(reading, {
        messages,
        language,
        style,
        width,
        explain,
        frames: pack.frames,
        issues: new Map(pack.issues.map((row) => [row.issue, row])),
        packs: 'packs',
        rowText,
      }),
    )
    await out.add(`${style.dim([shortId(source), url].filter((one) => one).join(' · '))}\n`)
    if (copies.length) await out.add(`${messages.desk.copies}\n`)
    for (const copy of copies)
      await out.add(`  ${messages.desk.copy[copy.why](copy.doc)}  ${style.dim(copy.url ?? copy.outlet ?? '')}\n`)
    if (withdrawn) await out.add(`${style.bad(messages.desk.isWithdrawn(withdrawn.at, withdrawn.why))}\n`)
    await out.flush()
    return GOOD
  })

/** `chancery remove`. */
export const remove = (asked: Asked, caller: Caller): Promise<ExitCode> =>
  withDesk(asked, caller, async (open) => {
    let done = 0
    for (const id of asked.operands) {
      const source = sourceAsked(open, id, caller)
      if (!source) continue
      if (!open.sources.withdrawn(source.seq))
        open.sources.withdraw(source.seq, asked.values.get('why') ?? '', new Date().toISOString())
      done++
      await caller.out.add(
        asked.on.has('json')
          ? `${JSON.stringify({ kind: 'withdrawn', id: source.id, doc: source.doc })}\n`
          : `${caller.messages.desk.removed(source.doc)}\n`,
      )
    }
    await caller.out.flush()
    return done === asked.operands.length ? GOOD : done > 0 ? SOME_FAILED : ALL_FAILED
  })
