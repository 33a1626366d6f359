import type { Interval, PartialDay } from '../text/day.ts'
import type { Brief } from './brief.ts'
import type {
  ActSaid,
  AgreementSaid,
  ChannelSaid,
  DifferenceSaid,
  FigureSaid,
  ForecastSaid,
  Holder,
  Named,
  PlanSaid,
  PositionSaid,
  Said,
  TriangleSaid,
  ViewSaid,
  Voice,
  Voices,
} from './line.ts'
import { filled, isSingle, type Part, percent, signed, type Tongue, within, ymd } from './tongue.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { ChineseWords } from './words-zh.ts'

/** Chinese in either script: the words come from a table, the order and the punctuation from here. */
export function chinese(say: ChineseWords, words: Vocabulary): Tongue {
  const zh = new Chinese(say, words)
  return {
    ...{ lang: words.language, headings: say.headings, notes: say.sources, back: say.back },
    title: (brief) => zh.title(brief),
    basis: ({ documents, incidents, asOf }) => say.basis(documents, incidents, zh.date(asOf)),
    line: (said) => zh.line(said),
    more: say.more,
    short: say.short,
    times: (_, n) => say.times(n),
    nothing: (headings) => say.nothing(headings.join(say.list)),
    source: ({ telling: { author, outlet, title, published } }, said) => [
      [
        author,
        title && titled(title),
        outlet ?? (author || title ? null : say.unnamed),
        published && zh.date(published),
      ]
        .filter(Boolean)
        .join(say.comma),
      ...said.flatMap((one, i): Part[] => [i === 0 ? say.colon + say.open : '……', ...within(say.open, one)]),
      said.length > 0 ? say.close + say.stop : say.stop,
    ],
  }
}

/** Letters of a title by which a source is named inside a line. */
const LONGEST_TITLE = 18
const titled = (title: string) => `〈${title}〉`
const shortened = (title: string) => {
  const letters = [...title]
  return letters.length <= LONGEST_TITLE ? title : `${letters.slice(0, LONGEST_TITLE).join('')}…`
}

type Act = Pick<ActSaid, 'frame' | 'source' | 'target' | 'people' | 'status' | 'when' | 'saidBy'>

/** One script's words and vocabulary, at hand for all kinds of lines. */
class Chinese {
  private readonly say: ChineseWords
  private readonly words: Vocabulary
  constructor(say: ChineseWords, words: Vocabulary) {
    this.say = say
    this.words = words
  }

  line(said: Said): readonly Part[] {
    switch (said.kind) {
      case 'act':
        return [`${this.act(said)}${this.reported(said.day)}`, ...this.quoted(said.quote), this.say.stop]
      case 'agreement':
        return this.agreement(said)
      case 'channel':
        return this.channel(said)
      case 'position':
        return this.position(said)
      case 'plan':
        return this.plan(said)
      case 'forecast':
        return this.forecast(said)
      case 'difference':
        return this.difference(said)
      case 'view':
        return this.view(said)
      case 'figure':
        return this.figure(said)
      case 'triangle':
        return this.triangle(said)
    }
  }

  title({ subject, since, asOf, newSince, incident }: Brief): string {
    const { say, words } = this
    const what =
      subject.kind === 'actors'
        ? this.listed(subject.actors.map(words.actor))
        : subject.kind === 'issue'
          ? words.issue(subject.issue)
          : subject.kind === 'incident'
            ? incident
              ? this.dated(incident)
              : say.oneIncident
            : say.everything
    const time = newSince
      ? say.newSince(this.date(newSince))
      : since
        ? say.range(this.date(since), this.date(asOf))
        : say.asOf(this.date(asOf))
    return `${what}${say.colon}${time}`
  }

  date(partial: PartialDay): string {
    const { year, month, day } = ymd(partial)
    const { say } = this
    return `${year}${say.year}${month ? `${month}${say.month}` : ''}${day ? `${day}${say.day}` : ''}`
  }

  /** What both ends share is said once. */
  private range(start: PartialDay, end: PartialDay): string {
    const [a, b] = [ymd(start), ymd(end)]
    const whole = this.date(end)
    if (a.year !== b.year || !b.month) return this.say.range(this.date(start), whole)
    const shared =
      a.day && b.day && a.month === b.month
        ? `${b.year}${this.say.year}${b.month}${this.say.month}`
        : `${b.year}${this.say.year}`
    return this.say.range(this.date(start), whole.slice(shared.length))
  }

  private when(when: Interval | null): string {
    if (!when) return ''
    const { start, end } = when
    if (isSingle(when)) return this.date(start as string)
    if (start !== null && end !== null) return this.range(start, end)
    return start === null ? this.say.before(this.date(end as string)) : this.say.from(this.date(start))
  }

