import type { Said } from './line.ts'

const visit = { kind: 'act', frame: 'visit', source: ['FRA'], target: ['JPN'], people: [], quote: null } as const
const macron = { code: 'FRA', id: 'emmanuel-macron', office: 'president' }
const on = (start: string | null, end: string | null = start) => ({ start, end })

/** What is said, and how it is told in English, Traditional and Simplified Chinese. */
export const TOLD: readonly (readonly [string, Said, string, string, string])[] = [
  [
    'an act on a day',
    { ...visit, status: 'occurred', when: on('2026-01-05'), people: [macron] },
    'On 5 January 2026, President Emmanuel Macron of France visited Japan.',
    '2026年1月5日，法國總統馬克宏訪問日本。',
    '2026年1月5日，法国总统马克宏访问日本。',
  ],
  [
    'a plan over days of one month',
    { ...visit, status: 'scheduled', when: on('2026-01-04', '2026-01-07') },
    'France is due to visit Japan between 4 and 7 January 2026.',
    '法國預定於2026年1月4日至7日訪問日本。',
    '法国预定于2026年1月4日至7日访问日本。',
  ],
  [
    'a promise of two by a year',
    { ...visit, frame: 'summit', status: 'pledged', source: ['FRA', 'JPN'], target: [], when: on(null, '2030') },
    'France and Japan undertook to hold a summit by 2030.',
    '法國與日本承諾在2030年以前舉行峰會。',
    '法国和日本承诺在2030年以前举行峰会。',
  ],
  [
    'what is expected of three, in a month',
    { ...visit, frame: 'summit', status: 'predicted', source: ['FRA'], target: ['JPN', 'USA'], when: on('2026-04') },
    'France is expected to hold a summit with Japan and the United States in April 2026.',
    '法國預料將於2026年4月與日本、美國舉行峰會。',
    '法国预计将于2026年4月与日本、美国举行峰会。',
  ],
  [
    'a denial, across two months',
    { ...visit, frame: 'impose-sanctions', status: 'denied', when: on('2025-12-30', '2026-01-02') },
    'From 30 December 2025 to 2 January 2026, France did not impose sanctions on Japan.',
    '2025年12月30日至2026年1月2日，法國並未對日本實施制裁。',
    '2025年12月30日至2026年1月2日，法国并未对日本实施制裁。',
  ],
  [
    'an agreement with its fields',
    {
      ...{
        kind: 'agreement',
        what: 'memorandum',
        state: 'signed',
        parties: ['FRA', 'JPN'],
        n: 14,
        fields: ['科技', '貿易'],
      },
      ...{ quote: null, when: on('2026-01-05') },
    },
    'On 5 January 2026, France and Japan signed 14 memoranda of understanding on “科技”, “貿易”.',
    '2026年1月5日，法國與日本簽署14份諒解備忘錄，內容涉及「科技」、「貿易」。',
    '2026年1月5日，法国和日本签署14份谅解备忘录，内容涉及“科技”、“貿易”。',
  ],
  [
    'an agreement that there is expressly not',
    {
      ...{ kind: 'agreement', what: 'joint-statement', state: 'not', parties: ['FRA', 'JPN'], n: null, fields: [] },
      ...{ quote: null, when: null },
    },
    'France and Japan did not issue any joint statement.',
    '法國與日本並未發表聯合聲明。',
    '法国和日本并未发表联合声明。',
  ],
  [
    'a channel',
    {
      ...{
        kind: 'channel',
        channel: 'hotline',
        change: 'resumed',
        planned: true,
        parties: ['FRA', 'JPN'],
        round: null,
      },
      when: on('2026'),
    },
    'In 2026, the hotline between France and Japan is to be resumed.',
    '2026年，法國與日本的熱線將恢復。',
    '2026年，法国和日本的热线将恢复。',
  ],
  [
    'a stand that was another one before',
    {
      ...{
        kind: 'position',
        holders: ['FRA'],
        issue: 'peninsula-denuclearisation',
        stance: 'opposes',
        manner: 'red-line',
      },
      ...{ day: '2026-01-05', before: { stance: 'neutral', day: '2025-12' }, quote: '反對無核化' },
    },
    'France voiced opposition on denuclearisation of the Korean peninsula as a red line, after neutrality in December 2025 (reported 5 January 2026): “反對無核化”.',
    '法國在朝鮮半島無核化上由保持中立（2025年12月）轉為表示反對，並視為紅線（2026年1月5日報導）：「反對無核化」。',
    '法国在朝鲜半岛无核化上由保持中立（2025年12月）转为表示反对，并视为红线（2026年1月5日报道）：“反對無核化”。',
  ],
  [
    'a promise that was broken',
    {
      ...{ kind: 'plan', of: 'scheduled', frame: 'visit', source: ['FRA'], target: ['JPN'], by: on('2026-02-01') },
      ...{ fate: 'broken', quote: null },
    },
    'France was due to visit Japan on 1 February 2026 [broken].',
    '【落空】法國預定於2026年2月1日訪問日本。',
    '【落空】法国预定于2026年2月1日访问日本。',
  ],
  [
    'a forecast',
    {
      ...{ kind: 'forecast', who: 'observers', day: '2026-01-05', outlet: '某報', quote: '可能訪日', by: on('2026') },
      likelihood: { low: 0.45, high: 0.55 },
    },
    'Observers (某報, 5 January 2026) expected, in 2026: “可能訪日” (45–55 %).',
    '觀察人士（某報，2026年1月5日）預期（2026年）：「可能訪日」（可能性45–55%）。',
    '观察人士（某報，2026年1月5日）预期（2026年）：“可能訪日”（可能性45–55%）。',
  ],
  [
    'a difference',
    {
      ...{ kind: 'difference', what: 'count', reconciled: '14 + 1 = 15' },
      act: { ...visit, frame: 'sign-accord', status: 'occurred', when: on('2026-01-05') },
      values: [
        { value: '14', outlets: ['甲報'] },
        { value: '15', outlets: ['乙報', '丙報'] },
      ],
    },
    'France signed an accord with Japan on 5 January 2026: sources differ on the number: 14 (甲報); 15 (乙報, 丙報). They fit if 14 + 1 = 15.',
    '關於2026年1月5日法國與日本簽署協議一事，數目說法不一：14（甲報）；15（乙報、丙報）；若14 + 1 = 15則相合。',
    '关于2026年1月5日法国与日本签署协议一事，数目说法不一：14（甲報）；15（乙報、丙報）；若14 + 1 = 15则相合。',
  ],
  [
    'a score below nought',
    {
      kind: 'figure',
      what: 'net',
      source: 'FRA',
      target: 'JPN',
      value: -3.04,
      low: -9,
      high: 0.02,
      of: 1,
      conflicts: 1,
    },
    'France toward Japan: net score −3.0 (5–95 %: −9.0 to 0.0), from 1 incident, 1 of conflict.',
    '法國對日本：淨值−3.0（5–95%區間−9.0至0.0），共1件，其中衝突1件。',
    '法国对日本：净值−3.0（5–95%区间−9.0至0.0），共1件，其中冲突1件。',
  ],
]
