import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Frame } from '../lexicon/pack.ts'
import type { ClauseWords } from './clause.ts'
import { Phrases } from './phrases.ts'

/** Sets of words and frames of the pack that the constructions ask for. */
export interface Sets {
  /** Words for after and since. */
  readonly after: Phrases
  /** The same as words right behind a verb (入侵後數日). */
  readonly afterwards: ReadonlySet<string>
  /** Words that hold one of those and say something else (先後). */
  readonly afterNot: readonly string[]
  /** Nouns for what is said or written: they carry the day on which it was (同日發布的聲明). */
  readonly spoken: ReadonlySet<string>
  /** Verbs by which a meeting takes place (明天舉行的峰會). */
  readonly held: ReadonlySet<string>
  /** Marks behind or at the end of a verb that is its clause's own (恢復了). */
  readonly done: ReadonlySet<string>
  /** Ends of a clause that only says when (…期間, …會議上). */
  readonly frameEnd: Phrases
  /** Thanks and good wishes (感謝其協助). */
  readonly wishes: ReadonlySet<string>
  /** Behind the 的 of an act: somebody answers it (對 B 關閉領館的回應). */
  readonly responses: Phrases
  /** Words for the return of a day, and for the time since (25周年, 以來). */
  readonly anniversaries: Phrases
  readonly followed: ReadonlySet<string>
  /** By which a clause opens that tells what had gone before (繼…之後). */
  readonly succeeding: Phrases
  /** Papers that speak for those who issued them (聲明要求…). */
  readonly papersOf: ReadonlySet<string>
  /** Words by which each does it to the other. */
  readonly mutually: Phrases
  /** Words for being related or not, of two units. */
  readonly related: ReadonlySet<string>
  /** Words by which something comes to its term (到期). */
  readonly expiry: readonly string[]
  readonly upto: readonly string[]
  readonly determiners: ReadonlySet<string>
  readonly sinceHead: readonly string[]
  readonly sinceTail: readonly string[]
  readonly deliberates: ReadonlySet<string>
  /** Right before a verb: what for (以奪取…). */
  readonly aimWords: ReadonlySet<string>
  /** Verbs by which a decision is taken back (取消), and what it is called (決定). */
  readonly lifts: ReadonlySet<string>
  readonly rulings: Phrases
  /** Verbs that list what a text holds. */
  readonly includes: Phrases
  /** Words that close the name under which something is done (以補給為名). */
  readonly pretexts: Phrases
  /** Nouns of what is asked or proposed. */
  readonly terms: Phrases
  /** What is held out to who does not obey. */
  readonly dire: Phrases
  /** Words by which something begins to hold (生效). */
  readonly effect: Phrases
  /** Words by which a time only counts which one it is (今年首次). */
  readonly counting: readonly string[]
  /** Words by which an act goes on or comes again, or lies at no known time: it takes no date from what is told around it. */
  readonly vague: Phrases
  /** Parts of the day (上午, 凌晨), which have no date of their own. */
  readonly hours: Phrases
  /** Coverbs behind which a whole clause may stand (對 B 試射飛彈表示遺憾). */
  readonly embedding: ReadonlySet<string>
  /** Frames of backing somebody in what he does (支持 B 主辦峰會). */
  readonly backing: ReadonlySet<string>
  /** Verbs by which one keeps another from a show of force. */
  readonly keeping: ReadonlySet<string>
  /** Verbs by which one meets with what comes upon him (面對 A 侵略). */
  readonly facing: ReadonlySet<string>
  /** Words for what something serves (有助於). */
  readonly serving: Phrases
  /** Verbs by which one works on somebody to do something (推動歐盟制裁 B). */
  readonly pushing: ReadonlySet<string>
  /** What opens the aim of what was told before it (派人來調停). */
  readonly aiming: ReadonlySet<string>
  /** Coverbs that say from where. */
  readonly starting: ReadonlySet<string>
  /** Words for anything at all (反對一切形式的…). */
  readonly anything: Phrases
  /** Verbs by which a deed takes place somewhere (B 發生襲擊). */
  readonly happening: ReadonlySet<string>
  /** Verbs that tell of a state where a word for now stands before them (目前控制), and those words. */
  readonly holding: ReadonlySet<string>
  readonly now: Phrases
  /** Openings of what ends an act that goes on (直至 B 讓步). */
  readonly until: ReadonlySet<string>
  /** Coverbs of cause, behind which a whole clause may stand (因 A 制裁 B). */
  readonly causes: ReadonlySet<string>
  /** Words that close an occasion (趁 A 訪 B 之機). */
  readonly occasion: Phrases
  readonly otherwise: ReadonlySet<string>
  /** Words by which a sentence tells what people answered who were asked. */
  readonly survey: readonly string[]
  /** Words for a vote cast, behind a number. */
  readonly votes: readonly string[]
  /** Words for being able or free to do something. */
  readonly ability: Phrases
  /** The same in one character, which counts only as a word. */
  readonly can: Phrases
  /** Words of shares (佔, 成, %). */
  readonly shares: Phrases
  /** Frames by which a speaker says that B's words are untrue (B 的說法毫無根據). */
  readonly belying: ReadonlySet<string>
  /** Frames of going somewhere, which are acts of a state only where its officials go. */
  readonly journeys: ReadonlySet<string>
  /** Words for the end of something that lasted. */
  readonly ends: Phrases
  /** Frames of measures, to what it is to take them back. */
  readonly lifted: ReadonlyMap<string, Frame>
  /** Papers of two and more that say what they will do (聯合聲明, 協議). */
  readonly signed: ReadonlySet<string>
  /** What a hostile act is that would follow from a condition. */
  readonly threat: Frame | undefined
  /** Words for what speaks for something (跡象, 證據, 必要). */
  readonly signs: Phrases
  /** Nouns that only think of what stands before their 的 (構想, 風險). */
  readonly ideas: Phrases
  /** Nouns of aims, which only think of it right behind their 的, and not of what is struck (轟炸 B 的目標). */
  readonly aims: Phrases
  /** Frames of what is done to somebody with whom one has long had to do. */
  readonly lasting: ReadonlySet<string>
  /** Frames of acts that are done from outside. */
  readonly afar: ReadonlySet<string>
  /** Ends of a clause that leads up to the next one (除了…外). */
  readonly prelude: Phrases
  /** Words by which something is done as a rule. */
  readonly habitual: ReadonlySet<string>
  /** The same where it is the last word of its clause (會見 B 時). */
  readonly framing: ReadonlySet<string>
  /** Ends of a clause that says of somebody what he is like others. */
  readonly oneOf: Phrases
  /** What one puts in danger without a word of threat (威脅和平). */
  readonly endangered: Phrases
  /** Nouns of plans, which only think of force right behind their 的. */
  readonly plans: Phrases
  /** Nouns that say what something is (行動, 做法), behind 的. */
  readonly predicates: Phrases
  /** Adverbs of what is wanted soon (盡早). */
  readonly soon: ReadonlySet<string>
  /** Words for members of a kind (國家, 企業). */
  readonly members: Phrases
  /** Words for there is. */
  readonly existential: Phrases
  /** Words inside a noun that say that an organisation's members do it together. */
  readonly jointWords: Phrases
  /** Frames of one side's force, to what they are where two do them together. */
  readonly jointly: ReadonlyMap<string, Frame>
  /** Frames of what is fired, to what they are where it is fired at a state. */
  readonly aimed: ReadonlyMap<string, Frame>
  /** Frames of firing, to what they are where it goes into the sea; words for the sea. */
  readonly intoSea: ReadonlyMap<string, Frame>
  readonly seas: Phrases
  /** Who speaks for a state and does no more. */
  readonly mouths: Phrases
  /** Frames of striking back, to what they are where somebody speaks. */
  readonly retorts: ReadonlyMap<string, Frame>
  /** Frames of crowds, to what they are where a state does them. */
  readonly official: ReadonlyMap<string, Frame>
  /** Frames of taking a plan, to what they are where two who fight take a truce's; words of truces. */
  readonly truces: ReadonlyMap<string, Frame>
  readonly truceWords: Phrases
  /** Frames of words, to what they are where people say them before a mission. */
  readonly crowded: ReadonlyMap<string, Frame>
  /** Frames of sending forces, to what they are where the forces go to help. */
  readonly helping: ReadonlyMap<string, Frame>
  readonly helpWords: Phrases
  /** The frame of inviting, to that of asking. */
  readonly invited: ReadonlyMap<string, Frame>
  /** Frames aimed at one state by what they are, to its code. */
  readonly toward: ReadonlyMap<string, string>
  /** Verbs of holding, keeping and standing: before 的 they describe (遭關押的囚犯). */
  readonly standing: ReadonlySet<string>
  /** Those of them behind which the place follows (部署在). */
  readonly standingIn: ReadonlySet<string>
  /** Words for before. */
  readonly before: Phrases
  /** The same as one word right behind a verb. */
  readonly beforeWord: ReadonlySet<string>
  /** Frames of papers that both sign, which say what they undertake. */
  readonly papers: ReadonlySet<string>
  /** Verbs of saying that leave the truth of what is said to the speaker (聲稱, 指). */
  readonly alleging: ReadonlySet<string>
  readonly allegation: Frame | undefined
  /** Frames of acts that only somebody's judgement makes of what was done (干涉內政). */
  readonly judged: ReadonlySet<string>
  /** The demand that a word of obligation or wanting makes. */
  readonly demand: Frame | undefined
  /** The frame of mediation told in passing, the words of it with 下 behind them, and those that close its clause. */
  readonly mediate: Frame | undefined
  readonly mediating: Phrases
  readonly mediatingVerbs: ReadonlySet<string>
  /** Verbs of hoping: a demand only where the other one is named right behind. */
  readonly hopes: ReadonlySet<string>
  /** Frames that only organisations do. */
  readonly councils: ReadonlySet<string>
  /** Frames whose object clause tells a real act (譴責 B 轟炸…, 感謝 B 提供…). */
  readonly factive: ReadonlySet<string>
  /** Frames that count only where the other party is named. */
  readonly named: ReadonlySet<string>
  /** Frames of crowds: no office and no person by name does them. */
  readonly crowds: ReadonlySet<string>
  /** Frames whose verb only states something where its object has a copula (承認 A 是…). */
  readonly stating: ReadonlySet<string>
  /** Frames of a statement that what follows in the sentence spells out. */
  readonly statement: ReadonlySet<string>
  /** Words by which a visit that was just told of does not take place. */
  readonly calledOff: Phrases
  /** Frames that tell of an act only as what follows from a condition. */
  readonly conditional: ReadonlySet<string>
  /** Frames of which what follows is only the content. */
  readonly proposals: ReadonlySet<string>
  /** Frames of what comes about in time, which no meeting dates. */
  readonly gradual: ReadonlySet<string>
  /** Frames of answers that the day of what another did does not date. */
  readonly anytime: ReadonlySet<string>
  /** Frames by which a case is brought before a court, which is no target. */
  readonly courts: ReadonlySet<string>
  /** What the division into clauses knows. */
  readonly clauses: ClauseWords
  /** Verbs by which one turns to somebody before he says what he wants (致函). */
  readonly addressing: ReadonlySet<string>
  /** Frames by which one who was asked answers. */
  readonly replies: ReadonlySet<string>
  /** Words for the edge of a state, where forces are gathered against it. */
  readonly edges: Phrases
  /** Words that point back at what was told (之為, 這是, 對此). */
  readonly anaphors: Phrases
  /** Frames of acts that are done when they are agreed (同意停火). */
  readonly settled: ReadonlySet<string>
  /** Frames of words of consent, which settle them. */
  readonly consent: ReadonlySet<string>
  /** Ends of verbs behind which one's words follow (稱讚說). */
  readonly quoting: readonly string[]
  /** Words behind the one who made what follows (所提, 起草). */
  readonly authored: readonly string[]
  /** Frames of which the consent is the event, where both consent. */
  readonly agreed: ReadonlySet<string>
}

