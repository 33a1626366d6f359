import type { Because, Document } from '../api/types.ts'
import { useDesk } from '../shell/desk.tsx'

/** Why something was found: the rule, the words it stands on, the rows of the packs, and what it rests on in turn. */
export function Derivation({ because, document }: StepProps) {
  return (
    <ul className="derivation">
      <Step because={because} document={document} />
    </ul>
  )
}

interface StepProps {
  readonly because: Because
  readonly document: Document
}

function Step({ because, document }: StepProps) {
  const { words } = useDesk()
  const { text, rows: says = {}, reading } = document
  const { rule, at, rows = [], from = [] } = because
  return (
    <li>
      <code>{rule}</code>{' '}
      <q className="passage" lang={reading.lang}>
        {text.slice(at.start, at.end).replace(/\s*\n\s*/g, '')}
      </q>
      {rows.length ? (
        <span className="packrows" title={words.document.rows}>
          {rows.map((row) => (
            <span key={row}>
              <code>{row}</code>
              <span lang="zh">{says[row]}</span>
            </span>
          ))}
        </span>
      ) : null}
      {from.length ? (
        <ul aria-label={words.document.rests}>
          {from.map((one, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name, and their order never changes
            <Step key={i} because={one} document={document} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}
