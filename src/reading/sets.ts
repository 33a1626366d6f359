import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Frame } from '../lexicon/pack.ts'
import type { ClauseWords } from './clause.ts'
import { Phrases } from './phrases.ts'

/** Words that a token may be, by the name of their set in the pack's grammar. */
const WORDS = {
  /** Verbs of holding that say by themselves that those who look on do (分析認為). */
  impersonal: 'impersonal',
  /** Organisations that lend, help, count and judge: they warn of what others do or suffer. */
  watchers: 'watchers',
  /** The words for after, as words right behind a verb (入侵後數日). */
  afterwards: 'afterwards',
  /** What closes the deed that a coverb brings in (就 A 扣押漁船一事). */
  matters: 'matters',
  /** Nouns for what is said or written: they carry the day on which it was (同日發布的聲明). */
  spoken: 'spoken',
  /** Verbs by which a meeting takes place (明天舉行的峰會). */
  held: 'held',
  /** Marks behind or at the end of a verb that is its clause's own (恢復了). */
  done: 'done',
  /** Last words of a sentence behind which comes what followed it. */
  followed: 'followed',
  /** Papers that speak for those who issued them (聲明要求…). */
  papersOf: 'papers',
  /** Words for a meeting that decides and declares. */
  sittings: 'sittings',
  /** Words of saying behind which stands what something is called. */
  calling: 'calling',
  /** Words of coming to a place. */
  goingTo: 'going.to',
  /** Verbs of putting something forward, behind which stands what is to be done, or its noun. */
  proposing: 'proposing',
  /** Verbs of saying by which a court rules. */
  judging: 'judging',
  /** Verbs by which one tells people what to do. */
  advising: 'advising',
  /** Verbs by which talks came to nothing. */
  concluded: 'concluded',
  /** Words for those who attend it. */
  attending: 'attending',
  /** Words for being related or not, of two units. */
  related: 'related',
  /** Words right before a noun that say which one is meant (該, 這次). */
  determiners: 'determiners',
  /** Coverbs behind which a whole clause may stand (對 B 試射飛彈表示遺憾). */
  embedding: 'embedding',
  /** Set the two sides of what somebody does beside each other. */
  oneHand: 'one.hand',
  otherHand: 'other.hand',
  /** One tries to do what follows. */
  attempts: 'attempts',
  /** Coverbs that say from where. */
  starting: 'starting',
  /** Verbs that tell of a state where a word for now stands before them (目前控制). */
  holding: 'holding',
  /** Coverbs of cause, behind which a whole clause may stand (因 A 制裁 B). */
  causes: 'causes',
  /** Words that open what follows where a demand is not met (否則). */
  otherwise: 'otherwise',
  /** Papers of two and more that say what they will do (聯合聲明, 協議). */
  signed: 'signed',
  /** Words by which a clause is only the frame of the next one where they are its last (會見 B 時). */
  framing: 'framing',
  /** Verbs of holding, keeping and standing: before 的 they describe (遭關押的囚犯). */
  standing: 'standing',
  /** Verbs of standing behind which the place follows (部署在). */
  standingIn: 'standing.in',
  /** The words for before, as one word right behind a verb. */
  beforeWord: 'before.word',
  /** Verbs of saying that leave the truth of what is said to the speaker (聲稱, 指). */
  alleging: 'alleging',
  /** Words of mediation that close its clause. */
  mediatingVerbs: 'mediating.verbs',
  /** Verbs of praise that also say that something is so (肯定). */
  affirming: 'affirming',
  /** Words by which something is said to be for an aim, with all that follows (旨在). */
  meant: 'meant',
  /** Verbs of hoping: a demand only where the other one is named right behind. */
  hopes: 'hopes',
  /** Negations by which one who was asked says no (並未同意). */
  declining: 'declining',
  /** Verbs by which one turns to somebody before he says what he wants (致函). */
  addressing: 'addressing',
  /** Verbs of doubt about what is to come (不認為). */
  doubting: 'doubting',
  /** Verbs of doing what another one wants (配合). */
  obliging: 'obliging',
  /** Verbs of ending (中止). */
  ending: 'ending',
  /** Verbs of taking part (參與). */
  partaking: 'partaking',
  /** By which a sentence goes on with what was done at the same time. */
  sameTime: 'same.time',
  /** What only waits for something (仍待釐清). */
  waiting: 'waiting',
  /** Words that bring up of whom the next clauses speak (至於 A，…). */
  raising: 'raising',
} as const

