import type { Said } from './line.ts'

const visit = {
  kind: 'act',
  frame: 'visit',
  source: ['FRA'],
  target: ['JPN'],
  people: [],
  quote: null,
  about: [],
} as const
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
    'France is due to visit Japan from 4 to 7 January 2026.',
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
        side: 'states',
        n: 14,
        fields: ['科技', '貿易', '馴鹿'],
      },
      ...{ quote: null, about: [], when: on('2026-01-05'), day: null },
    },
    'On 5 January 2026, France and Japan signed 14 memoranda of understanding on science and technology, trade and other fields.',
    '2026年1月5日，法國與日本簽署14份諒解備忘錄，內容涉及「科技」、「貿易」、「馴鹿」。',
    '2026年1月5日，法国和日本签署14份谅解备忘录，内容涉及“科技”、“貿易”、“馴鹿”。',
  ],
  [
    'an agreement that there is expressly not',
    {
      ...{
        kind: 'agreement',
        what: 'joint-statement',
        state: 'not',
        parties: ['FRA', 'JPN'],
        side: 'states',
        n: null,
        fields: [],
      },
      ...{ quote: null, about: [], when: null, day: null },
    },
    'France and Japan did not issue any joint statement.',
    '法國與日本並未發表聯合聲明。',
    '法国和日本并未发表联合声明。',
  ],
  [
    'what firms signed',
    {
      ...{
        kind: 'agreement',
        what: 'contract',
        state: 'signed',
        parties: ['FRA', 'JPN'],
        side: 'firms',
        n: 2,
        fields: [],
      },
      ...{ quote: null, about: [], when: on('2026-01-05'), day: null },
    },
    'On 5 January 2026, firms of France and Japan signed 2 contracts.',
    '2026年1月5日，法國與日本的企業簽署2份合約。',
    '2026年1月5日，法国和日本的企业签署2份合同。',
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
    'On denuclearisation of the Korean peninsula, France voiced opposition as a red line, after neutrality in December 2025 (reported 5 January 2026).',
    '法國在「朝鮮半島無核化」議題上由保持中立（2025年12月）轉為表示反對，並視為紅線（2026年1月5日報導）：「反對無核化」。',
    '法国在“朝鲜半岛无核化”议题上由保持中立（2025年12月）转为表示反对，并视为红线（2026年1月5日报道）：“反對無核化”。',
  ],
  [
    'a promise that was broken',
    {
      ...{ kind: 'plan', of: 'scheduled', frame: 'visit', source: ['FRA'], target: ['JPN'], by: on('2026-02-01') },
      ...{ day: null, fate: 'broken', quote: null, about: [] },
    },
    'France was due to visit Japan on 1 February 2026 [did not come about].',
    '【落空】法國預定於2026年2月1日訪問日本。',
    '【落空】法国预定于2026年2月1日访问日本。',
  ],
  [
    'a forecast',
    {
      ...{
        kind: 'forecast',
        who: 'observers',
        day: '2026-01-05',
        outlet: '环球时报',
        quote: '可能訪日',
        by: on('2026'),
      },
      likelihood: { low: 0.45, high: 0.55 },
      ...{ act: { ...visit, status: 'predicted', when: null }, about: [], isConditional: true },
    },
    'Observers (Global Times, 5 January 2026) expected that France would visit Japan in 2026 (45–55 %, on a condition that the note quotes).',
    '觀察人士（环球时报，2026年1月5日）預期（2026年）：「可能訪日」（可能性45–55%；附條件，見註）。',
    '观察人士（环球时报，2026年1月5日）预期（2026年）：“可能訪日”（可能性45–55%；附条件，见注）。',
  ],
  [
    'what one party says of another',
    { ...visit, frame: 'threaten', status: 'occurred', when: on('2026-01-05'), saidBy: 'JPN' },
    'On 5 January 2026, France threatened Japan, according to Japan.',
    '據日本的說法，2026年1月5日，法國威脅日本。',
    '据日本的说法，2026年1月5日，法国威胁日本。',
  ],
  [
    'what one party says that another promised',
    {
      ...{ kind: 'plan', of: 'pledged', frame: 'visit', source: ['FRA'], target: ['JPN'], by: on('2026-02') },
      ...{ day: null, fate: 'open', quote: null, about: [], saidBy: 'JPN' },
    },
    'France undertook to visit Japan in February 2026, according to Japan [open].',
    '【未到期】據日本的說法，法國承諾於2026年2月訪問日本。',
    '【未到期】据日本的说法，法国承诺于2026年2月访问日本。',
  ],
  [
    'several matters that the same tell of',
    {
      ...{ kind: 'view', differing: [], silent: { named: [], isMore: false } },
      topics: [
        { ...visit, status: 'occurred', when: on('2026-01-05') },
        { ...visit, frame: 'condemn', status: 'occurred', when: on('2026-01-06') },
      ],
      tell: { named: [{ outlet: '聯合報', title: null, country: null, genre: null }], isMore: false },
    },
    'France visited Japan on 5 January 2026; France condemned Japan on 6 January 2026: told by United Daily News.',
    '關於2026年1月5日法國訪問日本；2026年1月6日法國譴責日本等事，聯合報提及。',
    '关于2026年1月5日法国访问日本；2026年1月6日法国谴责日本等事，聯合報提及。',
  ],
  [
    'a quotation that is cut off within another',
    { ...visit, frame: 'condemn', status: 'occurred', when: null, quote: '主張「均衡關係' },
    'France condemned Japan.',
    '法國譴責日本：「主張『均衡關係』」。',
    '法国谴责日本：“主張「均衡關係”。',
  ],
  [
    'whom another receives',
    { ...visit, frame: 'host-visit', status: 'scheduled', when: on('2026-01-04') },
    'France is due to pay a visit, received by Japan on 4 January 2026.',
    '法國預定於2026年1月4日到訪，由日本接待。',
    '法国预定于2026年1月4日到访，由日本接待。',
  ],
  [
    'an act of which nobody says when it was',
    { ...visit, status: 'occurred', when: null, day: '2026-01-06' },
    'France visited Japan (reported 6 January 2026).',
    '法國訪問日本（2026年1月6日報導）。',
    '法国访问日本（2026年1月6日报道）。',
  ],
  [
    'what two do with a third',
    { ...visit, frame: 'joint-statement', status: 'occurred', when: null, source: ['FRA', 'DEU'] },
    'France and Germany issued a joint statement with Japan.',
    '法國、德國與日本發表聯合聲明。',
    '法国、德国与日本发表联合声明。',
  ],
  [
    'an act that says its issue itself',
    { ...visit, frame: 'raise-tariff', status: 'occurred', when: null, about: ['tariffs'] },
    'France imposed or raised tariffs on Japan.',
    '法國對日本加徵關稅。',
    '法国对日本加征关税。',
  ],
  [
    'a quotation within a quotation',
    { ...visit, frame: 'condemn', status: 'occurred', when: null, quote: '稱「雙方『各說各話』」及“前後不一”' },
    'France condemned Japan.',
    '法國譴責日本：「稱『雙方「各說各話」』及“前後不一”」。',
    '法国谴责日本：“稱「雙方『各說各話』」及‘前後不一’”。',
  ],
  [
    'an accusation on an issue',
    {
      ...{ ...visit, frame: 'condemn', status: 'occurred', when: null, quote: '譴責片面改變現狀' },
      about: ['taiwan-strait'],
    },
    'France condemned Japan, on peace and the status quo in the Taiwan Strait.',
    '法國譴責日本：「譴責片面改變現狀」。',
    '法国谴责日本：“譴責片面改變現狀”。',
  ],
  [
    'consent on an issue',
    {
      ...{
        kind: 'agreement',
        what: 'consensus',
        state: 'agreed',
        parties: ['FRA', 'JPN'],
        side: 'states',
        n: null,
        fields: [],
      },
      ...{ quote: '同意早日復談', about: ['peninsula-denuclearisation'], when: null, day: '2026-01-06' },
    },
    'France and Japan reached consensus on denuclearisation of the Korean peninsula (reported 6 January 2026).',
    '法國與日本達成共識（2026年1月6日報導）：「同意早日復談」。',
    '法国和日本达成共识（2026年1月6日报道）：“同意早日復談”。',
  ],
  [
    'a threat without a day, and when it was reported',
    {
      ...{ kind: 'plan', of: 'threatened', frame: 'threaten-sanctions', source: ['FRA'], target: ['JPN'], by: null },
      ...{ day: '2026-01-05', fate: 'open', quote: null, about: [] },
    },
    'France threatened Japan with sanctions or tariffs (reported 5 January 2026) [open].',
    '【尚無下文】法國威脅對日本制裁或加徵關稅（2026年1月5日報導）。',
    '【尚无下文】法国威胁对日本制裁或加征关税（2026年1月5日报道）。',
  ],
  [
    'a forecast of which no act was read, by somebody whom the packs do not know',
    {
      ...{ kind: 'forecast', who: '某教授', day: null, outlet: null, quote: '台海將趨緊張', by: on('2027') },
      ...{ likelihood: { low: 0.55, high: 0.8 }, act: null, about: ['taiwan-strait'], isConditional: false },
    },
    'A voice named in the source expected developments on peace and the status quo in the Taiwan Strait in 2027 (55–80 %).',
    '某教授預期（2027年）：「台海將趨緊張」（可能性55–80%）。',
    '某教授预期（2027年）：“台海將趨緊張”（可能性55–80%）。',
  ],
  [
    'an expectation that has no name in English',
    {
      ...{ kind: 'forecast', who: '某教授', day: null, outlet: null, quote: '價格將上漲', by: null },
      ...{ likelihood: { low: 0.55, high: 0.8 }, act: null, about: [], isConditional: false },
    },
    'Some expectations are quoted only in the notes.',
    '某教授預期：「價格將上漲」（可能性55–80%）。',
    '某教授预期：“價格將上漲”（可能性55–80%）。',
  ],
  [
    'who tells of it, who leaves it out, and who has it otherwise',
    {
      ...{ kind: 'view', topics: [{ ...visit, status: 'occurred', when: on('2026-01-05') }] },
      tell: {
        named: [
          { outlet: '聯合報', title: null, country: 'TWN', genre: 'news' },
          { outlet: '甲報', title: null, country: null, genre: null },
        ],
        isMore: true,
      },
      silent: { named: [{ outlet: '環球時報', title: null, country: 'CHN', genre: 'commentary' }], isMore: false },
      differing: [
        { voice: { outlet: '甲報', title: null, country: null, genre: null }, what: 'status', status: 'scheduled' },
      ],
    },
    'France visited Japan on 5 January 2026: told by United Daily News (Taiwan, news), 甲報 and others; left out by Global Times (China, commentary), writing of the same matter within a week of the first report; 甲報 has it that it is due.',
    '關於2026年1月5日法國訪問日本一事，聯合報（台灣，新聞）、甲報與其他來源提及；環球時報（中國，評論）在首則報導後一週內寫到同一主題，而未提及此事；甲報的說法是已排定。',
    '关于2026年1月5日法国访问日本一事，聯合報（台湾，新闻）、甲報和其他来源提及；環球時報（中国，评论）在首则报道后一周内写到同一主题，而未提及此事；甲報的说法是已排定。',
  ],
  [
    'what is told of a stand',
    {
      ...{ kind: 'view', topics: [{ kind: 'stand', holder: 'FRA', issue: 'peninsula-denuclearisation' }] },
      tell: { named: [{ outlet: '甲報', title: null, country: 'TWN', genre: null }], isMore: false },
      silent: { named: [], isMore: false },
      differing: [
        { voice: { outlet: '乙報', title: null, country: null, genre: null }, what: 'stance', stance: 'opposes' },
      ],
    },
    'Where France stands on denuclearisation of the Korean peninsula: told by 甲報 (Taiwan); 乙報 tells of opposition.',
    '關於法國在「朝鮮半島無核化」議題上的立場，甲報（台灣）提及；乙報寫的是表示反對。',
    '关于法国在“朝鲜半岛无核化”议题上的立场，甲報（台湾）提及；乙報写的是表示反对。',
  ],
  [
    'a difference',
    {
      ...{ kind: 'difference', what: 'count', reconciled: '14 + 1 = 15' },
      act: { ...visit, frame: 'sign-accord', status: 'occurred', when: on('2026-01-05') },
      values: [
        { value: '14', outlets: [{ outlet: '甲報', title: null }] },
        {
          value: '15',
          outlets: [
            { outlet: '乙報', title: null },
            { outlet: '丙報', title: null },
          ],
        },
      ],
    },
    'France signed an accord with Japan on 5 January 2026; sources differ on the number: 14 (甲報); 15 (乙報, 丙報). They fit if 14 + 1 = 15.',
    '關於2026年1月5日法國與日本簽署協議一事，數目說法不一：14（甲報）；15（乙報、丙報）；若14 + 1 = 15則相合。',
    '关于2026年1月5日法国与日本签署协议一事，数目说法不一：14（甲報）；15（乙報、丙報）；若14 + 1 = 15则相合。',
  ],
  [
    'sources of which no outlet is known',
    {
      ...{ kind: 'view', topics: [{ kind: 'stand', holder: 'FRA', issue: 'peninsula-denuclearisation' }] },
      tell: {
        named: [
          { outlet: null, title: '半島怎麼了', day: '2026-01-05', country: 'TWN', genre: 'news' },
          { outlet: null, title: '一個題目長得在一行裡放不下的文章', day: '2026-01-06', country: 'TWN', genre: 'news' },
          { outlet: null, title: '半島近況', day: '2026-01-06', country: 'TWN', genre: 'news' },
          { outlet: null, title: null, country: null, genre: null },
        ],
        isMore: false,
      },
      silent: { named: [], isMore: false },
      differing: [],
    },
    'Where France stands on denuclearisation of the Korean peninsula: told by a text of 5 January 2026 (Taiwan, news), texts of 6 January 2026 (Taiwan, news) and a text of unknown origin.',
    '關於法國在「朝鮮半島無核化」議題上的立場，〈半島怎麼了〉（台灣，新聞）、〈一個題目長得在一行裡放不下的文章〉（台灣，新聞）、〈半島近況〉（台灣，新聞）與出處不詳者提及。',
    '关于法国在“朝鲜半岛无核化”议题上的立场，〈半島怎麼了〉（台湾，新闻）、〈一個題目長得在一行裡放不下的文章〉（台湾，新闻）、〈半島近況〉（台湾，新闻）和出处不详者提及。',
  ],
  [
    'a difference between such sources',
    {
      ...{ kind: 'difference', what: 'count', reconciled: null },
      act: { ...visit, frame: 'sign-accord', status: 'occurred', when: on('2026-01-05') },
      values: [
        {
          value: '14',
          outlets: [{ outlet: null, title: '一個題目長得在一行裡放不下的文章說個沒完', day: '2026-01-05' }],
        },
        {
          value: '15',
          outlets: [
            { outlet: null, title: null },
            { outlet: null, title: null },
          ],
        },
      ],
    },
    'France signed an accord with Japan on 5 January 2026; sources differ on the number: 14 (a text of 5 January 2026); 15 (texts of unknown origin).',
    '關於2026年1月5日法國與日本簽署協議一事，數目說法不一：14（〈一個題目長得在一行裡放不下的文章說個…〉）；15（出處不詳者）。',
    '关于2026年1月5日法国与日本签署协议一事，数目说法不一：14（〈一個題目長得在一行裡放不下的文章說個…〉）；15（出处不详者）。',
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
    'France toward Japan: net score −3.0 by the weights of PLOVER 2.0 (5–95 %: −9.0 to 0.0), from 1 incident, 1 of conflict.',
    '法國對日本：依PLOVER 2.0權重，淨值−3.0（5–95%區間−9.0至0.0），共1件，其中衝突1件。',
    '法国对日本：依PLOVER 2.0权重，净值−3.0（5–95%区间−9.0至0.0），共1件，其中冲突1件。',
  ],
  [
    'a score without any conflict',
    {
      ...{ kind: 'figure', what: 'net', source: 'FRA', target: 'JPN' },
      ...{ value: 5, low: 1, high: 9, of: 2, conflicts: 0 },
    },
    'France toward Japan: net score +5.0 by the weights of PLOVER 2.0 (5–95 %: +1.0 to +9.0), from 2 incidents, none of conflict.',
    '法國對日本：依PLOVER 2.0權重，淨值+5.0（5–95%區間+1.0至+9.0），共2件，無衝突。',
    '法国对日本：依PLOVER 2.0权重，净值+5.0（5–95%区间+1.0至+9.0），共2件，无冲突。',
  ],
]
