/**
 * Words of which a construction needs one: bits of `Word.cues`, which `Token` repeats and `Clause` joins, so that a clause that holds none
 * is not even asked. The names of the sets of `grammar.txt` are in `CUE_SETS`.
 */
export const CUE = {
  /** Verbs of talking over what is still to be decided. */
  deliberates: 1 << 0,
  /** Right before a verb: what for (以奪取…). */
  aim: 1 << 1,
  /** Verbs by which a decision is taken back (取消). */
  lifts: 1 << 2,
  /** Verbs by which one keeps another from a show of force. */
  keeping: 1 << 3,
  /** Right before a verb: one works toward what it tells (努力). */
  striving: 1 << 4,
  /** Right before a verb: without its act something else was done (未經). */
  without: 1 << 5,
  /** By what means something is to be settled (通過). */
  means: 1 << 6,
  /** Verbs by which a year comes that recalls something (迎來). */
  recalling: 1 << 7,
  /** Verbs by which one meets with what comes upon him (面對 A 侵略). */
  facing: 1 << 8,
  /** Verbs by which one works on somebody to do something (推動歐盟制裁 B). */
  pushing: 1 << 9,
  /** What opens the aim of what was told before it (派人來調停). */
  aiming: 1 << 10,
  /** Verbs by which a deed takes place somewhere (B 發生襲擊). */
  happening: 1 << 11,
  /** Openings of what ends an act that goes on (直至 B 讓步). */
  until: 1 << 12,
  /** Words by which something is done as a rule or is somebody's office. */
  timeless: 1 << 13,
  /** Adverbs of what is wanted soon (盡早). */
  soon: 1 << 14,
  /** Words that close what went on meanwhile, or came before (在 A 轟炸 B 期間). */
  meanwhile: 1 << 15,
  /** Verbs by which one turns to somebody before he says what he wants (致函 B 要求…). */
  addressing: 1 << 16,
  /** Those who play and who look on (球員, 教練, 球迷). */
  playing: 1 << 17,
  /** Verbs that tell no event and have somebody for their object (討好 A). */
  transitive: 1 << 18,
  /** What closes two things that something moves between (在合作與對抗之間). */
  between: 1 << 19,
  /** Verbs by which works of art tell of something (描寫). */
  depicting: 1 << 20,
  /** Right before a verb: what it tells is near, and has not come about (接近達成協議). */
  nearing: 1 << 21,
} as const

/** The set of the grammar whose members give each cue. */
export const CUE_SETS: readonly (readonly [string, number])[] = Object.entries(CUE).map(([name, bit]) => [
  `set.${name}`,
  bit,
])
