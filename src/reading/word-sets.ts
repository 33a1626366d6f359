/** Words that a token may be, by the name of their set in the pack's grammar. */
export const WORDS = {
  /** Before a promise or a consent, and before whose it is: it was given before. */
  givenBefore: 'givenbefore',
  /** Measures that keep goods out (進口禁令). */
  importBans: 'importbans',
  /** Verbs of holding that say by themselves that those who look on do (分析認為). */
  impersonal: 'impersonal',
  /** What closes the words for whose eyes it is seen with (在 A 看來). */
  seeing: 'seeing',
  /** Verbs by which an outlet passes on what it has heard. */
  reporting: 'reporting',
  /** Verbs by which somebody tells what was done at another time (證實). */
  disclosing: 'disclosing',
  /** Organisations that lend, help, count and judge: they warn of what others do or suffer. */
  watchers: 'watchers',
  /** Codes of those who only take people from the one and hand them to the other. */
  goBetweens: 'gobetweens',
  /** The words for after, as words right behind a verb (入侵後數日). */
  afterwards: 'afterwards',
  /** Right behind a verb of talks: what follows was done with or without them (未與 B 商量就撤軍). */
  thereupon: 'thereupon',
  /** What closes the deed that a coverb brings in (就 A 扣押漁船一事). */
  matters: 'matters',
  /** Nouns for what is said or written: they carry the day on which it was (同日發布的聲明). */
  spoken: 'spoken',
  /** Verbs by which a meeting takes place (明天舉行的峰會). */
  held: 'held',
  /** Verbs by which the act behind them begins or goes on (開始). */
  begun: 'begun',
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
  /** Words by which a state sends somebody. */
  sending: 'sending',
  /** Whom one sends, who hold no office by name. */
  sent: 'sent',
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
  /** Forces that a state calls by what they are. */
  guards: 'guards',
  /** Words for what is done once more. */
  again: 'again',
  /** Coverbs behind which a whole clause may stand (對 B 試射飛彈表示遺憾). */
  embedding: 'embedding',
  /** Set the two sides of what somebody does beside each other. */
  oneHand: 'one.hand',
  otherHand: 'other.hand',
  /** One tries to do what follows. */
  attempts: 'attempts',
  /** Verbs by which somebody proposes something to him who was last told of. */
  puttingForward: 'puttingforward',
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
  /** Words that concede what may have been done (即便). */
  conceding: 'conceding',
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
  /** Verbs that single somebody out (點名). */
  naming: 'naming',
  /** Verbs of taking part (參與). */
  partaking: 'partaking',
  /** By which a sentence goes on with what was done at the same time. */
  sameTime: 'same.time',
  /** What only waits for something (仍待釐清). */
  waiting: 'waiting',
  /** Words that bring up of whom the next clauses speak (至於 A，…). */
  raising: 'raising',
  /** Verbs of taking land and of moving against somebody, which are said of markets too. */
  conquering: 'conquering',
  /** Before what would follow (就, 必). */
  consequent: 'consequent',
  /** Words for getting something in return (換取 B 撤軍). */
  exchanges: 'exchanges',
} as const

