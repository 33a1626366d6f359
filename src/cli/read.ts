import { batches } from '../app/batches.ts'
import { documents, type InputOptions } from '../app/documents.ts'
import { type Prepared, prepare } from '../app/packs.ts'
import { printedPieces } from '../app/printed.ts'
import { addReading, newSummary } from '../app/summary.ts'
import type { Reading } from '../reading/reading.ts'
import type { Source } from '../text/source.ts'
import type { Asked } from './arguments.ts'
import { ALL_FAILED, type Caller, type ExitCode, GOOD, packsAsked, SOME_FAILED } from './caller.ts'
import { page, summaryPage } from './page.ts'
import type { PageOptions } from './page-evidence.ts'

/** How a reading is shown to people. */
export type View = (reading: Reading, options: PageOptions) => string

/** `chancery read`, by the packs that were asked for. */
export function read(asked: Asked, caller: Caller, view: View = page): Promise<ExitCode> {
  return readBy(prepare(packsAsked(asked, caller)), asked, caller, view)
}

/** What `chancery read` does with a reader: each input by itself, as it arrives; a bad one is named and the rest goes on. */
export async function readBy(prepared: Prepared, asked: Asked, caller: Caller, view: View = page): Promise<ExitCode> {
  const input: InputOptions = {
    format: asked.values.get('input') === 'jsonl' ? 'jsonl' : 'text',
    published: asked.values.get('published') ?? null,
    stdin: caller.stdin,
  }
  const summary = newSummary()
  const options = pageOptions(caller, prepared, asked.values.get('packs') ?? 'packs', asked.on.has('explain'))
  const isJson = asked.on.has('jsonl')
  let failed = 0
  for await (const one of batches(documents(asked.operands, input))) {
    if (one === null) {
      await caller.out.flush()
      continue
    }
    if ('fault' in one) {
      failed++
      caller.complain(caller.messages.notRead(one.where, caller.messages.faults[one.fault](one.detail)))
      continue
    }
    const readings = readAll(prepared, one, caller)
    failed += one.length - readings.length
    for (const reading of readings) {
      addReading(summary, reading)
      for (const piece of isJson ? printedPieces(reading) : [view(reading, options)]) {
        const full = caller.out.add(piece)
        if (full) await full
      }
    }
  }
  if (!isJson && summary.documents > 0) await caller.out.add(summaryPage(summary, options))
  await caller.out.flush()
  if (failed > 0 && failed + summary.documents > 1) caller.complain(caller.messages.failed(failed))
  return failed === 0 ? GOOD : summary.documents > 0 ? SOME_FAILED : ALL_FAILED
}

/** A fault of ours in one document must not cost the others. */
function readAll(prepared: Prepared, batch: readonly Source[], { complain, messages }: Caller): readonly Reading[] {
  try {
    return prepared.readAll(batch)
  } catch {
    // Which one it was, the same will tell when each is read by itself.
    return batch.flatMap((source) => {
      try {
        return [prepared.read(source)]
      } catch (error) {
        complain(messages.notRead(source.doc, messages.unexpected((error as Error).message)))
        return []
      }
    })
  }
}

function pageOptions(
  { messages, language, style, width }: Caller,
  { pack, rowText }: Prepared,
  packs: string,
  explain: boolean,
): PageOptions {
  const issues = new Map(pack.issues.map((row) => [row.issue, row]))
  return { messages, language, style, width, explain, frames: pack.frames, issues, packs, rowText }
}