/** Words that are looked for inside a stretch of text. */
const PHRASES = {
  /** What befalls a state without anybody's doing. */
  disasters: 'disasters',
  /** People who may travel. */
  travellers: 'travellers',
  /** Words for not going somewhere, or leaving it, right before its name. */
  keepingAway: 'keeping.away',
  /** Words for after and since. */
  after: 'after',
  /** Ends of a clause that only says when (…期間, …會議上). */
  frameEnd: 'frame.end',
  /** Behind the 的 of an act: somebody answers it (對 B 關閉領館的回應). */
  responses: 'responses',
  /** Behind a paper: what follows is what it holds (規定). */
  provides: 'provides',
  /** Ends of a list of topics (等議題). */
  topicLists: 'topic.lists',
  /** Words by which something goes on by itself (持續, 日益). */
  goingOn: 'going.on',
  /** By which each does it by himself (分別). */
  apart: 'apart',
  /** Words that count the years since something was done (四周年). */
  years: 'years',
  /** Words by which one says that something will not be (不會). */
  wont: 'wont',
  /** Words for a chance, and what says of it that it is small or great. */
  chances: 'chances',
  smallChance: 'chances.small',
  greatChance: 'chances.great',
  /** Who blames his own government before he blames anybody abroad (反對黨, 市長). */
  domestic: 'domestic',
  /** Whom one welcomes who come by themselves (外國朋友). */
  guests: 'guests',
  /** Words for the return of a day, and for the time since (25周年, 以來). */
  anniversaries: 'anniversaries',
  /** By which a clause opens that tells what had gone before (繼…之後). */
  succeeding: 'succeeding',
  /** Words by which each does it to the other. */
  mutually: 'mutually',
  /** How often a trade goes on (每年). */
  regular: 'regular',
  /** Words for what something serves (有助於). */
  serving: 'serving',
  /** What a decision is called (決定). */
  rulings: 'rulings',
  /** Verbs that list what a text holds. */
  includes: 'includes',
  /** Words that close the name under which something is done (以補給為名). */
  pretexts: 'pretexts',
  /** Nouns of what is asked or proposed. */
  terms: 'terms',
  /** What is held out to who does not obey. */
  dire: 'dire',
  /** Words by which something begins to hold (生效). */
  effect: 'effect',
  /** Words by which an act goes on or comes again, or lies at no known time: it takes no date from what is told around it. */
  vague: 'vague',
  /** Words by which one does so all along (一貫). */
  allAlong: 'allalong',
  /** Parts of the day (上午, 凌晨), which have no date of their own. */
  hours: 'hours',
  /** Words for anything at all (反對一切形式的…). */
  anything: 'anything',
  /** Those words for now. */
  now: 'now',
  /** Words that close an occasion (趁 A 訪 B 之機). */
  occasion: 'occasion',
  /** Words for being able or free to do something. */
  ability: 'ability',
  /** Words for being able, in one character, which count only as a word. */
  can: 'ability.short',
  /** Words of shares (佔, 成, %). */
  shares: 'shares',
  /** What one thinks of something (持保留態度), at the end of its clause. */
  attitudes: 'attitudes',
  /** What a parliament talks over (法案), and words that say that it is adopted. */
  bills: 'bills',
  adopting: 'adopting',
  /** Verbs by which an amount grows or falls (減少, 成長). */
  changes: 'changes',
  /** Words for the end of something that lasted. */
  ends: 'ends',
  /** Words for what speaks for something (跡象, 證據, 必要). */
  signs: 'signs',
  /** Nouns that only think of what stands before their 的 (構想, 風險). */
  ideas: 'ideas',
  /** Last nouns of a compound that names an act only to say of what it is (制裁效果). */
  compounds: 'compounds',
  /** Nouns of aims, which only think of it right behind their 的, and not of what is struck (轟炸 B 的目標). */
  aims: 'ideas.aims',
  /** Ends of a clause that leads up to the next one (除了…外). */
  prelude: 'prelude',
  /** Ends of a clause that says of somebody what he is like others. */
  oneOf: 'oneof',
  /** What one puts in danger without a word of threat (威脅和平). */
  endangered: 'endangered',
  /** Nouns of plans, which only think of force right behind their 的. */
  plans: 'ideas.plans',
  /** Nouns that say what something is (行動, 做法), behind 的. */
  predicates: 'predicates',
  /** Verbs of taking measures, which are a threat only where they are to come. */
  taking: 'taking',
  /** Words for the next one of a row of meetings (下屆). */
  next: 'next',
  /** What is between two (關係). */
  relations: 'relations',
  /** Words for members of a kind (國家, 企業). */
  members: 'members',
  /** Words for there is. */
  existential: 'existential',
  /** Words inside a noun that say that an organisation's members do it together. */
  jointWords: 'jointly',
  /** Words for the sea, into which something is fired. */
  seas: 'seas',
  /** What else nobody is hit in: waters, islands, directions. */
  waters: 'waters',
  /** Harsh words for what another does. */
  harsh: 'harsh',
  /** Words for being invited. */
  bidden: 'bidden',
  /** Governments that only a state has. */
  regimes: 'regimes',
  /** Who speaks for a state and does no more. */
  mouths: 'mouths',
  /** Words of truces. */
  truceWords: 'truce',
  /** Words of help, for which forces are sent. */
  helpWords: 'help',
  /** Words for before. */
  before: 'before',
  /** Words of mediation with 下 behind them (在 A 斡旋下). */
  mediating: 'mediating',
  /** Words by which a visit that was just told of does not take place. */
  calledOff: 'calledoff',
  /** Words for the edge of a state, where forces are gathered against it. */
  edges: 'edges',
  /** Words that point back at what was told (之為, 這是, 對此). */
  anaphors: 'anaphors',
  /** What points at a deed that was just told (這項安排). */
  pointing: 'pointing',
  /** Ministries by their bare names. */
  ministries: 'ministries',
  /** People of one's own whom somebody asks. */
  ownPeople: 'own.people',
} as const