/** Words that are looked for inside a stretch of text. */
export const PHRASES = {
  /** What nature brings, against which one stands ready. */
  nature: 'nature',
  /** What carries people, and what moves by itself. */
  traffic: 'traffic',
  /** Ships in trade, which pass through straits. */
  merchantmen: 'merchantmen',
  /** Who keeps order at home. */
  police: 'police',
  /** What lies at a border or off the coast. */
  borderland: 'borderland',
  /** By which one who is warned would do something again, or dares to (B 再闖入). */
  daring: 'daring',
  /** Markets, audiences and what they bring. */
  commerce: 'commerce',
  /** By which what somebody does is told as done in spite of all (執意訪問). */
  reproachful: 'reproachful',
  /** Who and what goes with travelling, behind where to (赴 B 旅客). */
  travels: 'travels',
  /** Verbs of selling, right behind which stands where to. */
  exporting: 'exporting',
  /** What third ones do right behind their names while two come to terms (見證). */
  lookingOn: 'looking.on',
  /** What befalls a state without anybody's doing. */
  disasters: 'disasters',
  /** What stops flights, trains and ships without the will of a state. */
  hindrances: 'hindrances',
  /** People who may travel. */
  travellers: 'travellers',
  /** Words for not going somewhere, or leaving it, right before its name. */
  keepingAway: 'keeping.away',
  /** Words for after and since. */
  after: 'after',
  /** Right behind an act that somebody suffers (在 A 的制裁下). */
  borne: 'borne',
  /** Ends of a clause that only says when (…期間, …會議上). */
  frameEnd: 'frame.end',
  /** Words for how things stand (局勢). */
  situations: 'situations',
  /** Behind the 的 of an act: somebody answers it (對 B 關閉領館的回應). */
  responses: 'responses',
  /** Behind a paper: what follows is what it holds (規定). */
  provides: 'provides',
  /** Ends of a list of topics (等議題). */
  topicLists: 'topic.lists',
  /** Openings of a caption in the midst of the text (圖為…). */
  captioned: 'captioned',
  /** Words by which something goes on by itself (持續, 日益). */
  goingOn: 'going.on',
  /** What ties do by themselves (回暖). */
  thawing: 'thawing',
  /** Asks whether something is true (是否屬實). */
  ifTrue: 'iftrue',
  /** What asks whether it may ever be. */
  ifEver: 'ifever',
  /** The principle that a state affirms (一個中國). */
  creed: 'creed',
  /** What that principle rules out (台獨). */
  ruledOut: 'ruledout',
  /** By which each does it by himself (分別). */
  apart: 'apart',
  /** Words that count the years since something was done (四周年). */
  years: 'years',
  /** Words by which one says that something will not be (不會). */
  wont: 'wont',
  /** Words for a chance, and what says of it that it is small or great. */
  chances: 'chances',
  chanceShares: 'chances.shares',
  noChance: 'chances.hopeless',
  failedChance: 'chances.failed',
  comingAbout: 'comingabout',
  awaitedChance: 'chances.awaited',
  remoteChance: 'chances.remote',
  chanceOpeners: 'chances.openers',
  sureChance: 'chances.settled',
  smallChance: 'chances.small',
  unseenChance: 'chances.unseen',
  greatChance: 'chances.great',
  /** What a tale is called behind the act that it tells (的傳聞), what opens a tale (網傳), what says that it is untrue, and what opens that. */
  tales: 'tales',
  hearsay: 'tales.hearsay',
  belied: 'tales.belied',
  beliedOpeners: 'tales.openers',
  rebutting: 'tales.rebutting',
  /** Behind a verb: where the thing stands that is hit (位於). */
  located: 'located',
  /** What closes since when something is so (自 … 以來). */
  eversince: 'eversince',
  /** What opens what somebody does for what was told (因此). */
  outcomes: 'outcomes',
  /** What is no war of arms (貿易戰), and no weapon (稀土). */
  tradeWars: 'tradewars',
  /** Before another's words: they are not heeded (無視 B 警告). */
  defying: 'defying',
  /** What opens what is not done instead (而非). */
  instead: 'instead',
  /** What brings help, and opens what help is for (協助…). */
  carriers: 'carriers',
  helpAims: 'helpaims',
  /** What closes a list of what is talked over (等議題). */
  listedMatters: 'listedmatters',
  /** Who blames his own government before he blames anybody abroad (反對黨, 市長). */
  domestic: 'domestic',
  /** Whom one welcomes who come by themselves (外國朋友). */
  guests: 'guests',
  /** Right behind a word for a truce: only its paper or the will to it is named (停火誠意). */
  truceNamed: 'truce.named',
  /** Words for the return of a day, and for the time since (25周年, 以來). */
  anniversaries: 'anniversaries',
  /** A journey that was told of before (此行, 此次訪). */
  thisJourney: 'thisjourney',
  /** By which something is said to be done at the meeting itself (當場, 席間). */
  onTheSpot: 'onthespot',
  /** By which a clause opens that tells what had gone before (繼…之後). */
  succeeding: 'succeeding',
  /** Words by which each does it to the other. */
  mutually: 'mutually',
  /** How often a trade goes on (每年). */
  regular: 'regular',
  /** Words before those for whom something is given (供, 支付). */
  serves: 'serves',
  /** Words for what something serves (有助於). */
  serving: 'serving',
  /** What a decision is called (決定). */
  rulings: 'rulings',
  /** Verbs that list what a text holds. */
  /** By which one leaves it open whether he will do something (不排除). */
  heldOpen: 'heldopen',
  includes: 'includes',
  /** Before a word of inclusion: on which list somebody is. */
  listing: 'listing',
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
  /** Houses of a state abroad (使館): they may be hit, and do nothing. */
  legations: 'legations',
  /** Words by which something was done at some time before. */
  once: 'once',
  /** Words of a count since a time (今年以來已有3萬人離境). */
  tallied: 'tallied',
  /** Words by which one does so all along (一貫). */
  allAlong: 'allalong',
  /** Parts of the day (上午, 凌晨), which have no date of their own. */
  hours: 'hours',
  /** Words for anything at all (反對一切形式的…). */
  anything: 'anything',
  /** Words for what becomes of those who are hurt. */
  wounds: 'harmed',
  /** Verdicts on what might be done. */
  verdicts: 'verdicts',
  /** What says beside them that nobody was. */
  unharmed: 'harmed.none',
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
  /** By which who has come to visit is gone again. */
  departs: 'departs',
  /** Organs that act where they are (在 A，警方逮捕…). */
  seated: 'seated',
  /** Works of art that tell of something (電影). */
  works: 'works',
  /** Those who ask for the press, and what they ask for (置評請求). */
  press: 'press',
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
  /** Words for states, of which no state has any. */
  countries: 'countries',
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
  /** What is said of doings that do wrong (違反, 損害). */
  wrongs: 'wrongs',
  /** What says that a thing is not what it may be called (不是, 稱不上). */
  isnt: 'isnt',
  /** Words for doings, behind whose they are. */
  doings: 'doings',
  /** Words for being invited. */
  bidden: 'bidden',
  /** Governments that only a state has. */
  regimes: 'regimes',
  /** Who speaks for a state and does no more. */
  mouths: 'mouths',
  /** Words for a crowd. */
  mobs: 'mobs',
  /** Words of firing guns, which mostly stand for blame. */
  guns: 'guns',
  /** Who breaks into machines. */
  hackers: 'hackers',
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
  ministriesOfPress: 'ministries.press',
  /** People of one's own whom somebody asks. */
  ownPeople: 'own.people',
} as const

/** Words that are tried one after the other. */
export const LISTS = {
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