/** The sets of a lexicon. `frames` are the pack's, by name. Throws where the grammar of the pack lacks one. */
export const setsOf = (lexicon: Lexicon, frames: ReadonlyMap<string, Frame>): Sets => ({
  ...constructionWords(lexicon),
  ...contextWords(lexicon),
  ...frameSets(lexicon, frames),
})

/** Words that single constructions ask for. */
const constructionWords = (lexicon: Lexicon) => ({
  after: new Phrases(lexicon.set('after')),
  afterwards: lexicon.set('afterwards'),
  afterNot: [...lexicon.set('after.not')],
  spoken: lexicon.set('spoken'),
  held: lexicon.set('held'),
  done: lexicon.set('done'),
  succeeding: new Phrases(lexicon.set('succeeding')),
  frameEnd: new Phrases(lexicon.set('frame.end')),
  responses: new Phrases(lexicon.set('responses')),
  anniversaries: new Phrases(lexicon.set('anniversaries')),
  followed: lexicon.set('followed'),
  papersOf: lexicon.set('papers'),
  mutually: new Phrases(lexicon.set('mutually')),
  keeping: lexicon.set('keeping'),
  facing: lexicon.set('facing'),
  serving: new Phrases(lexicon.set('serving')),
  pushing: lexicon.set('pushing'),
  aiming: lexicon.set('aiming'),
  starting: lexicon.set('starting'),
  anything: new Phrases(lexicon.set('anything')),
  happening: lexicon.set('happening'),
  holding: lexicon.set('holding'),
  now: new Phrases(lexicon.set('now')),
  until: lexicon.set('until'),
  related: lexicon.set('related'),
  expiry: [...lexicon.set('expiry')],
  upto: [...lexicon.set('upto')],
  determiners: lexicon.set('determiners'),
  sinceHead: [...lexicon.set('since.head')],
  sinceTail: [...lexicon.set('since.tail')],
  deliberates: lexicon.set('deliberates'),
  aimWords: lexicon.set('aim'),
  lifts: lexicon.set('lifts'),
  rulings: new Phrases(lexicon.set('rulings')),
  includes: new Phrases(lexicon.set('includes')),
  pretexts: new Phrases(lexicon.set('pretexts')),
  terms: new Phrases(lexicon.set('terms')),
  dire: new Phrases(lexicon.set('dire')),
  effect: new Phrases(lexicon.set('effect')),
  counting: [...lexicon.set('counting')],
  vague: new Phrases(lexicon.set('vague')),
  hours: new Phrases(lexicon.set('hours')),
  before: new Phrases(lexicon.set('before')),
  beforeWord: lexicon.set('before.word'),
  standing: lexicon.set('standing'),
  standingIn: lexicon.set('standing.in'),
})