/** Words that are tried one after the other. */
const LISTS = {
  /** Words that hold one for after and say something else (先後). */
  afterNot: 'after.not',
  /** What is held by those who sit in it: alone it is no meeting with another one (會議). */
  assemblies: 'assemblies',
  /** Words by which something comes to its term (到期). */
  expiry: 'expiry',
  /** Words before a time up to which something lasts or is put off (延長至). */
  upto: 'upto',
  /** Words that open the time since when something goes on (自…以來). */
  sinceHead: 'since.head',
  /** Words that close it. */
  sinceTail: 'since.tail',
  /** Words by which a time only counts which one it is (今年首次). */
  counting: 'counting',
  /** Words by which a sentence tells what people answered who were asked. */
  survey: 'survey',
  /** Words for a vote cast, behind a number. */
  votes: 'votes',
  /** Ends of verbs behind which one's words follow (稱讚說). */
  quoting: 'quoting',
  /** Words behind the one who made what follows (所提, 起草). */
  authored: 'authored',
  around: 'around',
  /** Words for those who hold power by force (軍政府, 軍方). */
  rulers: 'rulers',
} as const

/** Names of frames of which something holds. */
const FRAMES = {
  /** Frames by which one calls somebody in, or meets him, to tell him something. */
  hearing: 'frames.hearing',
  /** Thanks and good wishes (感謝其協助). */
  wishes: 'frames.wishes',
  /** Frames of backing somebody in what he does (支持 B 主辦峰會). */
  backing: 'frames.backing',
  /** Frames by which a speaker says that B's words are untrue (B 的說法毫無根據). */
  belying: 'frames.belying',
  /** Frames of going somewhere, which are acts of a state only where its officials go. */
  journeys: 'frames.journeys',
  /** Frames of what is done to somebody with whom one has long had to do. */
  lasting: 'frames.lasting',
  /** Frames of acts that are done from outside. */
  afar: 'frames.afar',
  /** Frames of papers that both sign, which say what they undertake. */
  papers: 'frames.papers',
  /** Frames of acts that only somebody's judgement makes of what was done (干涉內政). */
  judged: 'frames.judged',
  /** Frames of acts that stand between two states: the other one is meant where nobody is named. */
  between: 'frames.between',
  /** Frames of meetings that decide and declare. */
  plenaries: 'frames.plenaries',
  /** What two do at the border between them. */
  atBorder: 'frames.border',
  /** Offers of help, which among two are made to both. */
  mediates: 'frames.mediates',
  /** Frames that only organisations do. */
  councils: 'frames.councils',
  /** Verbs behind which stands what is talked about (討論), and nobody who takes part. */
  debates: 'debates',
  /** Acts whose object, where only the verb tells of them, is an organisation (重返北約). */
  joined: 'frames.joined',
  /** Frames whose object clause tells a real act (譴責 B 轟炸…, 感謝 B 提供…). */
  factive: 'frames.factive',
  /** Frames that count only where the other party is named. */
  named: 'frames.named',
  /** Frames of crowds: no office and no person by name does them. */
  crowds: 'frames.crowds',
  /** Frames whose verb only states something where its object has a copula (承認 A 是…). */
  stating: 'frames.stating',
  /** Frames of a statement that what follows in the sentence spells out. */
  statement: 'frames.statement',
  /** Frames of measures without a name, which what follows in the sentence names. */
  measures: 'frames.measures',
  /** Frames that tell of an act only as what follows from a condition. */
  conditional: 'frames.conditional',
  /** Frames of which what follows is only the content. */
  proposals: 'frames.proposals',
  /** Frames of how two stand to each other, which may go on by itself (關係持續升溫). */
  trends: 'frames.trends',
  /** Frames of what comes about in time, which no meeting dates. */
  gradual: 'frames.gradual',
  /** Frames of which the subject only sees it: the sentence goes on with those who were seen. */
  seen: 'frames.seen',
  /** Frames of taking people and ships, after which one holds them. */
  capturing: 'frames.capturing',
  /** Frames of answers that the day of what another did does not date. */
  anytime: 'frames.anytime',
  /** Frames by which a case is brought before a court, which is no target. */
  courts: 'frames.courts',
  /** Frames by which one asks for those whom another one holds. */
  releases: 'frames.releases',
  /** Frames by which one asks for help. */
  appeals: 'frames.appeals',
  /** Frames of being willing, whatever to. */
  willing: 'frames.willing',
  /** Frames of offers that may be made to whoever wants them. */
  offers: 'frames.offers',
  /** Frames by which one who was asked answers. */
  replies: 'frames.replies',
  /** Frames of acts that are done when they are agreed (同意停火). */
  settled: 'frames.settled',
  /** Frames of words of consent, which settle them. */
  consent: 'frames.consent',
  /** Frames of entering what is undoubtedly another’s (領空; waters are claimed by several). */
  intruding: 'frames.intruding',
  /** Frames of which the consent is the event, where both consent. */
  agreed: 'frames.agreed',
} as const

