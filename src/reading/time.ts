import type { Interval } from '../text/day.ts'
import type { Span } from '../text/span.ts'
import { iso, parseDay, type Ymd } from './calendar.ts'
import { Chronicle } from './time-chronicle.ts'
import { hoursUpTo, saidByLength } from './time-distance.ts'
import {
  BESIDE_EVENT,
  backAtEvent,
  besideEvent,
  type EventNamed,
  eventBefore,
  eventDays,
  heldAt,
  hourDay,
  isDayAfter,
  notedDays,
  noteEvents,
  weekBefore,
} from './time-event.ts'
import { type Frame, framed, frameOf, isCounted, isOnlyThen, isReckoned, isSetFrom, isTermIn } from './time-frame.ts'
import { known, type Length, type LengthRead, lengthAt, moved } from './time-lengths.ts'
import { moodIn } from './time-marks.ts'
import type { TimeKind, TimeMention, TimeReader, TimeSentence } from './time-mention.ts'
import { FOLLOWS, isArabic, numberEnd, startsNumber } from './time-numbers.ts'
import { pairOf, type TimePack, type TimeWord } from './time-pack.ts'
import { isStated, type Place, place } from './time-place.ts'
import { type Found, interval, PAST, Resolver, STRONG, WEAK, whole } from './time-resolve.ts'
import { numberPlace, suffix } from './time-scan.ts'
import type { Days } from './time-story.ts'
import { OPENS_TITLE, titleEnd } from './time-title.ts'
import { extend, isCut, wordPlace, yearShown } from './time-words.ts'

export type { TimeMention, TimeReader, TimeSentence } from './time-mention.ts'
export { type TimePack, timePack } from './time-pack.ts'

/** Prepares a reader with the words of a pack. Without sentences the whole text counts as one clause. */
export function timeReader(pack: TimePack): TimeReader {
  const classes = new Uint8Array(65536)
  for (let code = 0; code < 65536; code++) {
    const number = isArabic(code) ? ARABIC : startsNumber(code) ? CHINESE : 0
    classes[code] = ((pack.classes[code] as number) & WORD) | number
  }
  return (clean, published, sentences) => {
    const day = published === null ? yearShown(clean, pack) : parseDay(published)
    const reading = new Reading(clean, pack, classes, day, sentences)
    reading.run()
    return { mentions: reading.mentions, notes: reading.resolver.notes }
  }
}

const WORD = 1
const CHINESE = 2
const ARABIC = 4

const BESIDE = new Set(['at-event', 'event-at', 'hour'])
const STRETCHES = new Set(['gap', 'stretch-past', 'stretch-future', 'stretch-prev', 'stretch-next', 'stretch'])

class Reading {
  readonly mentions: TimeMention[] = []
  readonly resolver: Resolver
  readonly #text: string
  readonly #pack: TimePack
  readonly #classes: Uint8Array
  readonly #sentences: readonly TimeSentence[]
  #sentence = 0
  #floor = 0
  #muted = false

  constructor(
    text: string,
    pack: TimePack,
    classes: Uint8Array,
    published: Ymd | null,
    sentences: readonly TimeSentence[],
  ) {
    this.#text = text
    this.#pack = pack
    this.#classes = classes
    this.#sentences = sentences
    this.resolver = new Resolver(published, new Chronicle(text, sentences, published), pack.feasts)
  }

  run(): void {
    const text = this.#text
    const classes = this.#classes
    const { pairs } = this.#pack
    const last = text.length - 1
    for (let at = 0; at < last; ) {
      const code = text.charCodeAt(at)
      if (code === OPENS_TITLE) {
        at = titleEnd(text, at) + 1
        continue
      }
      let kind = classes[code] as number
      if (kind === 0) {
        at++
        continue
      }
      const next = text.charCodeAt(at + 1)
      if (pairs[pairOf(code, next)] === 0) kind &= ~WORD
      if ((kind & CHINESE) !== 0 && FOLLOWS[next] === 0) kind &= ~CHINESE
      if (kind === ARABIC) at = this.#arabic(at)
      else at = kind === 0 ? at + 1 : this.#step(at, kind)
    }
  }