/** More of them. */
const contextWords = (lexicon: Lexicon) => ({
  ends: new Phrases(lexicon.set('ends')),
  signs: new Phrases(lexicon.set('signs')),
  ideas: new Phrases(lexicon.set('ideas')),
  aims: new Phrases(lexicon.set('ideas.aims')),
  prelude: new Phrases(lexicon.set('prelude')),
  habitual: lexicon.set('habitual'),
  framing: lexicon.set('framing'),
  oneOf: new Phrases(lexicon.set('oneof')),
  endangered: new Phrases(lexicon.set('endangered')),
  plans: new Phrases(lexicon.set('ideas.plans')),
  predicates: new Phrases(lexicon.set('predicates')),
  soon: lexicon.set('soon'),
  members: new Phrases(lexicon.set('members')),
  existential: new Phrases(lexicon.set('existential')),
  jointWords: new Phrases(lexicon.set('jointly')),
  helpWords: new Phrases(lexicon.set('help')),
  signed: lexicon.set('signed'),
  seas: new Phrases(lexicon.set('seas')),
  mouths: new Phrases(lexicon.set('mouths')),
  truceWords: new Phrases(lexicon.set('truce')),
  survey: [...lexicon.set('survey')],
  votes: [...lexicon.set('votes')],
  ability: new Phrases(lexicon.set('ability')),
  can: new Phrases(lexicon.set('ability.short')),
  shares: new Phrases(lexicon.set('shares')),
  otherwise: lexicon.set('otherwise'),
  embedding: lexicon.set('embedding'),
  causes: lexicon.set('causes'),
  occasion: new Phrases(lexicon.set('occasion')),
  alleging: lexicon.set('alleging'),
  mediating: new Phrases(lexicon.set('mediating')),
  mediatingVerbs: lexicon.set('mediating.verbs'),
  hopes: lexicon.set('hopes'),
  calledOff: new Phrases(lexicon.set('calledoff')),
  clauses: {
    sinces: lexicon.set('since'),
    hence: lexicon.set('hence'),
    whereabouts: lexicon.set('whereabouts'),
    topical: lexicon.set('frames.topical'),
  },
  addressing: lexicon.set('addressing'),
  edges: new Phrases(lexicon.set('edges')),
  anaphors: new Phrases(lexicon.set('anaphors')),
  quoting: [...lexicon.set('quoting')],
  authored: [...lexicon.set('authored')],
})

