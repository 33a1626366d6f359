import { useAnswer } from '../api/ask.ts'
import type { Account, Document } from '../api/types.ts'
import { excerpt } from './excerpt.ts'
import { Passage } from './telling.tsx'

/** UTF-16 units of the text on both sides of the words of an account. */
const AROUND = 40

/** The words of an account, marked in those around them; alone until the document is there, and where there are too many to ask for each. */
export function AccountWords({ account, isInContext }: { readonly account: Account; readonly isInContext: boolean }) {
  const { data } = useAnswer<Document>(isInContext ? 'show' : null, { id: account.id })
  if (!data)
    return account.words.map((one, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice in one account
      <Passage key={i} words={one} />
    ))
  return (
    <div className="excerpt" lang={data.lang}>
      <p className="source">{data.title}</p>
      {excerpt(data.text, account.evidence, AROUND).map((runs) => (
        <p key={runs.map(({ text }) => text).join('|')} className="passage">
          {runs.map(({ text, isEvidence }, i) => {
            // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text, in its order
            return isEvidence ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>
          })}
        </p>
      ))}
    </div>
  )
}