  /** Goes past a number that no unit of time follows. */
  #arabic(at: number): number {
    const text = this.#text
    const classes = this.#classes
    let end = at + 1
    while (((classes[text.charCodeAt(end)] as number) & ARABIC) !== 0) end++
    return FOLLOWS[text.charCodeAt(end)] === 0 ? end : this.#step(at, ARABIC)
  }

  /** Reads what starts at `at`; returns where to go on. */
  #step(at: number, kind: number): number {
    const word = (kind & WORD) === 0 ? null : this.#pack.start.at(this.#text, at)
    if (word !== null) {
      const end = this.#word(at, word)
      if (end > at) return end
    }
    if ((kind & (CHINESE | ARABIC)) === 0) return at + 1
    const end = this.#number(at)
    return end > at ? end : numberEnd(this.#text, at)
  }

  #word(at: number, word: TimeWord): number {
    const end = at + word.form.length
    if (word.kind === 'none' || isCounted(this.#text, at)) return end
    if (word.kind === 'mute') return this.#mute(end)
    if (word.kind === 'now-since') return this.#now(at, end, word.a === 1)
    if (BESIDE.has(word.kind)) return this.#beside(at, word)
    if (STRETCHES.has(word.kind) || word.kind === 'recent' || word.kind === 'follow') {
      const stretch = this.#stretch(at, word)
      if (stretch > at) return stretch
      const plain = word.kind === 'recent' || word.kind === 'follow' ? word : this.#plain(at)
      return plain === null ? at : this.#plainWord(at, plain)
    }
    const found = wordPlace(this.#text, this.#pack, at, word)
    return found === null ? at : this.#place(found)
  }

  /** The words of `recent` and `follow` share forms with those of lengths (随后, 过去). */
  #plain(at: number): TimeWord | null {
    return this.#pack.sets.recent.at(this.#text, at) ?? this.#pack.sets.follow.at(this.#text, at)
  }

  #mute(at: number): number {
    this.#muted = true
    const kind = this.#classes[this.#text.charCodeAt(at)] as number
    const end = at < this.#text.length && kind !== 0 ? this.#step(at, kind) : at
    this.#muted = false
    return end
  }

  #now(at: number, end: number, isToday: boolean): number {
    const { published, story } = this.resolver
    // 商務部6日公布，即日起…: from the day on which it was announced.
    const said = story.near(this.#sentenceOf(at), 0)
    const isDay = !isToday && said !== null && said.start === said.end && said.end.d > 0 && !story.isAhead(said.end)
    const from = isDay ? said.end : published
    const when = from === null ? null : { start: iso(from.y, from.m, from.d), end: null }
    return this.#emit(at, end, 'since', when, 'relative', null, null, 'from-now')
  }

  /** 會後, 席間, 傍晚, 峰會期間: at the time of what was told before. */
  #beside(at: number, word: TimeWord): number {
    const text = this.#text
    const end = at + word.form.length
    const { story } = this.resolver
    const sentence = this.#sentenceOf(at)
    if (word.kind === 'hour') return this.#told(at, end, hourDay(story, sentence), word.kind)
    if (isCut(text, this.#pack, end - 1)) return at
    const named = this.#pack.sets['event-at'].at(text, at)
    const event = named && this.#pack.sets.event.before(text, at + named.a, 0)
    if (event && event.form.length > 1) {
      const days = notedDays(story, event, sentence)
      return days === null ? end : this.#told(at + named.a, end, days, 'at-event')
    }
    if (word.kind !== 'at-event') return at
    return this.#told(at, end, word.a === 1 ? heldAt(story, sentence) : backAtEvent(story, sentence), word.kind)
  }

  #told(at: number, end: number, days: Days | null, rule: string): number {
    if (days !== null && !this.#muted) this.resolver.story.goOn(days, this.#sentenceOf(at))
    return this.#emit(at, end, 'relative-event', days && interval(days), 'relative', null, null, rule)
  }

  #plainWord(at: number, word: TimeWord): number {
    const end = at + word.form.length
    if (word.kind === 'recent') {
      if (word.a === 1) this.resolver.story.comeBack()
      return this.#emit(at, end, 'recent', null, 'relative', null, null, 'recent')
    }
    const { story } = this.resolver
    const sentence = this.#sentenceOf(at)
    return this.#told(at, end, word.a === 1 ? story.nearTerm(sentence) : story.near(sentence), 'follow')
  }

  #number(at: number): number {
    const before = this.#text.charCodeAt(at - 1)
    const found = before === 0x7b2c ? null : numberPlace(this.#text, this.#pack, at)
    if (found !== null) return this.#daysAgo(found) ?? this.#place(found)
    const length = lengthAt(this.#text, this.#pack, at)
    if (length === null) return at
    if (before === 0x7b2c) return this.#ordinal(at, length)
    return this.#length(at, length, '')
  }

  /** 第二天 at the head of a clause, or behind an event, is the day after; other ordinals (第33年, 第三天) are counts. */
  #ordinal(at: number, length: LengthRead): number {
    const isSecond = length.n === 2 && length.unit === 'day'
    const isDay =
      isSecond && isDayAfter(this.#text, this.#pack, at, length.end, this.resolver.story, this.#isToldHere(at))
    if (isDay) {
      const next = place(at - 1, 'next-day')
      next.dayBase = 'previous'
      next.day = 1
      next.end = length.end
      return this.#place(next)
    }
    return this.#emit(at, length.end, 'interval', null, 'stated', null, known(length), 'ordinal')
  }

  /** The sentence has named a day. */
  #isToldHere(at: number): boolean {
    const { told } = this.resolver.story
    return told !== null && told.end.d > 0 && told.sentence === this.#sentenceOf(at)
  }

  /** 5日前 without a month and without a plan is five days ago, 3日失蹤，四日後 four days later. */
  #daysAgo(found: Place): number | null {
    if (found.monthBase !== 'none' || found.last !== null || found.dayBase !== 'stated') return null
    const later = suffix(this.#text, this.#pack, this.#pack.sets.later, found.end)
    if (later !== null && this.#isToldHere(found.start)) {
      const days = lengthAt(this.#text, this.#pack, found.start)
      if (days?.end === found.end) return this.#length(found.start, days, '')
    }
    const ago = suffix(this.#text, this.#pack, this.#pack.sets.ago, found.end)
    if (ago === null || (this.#mood(found) & (WEAK | STRONG)) !== 0) return null
    const length = lengthAt(this.#text, this.#pack, found.start)
    return length === null || length.end !== found.end ? null : this.#length(found.start, length, '')
  }

  /** A word and the length behind it: 时隔9年, 近两周, 此前两天, 为期四天. */
  #stretch(at: number, word: TimeWord): number {
    const text = this.#text
    const from = at + word.form.length
    const length = lengthAt(text, this.#pack, from)
    if (length === null) return at
    const kind =
      this.#pack.sets['stretch-prev'].at(text, at) !== null
        ? 'stretch-prev'
        : this.#pack.sets['stretch-next'].at(text, at) !== null
          ? 'stretch-next'
          : word.kind
    if (word.kind === 'recent' && kind === 'recent') return at
    return this.#length(at, length, kind)
  }

  /** A length with the word before it (which starts at `at`) and what follows it. */
  #length(at: number, length: LengthRead, kind: string): number {
    const sentence = this.#sentenceOf(at)
    this.resolver.chronicle.reach({ start: at, end: length.end }, this.#sentences[sentence])
    const said = saidByLength({
      text: this.#text,
      pack: this.#pack,
      resolver: this.resolver,
      at,
      length,
      word: kind,
      sentence,
      mood: (end) => this.#mood({ start: at, end }),
    })
    if (said.tells !== null && !this.#muted) this.resolver.story.tell(said.tells, sentence)
    return this.#emit(at, said.end, said.kind, said.when, said.basis, null, known(length), said.rule)
  }

  #place(first: Place): number {
    const text = this.#text
    if (first.last === null) extend(text, this.#pack, first)
    else if (first.last.end <= first.end) first.last.end = first.end
    const sentence = this.#sentenceOf(first.start)
    const frame = frameOf(text, this.#pack, first, this.#floor, this.resolver.published)
    const mood = () => {
      const said = this.#mood(first.feast > 0 ? frame : first, first.weekday > 0 || first.feast > 0 ? ~0 : PAST)
      if (isSetFrom(text, this.#pack, first, frame)) return (said & ~PAST) | WEAK
      return frame.ahead && (said & PAST) === 0 ? said | STRONG : said
    }
    const { chronicle } = this.resolver
    chronicle.reach(first, this.#sentences[sentence])
    const event = this.#eventOf(first)
    const beside = event && this.#besideEvent(first, event, sentence)
    // 會談前一週: where the day of the talks is not known, nor is the week.
    const found =
      beside ?? (event && first.dayBase !== 'previous' ? null : this.resolver.resolve(first, mood, sentence))
    if (beside) first.rule = BESIDE_EVENT
    if (found) chronicle.note(found)
    if (found === null) {
      const isCurrent = text.startsWith('当年', first.start)
      const kind = frame.kind ?? (isCurrent ? 'recent' : 'point')
      return this.#emit(
        frame.start,
        frame.end,
        kind,
        null,
        isStated(first) ? 'stated' : 'relative',
        null,
        null,
        first.rule,
      )
    }
    // When a picture was taken is no day of the story (照片顯示，去年10月12日…。12日…); nor is the line of the day at the head of a text.
    const isHead = first.end <= (this.#sentences[0]?.start ?? 0)
    if (!this.#muted && !isHead && this.#sentences[sentence]?.block?.kind !== 'caption') {
      const { story } = this.resolver
      // 趕在中秋回家。當日…: a feast to come is no day of the story.
      const isFeast = first.rule === 'holiday' && story.isAhead(found.start)
      const isTerm = isFeast || isTermIn(text, this.#pack, frame, first.start, this.#isToldHere(first.start))
      story.remember(first, found, sentence, isTerm)
      if (isReckoned(text, this.#pack, first.start)) story.comeBack()
      if (frame.kind === null) this.#noteEvents(first, found, sentence)
    }
    const hours = found.end.d === 0 ? null : hoursUpTo(text, this.#pack, frame)
    if (hours) {
      const when = interval({ start: moved(found.end, hours, -1), end: found.end })
      return this.#emit(frame.start, hours.end, 'range', when, 'relative', null, known(hours), 'hours-up-to')
    }
    return this.#placed(first, found, frame)
  }

  /** 峰會次日, 會談前一週: the event from which the time counts; null where it counts from none. */
  #eventOf(at: Place): EventNamed | null {
    const isWeekBefore = at.weekBase === 'published' && at.week < 0 && this.#text.startsWith('前', at.start)
    return at.dayBase === 'previous' || isWeekBefore ? eventBefore(this.#text, this.#pack, at.start) : null
  }

  /** The day, or the days of the week, that lie so far from the event; null where its own day is not known. */
  #besideEvent(at: Place, event: EventNamed, sentence: number): Found | null {
    const days = eventDays(this.resolver.story, event.word, sentence)
    const beside = days && (at.dayBase === 'previous' ? besideEvent(days, at.day, event.over) : weekBefore(days))
    return beside && whole(beside.start, beside.end)
  }

  #noteEvents(at: Place, found: Found, sentence: number): void {
    const opens = at.start - (this.#sentences[sentence]?.start ?? 0) <= 1
    const region = (opens ? this.#sentences[sentence] : undefined) ?? this.#about(at)
    noteEvents(this.resolver.story, this.#text, this.#pack, region, at.end, found, sentence, opens)
  }

  /** The clause that a time dates: its own, and the one behind where nothing else stands in it (11月6日，…). */
  #about(time: Span): Span {
    const clauses = this.#sentences[this.#sentenceOf(time.start)]?.clauses ?? []
    const index = clauses.findIndex((clause) => clause.start <= time.start && time.start < clause.end)
    const own = clauses[index]
    if (own === undefined) return time
    const next = own.end - time.end <= 1 ? clauses[index + 1] : undefined
    return { start: own.start, end: next?.end ?? own.end }
  }

  #placed(at: Place, found: Found, frame: Frame): number {
    const { kind, when, other } = framed(at, found, frame)
    return this.#emit(frame.start, frame.end, kind, when, isStated(at) ? 'stated' : 'relative', other, null, at.rule)
  }

  #sentenceOf(at: number): number {
    const sentences = this.#sentences
    let index = this.#sentence
    while (index + 1 < sentences.length && (sentences[index + 1] as TimeSentence).start <= at) index++
    this.#sentence = index
    return index
  }

  #mood(time: Span, looksOn = 0): number {
    return moodIn(this.#text, this.#pack, this.#sentences[this.#sentenceOf(time.start)], time, looksOn)
  }

  #emit(
    start: number,
    end: number,
    kind: TimeKind,
    when: Interval | null,
    basis: 'stated' | 'relative',
    other: Interval | null,
    length: Length | null,
    rule: string,
  ): number {
    const onlyThen = isOnlyThen(this.#text, this.#pack, start)
    if (!this.#muted) this.mentions.push({ start, end, kind, when, basis, other, length, rule, onlyThen })
    this.#floor = end
    return end
  }
}