/** Frames of which something holds, and what they are under a condition. */
const frameSets = (lexicon: Lexicon, frames: ReadonlyMap<string, Frame>) => ({
  wishes: lexicon.set('frames.wishes'),
  papers: lexicon.set('frames.papers'),
  belying: lexicon.set('frames.belying'),
  journeys: lexicon.set('frames.journeys'),
  threat: frames.get([...lexicon.set('frames.threat')][0] ?? ''),
  lasting: lexicon.set('frames.lasting'),
  afar: lexicon.set('frames.afar'),
  lifted: otherFrames(lexicon.set('frames.lifted'), frames),
  jointly: otherFrames(lexicon.set('frames.jointly'), frames),
  aimed: otherFrames(lexicon.set('frames.aimed'), frames),
  intoSea: otherFrames(lexicon.set('frames.sea'), frames),
  retorts: otherFrames(lexicon.set('frames.retorts'), frames),
  official: otherFrames(lexicon.set('frames.official'), frames),
  truces: otherFrames(lexicon.set('frames.truce'), frames),
  crowded: otherFrames(lexicon.set('frames.crowded'), frames),
  helping: otherFrames(lexicon.set('frames.helping'), frames),
  invited: otherFrames(lexicon.set('frames.invited'), frames),
  toward: new Map([...lexicon.set('frames.toward')].map((pair) => pair.split('=') as [string, string])),
  backing: lexicon.set('frames.backing'),
  allegation: frames.get([...lexicon.set('frames.allegation')][0] ?? ''),
  judged: lexicon.set('frames.judged'),
  demand: frames.get([...lexicon.set('frames.obligation')][0] ?? ''),
  mediate: frames.get([...lexicon.set('frames.mediation')][0] ?? ''),
  councils: lexicon.set('frames.councils'),
  factive: lexicon.set('frames.factive'),
  named: lexicon.set('frames.named'),
  crowds: lexicon.set('frames.crowds'),
  stating: lexicon.set('frames.stating'),
  statement: lexicon.set('frames.statement'),
  conditional: lexicon.set('frames.conditional'),
  proposals: lexicon.set('frames.proposals'),
  gradual: lexicon.set('frames.gradual'),
  anytime: lexicon.set('frames.anytime'),
  courts: lexicon.set('frames.courts'),
  replies: lexicon.set('frames.replies'),
  settled: lexicon.set('frames.settled'),
  consent: lexicon.set('frames.consent'),
  agreed: lexicon.set('frames.agreed'),
})

/** `one=other` rows: the frame that stands for another under a condition that the engine tests. */
function otherFrames(pairs: Iterable<string>, frames: ReadonlyMap<string, Frame>): Map<string, Frame> {
  const others = new Map<string, Frame>()
  for (const pair of pairs) {
    const [one = '', other = ''] = pair.split('=')
    const frame = frames.get(other)
    if (frame) others.set(one, frame)
  }
  return others
}
