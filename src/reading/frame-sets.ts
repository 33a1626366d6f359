/** Names of frames of which something holds. */
export const FRAMES = {
  /** Frames of standing ready. */
  alerts: 'frames.alerts',
  /** Frames of setting policemen in motion. */
  policing: 'frames.policing',
  /** Frames of passing through straits. */
  transit: 'frames.transit',
  /** Frames of passing through waters and skies. */
  passing: 'frames.passing',
  /** Frames by which one calls somebody in, or meets him, to tell him something. */
  hearing: 'frames.hearing',
  /** Frames of leaving an overture without an answer. */
  ignoring: 'frames.ignoring',
  /** Thanks and good wishes (感謝其協助). */
  wishes: 'frames.wishes',
  /** Frames of backing somebody in what he does (支持 B 主辦峰會). */
  backing: 'frames.backing',
  /** Frames by which a speaker says that B's words are untrue (B 的說法毫無根據). */
  belying: 'frames.belying',
  /** Frames of not accepting what another one has put forward (B 的方案不可接受). */
  notAccepting: 'frames.notaccepting',
  /** Frames of going somewhere, which are acts of a state only where its officials go. */
  journeys: 'frames.journeys',
  /** Frames of what is done to somebody with whom one has long had to do. */
  lasting: 'frames.lasting',
  justice: 'frames.justice',
  /** Frames of acts that are done from outside. */
  afar: 'frames.afar',
  /** Frames of duties on goods, and of their end. */
  duties: 'frames.duties',
  /** Frames of votes against a motion, which are cast against the body that votes. */
  vetoes: 'frames.votes',
  /** Frames of being for or against what others do. */
  stands: 'frames.stands',
  /** Frames of help that is no help in arms. */
  civilHelp: 'frames.civilhelp',
  /** Frames of papers that both sign, which say what they undertake. */
  papers: 'frames.papers',
  /** Frames of acts that only somebody's judgement makes of what was done (干涉內政). */
  judged: 'frames.judged',
  /** Frames whose subject is to blame by the word of him who speaks (A 才是亂源). */
  blaming: 'frames.blaming',
  /** Frames of acts that stand between two states: the other one is meant where nobody is named. */
  between: 'frames.between',
  /** Frames of measures that one takes, or takes back, in a row in one sentence. */
  series: 'frames.series',
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
  /** By which a deed is condemned, whoever did it. */
  condemning: 'frames.condemning',
  /** Frames of crowds: no office and no person by name does them. */
  crowds: 'frames.crowds',
  /** Frames of what carries people and goods, which weather and faults stop too. */
  carried: 'frames.carried',
  /** Frames whose verb only states something where its object has a copula (承認 A 是…). */
  stating: 'frames.stating',
  /** Frames of what is only promised yet where it is announced. */
  given: 'frames.given',
  /** Frames of what two come to, which is only expected where it is near or still to come. */
  reached: 'frames.reached',
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
  occupying: 'frames.occupying',
  parting: 'frames.parting',
  /** Frames of answers that the day of what another did does not date. */
  anytime: 'frames.anytime',
  /** Acts by which one meets another's coming, at once (緊急升空). */
  atOnce: 'frames.atonce',
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
  /** Frames by which one backs what another has just said. */
  seconding: 'frames.seconding',
  /** Frames of acts that are done when they are agreed (同意停火). */
  settled: 'frames.settled',
  /** Frames of words of consent, which settle them. */
  consent: 'frames.consent',
  /** Frames of entering what is undoubtedly another’s (領空; waters are claimed by several). */
  intruding: 'frames.intruding',
  /** Frames of which the consent is the event, where both consent. */
  agreed: 'frames.agreed',
  /** Frames by which one asks for the end of a measure. */
  askingEnd: 'frames.askingend',
  /** Frames of heeding nobody, by which one says how something was done. */
  flouting: 'frames.flouting',
  /** Frames of what states do to states: no organisation is meant where nobody is named. */
  amongStates: 'frames.amongstates',
} as const

/** Names of single frames. */
export const FRAME = {
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
  /** What it is to send an envoy. */
  sends: 'frames.sends',
  /** What one puts to another. */
  proposal: 'frames.proposal',
  /** What it is to tell one's own people to keep away from a state. */
  travelWarning: 'frames.travelwarning',
  /** The frame of mediation told in passing. */
  mediate: 'frames.mediation',
} as const

/** Frames by name, to what they are under a condition that the engine tests. */
export const OTHERS = {
  /** Frames of measures, to what it is to take them back. */
  lifted: 'frames.lifted',
  brokenOff: 'frames.brokenoff',
  /** Frames of one side's force, to what they are where two do them together. */
  jointly: 'frames.jointly',
  /** Frames of what is fired, to what they are where it is fired at a state. */
  aimed: 'frames.aimed',
  /** What hurts nobody unless it is told, and what it is then. */
  unhurt: 'frames.unhurt',
  /** Frames of firing, to what they are where it goes into the sea. */
  intoSea: 'frames.sea',
  /** Frames of striking back, to what they are where somebody speaks. */
  retorts: 'frames.retorts',
  /** Frames of crowds, to what they are where a state does them. */
  official: 'frames.official',
  /** Frames of blame, to what they are where forces fire their guns. */
  fired: 'frames.fired',
  /** Frames of attack, to what they are where hackers do them. */
  hacked: 'frames.hacked',
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
  /** What money is that a firm puts up in another state. */
  invested: 'frames.invested',
  /** Frames of consent, to what it is not to give it. */
  refused: 'frames.refused',
  /** The frame of inviting, to that of asking. */
  invited: 'frames.invited',
} as const