/** Names of single frames. */
const FRAME = {
  /** What a hostile act is that would follow from a condition. */
  threat: 'frames.threat',
  /** What it is to promise not to use force. */
  forsworn: 'frames.forsworn',
  /** What one says another did, where it is only he who says so. */
  allegation: 'frames.allegation',
  /** The demand that a word of obligation or wanting makes. */
  demand: 'frames.obligation',
  /** The blame that lies in what one calls another's doings. */
  blame: 'frames.blame',
  /** What it is to come to another state. */
  visit: 'frames.visit',
  /** What one puts to another. */
  proposal: 'frames.proposal',
  /** What it is to tell one's own people to keep away from a state. */
  travelWarning: 'frames.travelwarning',
  /** The frame of mediation told in passing. */
  mediate: 'frames.mediation',
} as const

/** Frames by name, to what they are under a condition that the engine tests. */
const OTHERS = {
  /** Frames of measures, to what it is to take them back. */
  lifted: 'frames.lifted',
  /** Frames of one side's force, to what they are where two do them together. */
  jointly: 'frames.jointly',
  /** Frames of what is fired, to what they are where it is fired at a state. */
  aimed: 'frames.aimed',
  /** Frames of firing, to what they are where it goes into the sea. */
  intoSea: 'frames.sea',
  /** Frames of striking back, to what they are where somebody speaks. */
  retorts: 'frames.retorts',
  /** Frames of crowds, to what they are where a state does them. */
  official: 'frames.official',
  /** Frames of taking a plan, to what they are where two who fight take a truce's. */
  truces: 'frames.truce',
  /** What consent to it stands for where it is only expected. */
  foreseen: 'frames.foreseen',
  /** Frames of refusal, to what they are where those who look on hold that it will not be done. */
  undone: 'frames.undone',
  /** Frames of words, to what they are where people say them before a mission. */
  crowded: 'frames.crowded',
  /** Frames of sending forces, to what they are where the forces go to help. */
  helping: 'frames.helping',
  /** Frames of consent, to what it is not to give it. */
  refused: 'frames.refused',
  /** The frame of inviting, to that of asking. */
  invited: 'frames.invited',
} as const