  private listed(all: readonly string[]): string {
    const { list, and } = this.say
    return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(list)}${and}${all.at(-1)}`
  }

  private named(code: string, people: readonly Holder[]): string {
    const holder = people.find((one) => one.code === code)
    const name = holder ? this.words.person(holder) : ''
    return holder && name !== ''
      ? `${this.words.actor(code)}${this.words.title(holder)}${name}`
      : this.words.actor(code)
  }

  /** The day of the source, where nobody says when it was. */
  private reported(day: PartialDay | null | undefined): string {
    return day ? this.say.bracket(this.say.reported(this.date(day))) : ''
  }

  private quoted(quote: string | null): readonly Part[] {
    const { colon, open, close } = this.say
    return quote === null ? [] : [colon + open, ...within(open, quote), close]
  }

  /** With whom or to whom, the verb's words behind; where the packs have no phrase, the name of the act. */
  private done({ frame, source, target, people }: Omit<Act, 'status' | 'when' | 'saidBy'>): {
    who: string
    what: string
  } {
    const others = target.filter((code) => !source.includes(code)).map((code) => this.named(code, people))
    const phrase = this.words.phrase(frame) ?? ''
    const doers = source.map((code) => this.named(code, people))
    // 甲、乙與丙發表: 與 stands once.
    const isJoined = others.length > 0 && phrase.includes(this.say.joining)
    const who = (isJoined ? doers.join(this.say.list) : this.listed(doers)) || this.say.somebody
    const what = filled(phrase, others.join(this.say.list))
    return { who, what: what || `${this.say.colon}${this.words.frame(frame)}` }
  }

  private act(said: Act): string {
    const { who, what } = this.done(said)
    const { say } = this
    const time = this.when(said.when)
    const first = `${said.saidBy ? say.accordingTo(this.words.actor(said.saidBy)) + say.comma : ''}${time === '' ? '' : time + say.comma}`
    const at = time === '' ? '' : this.at(said.when, time)
    if (said.status === 'occurred') return `${first}${who}${what}`
    if (said.status === 'denied') return `${first}${who}${say.notDone}${what}`
    return `${said.saidBy ? say.accordingTo(this.words.actor(said.saidBy)) + say.comma : ''}${who}${say.ahead[said.status]}${at}${what}`
  }

  /** An open end has its own word for when. */
  private at(when: Interval | null, time: string): string {
    return when?.start === null || when?.end === null ? time : `${this.say.at}${time}`
  }

  private matter(said: ActSaid): string {
    return this.say.matter(this.dated(said))
  }

  private dated(said: ActSaid): string {
    const { who, what } = this.done(said)
    if (said.status === 'occurred') return `${this.when(said.when)}${who}${what}`
    return said.status === 'denied' ? `${this.when(said.when)}${who}${this.say.notDone}${what}` : this.act(said)
  }

  private agreement({ what, state, parties, side, n, fields, quote, when, day }: AgreementSaid): readonly Part[] {
    const { say } = this
    const { noun, verb } = say.agreements[what]
    const thing = n === null ? noun : say.counted(n, noun)
    const states = this.listed(parties.map(this.words.actor))
    const who = side === 'firms' ? say.firmsOf(states) : states
    const time = this.when(when)
    const text = say.agreed[state](who, verb, thing)
    const on = fields.flatMap((field, i): Part[] => [
      i === 0 ? say.comma + say.concerning + say.open : say.close + say.list + say.open,
      ...within(say.open, field),
    ])
    return [
      `${time === '' ? '' : time + say.comma}${text}${day ? say.bracket(say.reported(this.date(day))) : ''}`,
      ...on,
      on.length > 0 ? say.close : '',
      ...this.quoted(quote),
      say.stop,
    ]
  }

  private channel({ channel, change, planned, parties, round, when }: ChannelSaid): readonly Part[] {
    const { say } = this
    const name = `${round === null ? '' : say.round(round)}${say.channels[channel] ?? channel}`
    const time = this.when(when)
    const whose = parties.length > 1 ? `${this.listed(parties.map(this.words.actor))}${say.of}` : ''
    return [
      `${time === '' ? '' : time + say.comma}${whose}${name}${planned ? say.will : say.has}${say.changes[change]}${say.stop}`,
    ]
  }

  private position({ holders, issue, stance, manner, day, before, quote }: PositionSaid): readonly Part[] {
    const { say, words } = this
    const who = this.listed(holders.map(words.actor))
    const moved = before ? say.moved(say.stances[before.stance], before.day ? this.date(before.day) : '') : ''
    const text = say.position(who, words.issue(issue), `${moved}${say.stances[stance]}${say.manners[manner]}`)
    return [`${text}${day ? say.bracket(say.reported(this.date(day))) : ''}`, ...this.quoted(quote), say.stop]
  }

  private plan({ of, frame, source, target, by, day, fate, quote, saidBy = null }: PlanSaid): readonly Part[] {
    const status = of === 'threatened' ? 'occurred' : of
    const text = this.act({ frame, source, target, people: [], status, when: by, saidBy })
    const told = day ? this.say.bracket(this.say.reported(this.date(day))) : ''
    // What has no day is never due.
    const verdict = fate === 'open' && by === null ? this.say.unsettled : this.say.fates[fate]
    return [`${this.say.fate(verdict)}${text}${told}`, ...this.quoted(quote), this.say.stop]
  }

  private forecast({
    who,
    day,
    outlet,
    quote,
    by,
    likelihood: { low, high },
    isConditional,
  }: ForecastSaid): readonly Part[] {
    const { say } = this
    const name = who === 'author' ? say.author : who === 'observers' ? say.observers : this.words.actor(who)
    const isWords = name === who
    const from = [outlet ?? '', day ? this.date(day) : ''].filter((one) => one !== '').join(say.comma)
    return [
      ...(isWords ? [{ quote: who }] : [name]),
      `${from === '' ? '' : say.bracket(from)}${say.expects}${by ? say.bracket(this.when(by)) : ''}`,
      ...this.quoted(quote),
      `${say.bracket([say.likelihood(`${percent(low)}–${percent(high)}%`), ...(isConditional ? [say.conditional] : [])].join(say.semicolon))}${say.stop}`,
    ]
  }

  private difference({ what, act, values, reconciled }: DifferenceSaid): readonly Part[] {
    const { say } = this
    const value = (one: string) =>
      what === 'happened'
        ? (say.statuses[one as ActSaid['status']] ?? one)
        : what === 'parties'
          ? this.listed(one.split(', ').map(this.words.actor))
          : what === 'day'
            ? this.days(one)
            : one
    const each = values.map(
      ({ value: one, outlets }) => `${value(one)}${say.bracket(this.writers(outlets).join(say.list))}`,
    )
    const fits = reconciled ? say.semicolon + say.reconciled(reconciled) : ''
    return [
      `${this.matter(act)}${say.comma}${say.differences[what]}${say.colon}${each.join(say.semicolon)}${fits}${say.stop}`,
    ]
  }

  private days(value: string): string {
    const [start = '', end] = value.split('..')
    return end === undefined ? this.date(start) : this.when({ start: start || null, end: end || null })
  }

  /** 環球時報、〈某文的題目〉. */
  private writers(all: readonly Named[]): readonly string[] {
    const unknown = (day: PartialDay | null | undefined) => (day ? this.say.textOf(this.date(day)) : this.say.unnamed)
    const names = all.map(({ outlet, title, day }) => outlet ?? (title ? titled(shortened(title)) : unknown(day)))
    return [...new Set(names)]
  }

  /** 環球時報（中國，評論）. */
  private voiced({ country, genre, ...named }: Voice): string {
    const { say, words } = this
    const of = [country ? words.actor(country) : '', genre ? say.genres[genre] : ''].filter((one) => one !== '')
    return `${this.writers([named])[0]}${of.length > 0 ? say.bracket(of.join(say.comma)) : ''}`
  }

  private voices({ named, isMore }: Voices): string {
    return this.listed([...named.map((one) => this.voiced(one)), ...(isMore ? [this.say.others] : [])])
  }

  private view({ topics, tell, silent, differing }: ViewSaid): readonly Part[] {
    const { say, words } = this
    const acts = topics.flatMap((topic) => (topic.kind === 'act' ? [this.dated(topic)] : []))
    const stands = topics.flatMap((topic) =>
      topic.kind === 'stand' ? [say.stand(words.actor(topic.holder), words.issue(topic.issue))] : [],
    )
    const matters = acts.length > 1 ? say.matters(acts.join(say.semicolon)) : acts.map(say.matter).join('')
    const what = [...(matters === '' ? [] : [matters]), ...stands].join(say.semicolon)
    const otherwise = differing.map((one) => {
      const name = this.voiced(one.voice)
      if (one.what === 'status') return say.asStatus(name, say.statuses[one.status])
      return say.asStance(name, say.stances[one.stance])
    })
    const parts = [
      say.told(this.voices(tell)),
      ...(silent.named.length > 0 ? [say.silent(this.voices(silent))] : []),
      ...otherwise,
    ]
    return [`${what}${say.comma}${parts.join(say.semicolon)}${say.stop}`]
  }

  private figure({ what, source, target, value, low, high, of, conflicts }: FigureSaid): readonly Part[] {
    const { say } = this
    const [a, b] = [this.words.actor(source), this.words.actor(target)]
    if (what === 'net') return [`${say.net(a, b, signed(value), signed(low), signed(high), of, conflicts)}${say.stop}`]
    return [
      `${say.conflict(this.listed([a, b]), percent(value), percent(low), percent(high), of, conflicts)}${say.stop}`,
    ]
  }

  private triangle({ actors, type, apart, chance, isDecided, of }: TriangleSaid): readonly Part[] {
    const { say } = this
    const who = apart ? say.role(this.words.actor(apart.actor), apart.role) : ''
    const verdict = isDecided ? `${say.types[type]}${who}` : say.undecided(say.types[type])
    return [`${say.triangle(this.listed(actors.map(this.words.actor)), verdict, percent(chance), of)}${say.stop}`]
  }
}