type Named<T, V> = { readonly [K in keyof T]: V }

/** Sets of words and frames of the pack that the constructions ask for. */
export interface Sets
  extends Named<typeof WORDS & typeof FRAMES, ReadonlySet<string>>,
    Named<typeof PHRASES, Phrases>,
    Named<typeof LISTS, readonly string[]>,
    Named<typeof FRAME, Frame | undefined>,
    Named<typeof OTHERS, ReadonlyMap<string, Frame>> {
  /** Frames aimed at one state by what they are, to its code. */
  readonly toward: ReadonlyMap<string, string>
  /** Around whom one state alone holds shows of force, to its code. */
  readonly aroundBy: ReadonlyMap<string, string>
  /** Territories that answer through a state, to its code. */
  readonly parents: ReadonlyMap<string, string>
  /** Whom a side names by a word of its own (對北). */
  readonly sides: readonly { readonly who: string; readonly word: string; readonly whom: string }[]
  /** Frames that end a measure, to those of the measures that they end. */
  readonly ended: ReadonlyMap<string, readonly string[]>
  /** What the division into clauses knows. */
  readonly clauses: ClauseWords
}

/** The sets of a lexicon. `frames` are the pack's, by name. Throws where the grammar of the pack lacks one. */
export function setsOf(lexicon: Lexicon, frames: ReadonlyMap<string, Frame>): Sets {
  const set = (name: string) => lexicon.set(name)
  return {
    ...named({ ...WORDS, ...FRAMES }, set),
    ...named(PHRASES, (name) => new Phrases(set(name))),
    ...named(LISTS, (name) => [...set(name)]),
    ...named(FRAME, (name) => frames.get([...set(name)][0] ?? '')),
    ...named(OTHERS, (name) => otherFrames(set(name), frames)),
    toward: new Map([...set('frames.toward')].map((pair) => pair.split('=') as [string, string])),
    aroundBy: new Map([...set('around.by')].map((pair) => pair.split('=') as [string, string])),
    parents: new Map([...set('parents')].map((pair) => pair.split('=') as [string, string])),
    sides: [...set('sides')]
      .map((row) => row.split('='))
      .map(([who = '', word = '', whom = '']) => ({ who, word, whom })),
    ended: new Map(
      [...set('frames.ended')].map((row) => row.split('=')).map(([one = '', of = '']) => [one, of.split(',')]),
    ),
    clauses: {
      sinces: set('since'),
      hence: set('hence'),
      whereabouts: set('whereabouts'),
      under: set('under'),
      suffered: set('suffered'),
      missions: set('missions'),
      topical: set('frames.topical'),
    },
  }
}

const named = <T extends Record<string, string>, V>(names: T, made: (name: string) => V): Named<T, V> =>
  Object.fromEntries(Object.entries(names).map(([own, name]) => [own, made(name)])) as Named<T, V>

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
