/**
 * Writes packs/world/cldr.tsv, the Chinese names of all ISO 3166-1 states and territories (and Kosovo, as XKX) by which they are found in
 * text, taken from the CLDR locales zh-Hant, zh-Hant-HK and zh; and packs/world/names.tsv, the names under which the web desk shows them.
 * With `--check` it writes nothing and exits 1 if a file differs from what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Converter } from 'opencc-js/t2cn'

const LOCALES = ['zh-Hant', 'zh-Hant-HK', 'zh'] as const
const PACKAGE = 'cldr-localenames-full'
const TARGET = new URL('../packs/world/cldr.tsv', import.meta.url)
const NAMES = new URL('../packs/world/names.tsv', import.meta.url)
const HEADER = 'code\tkind\tzh\tmembers\tfrom\tto\tsource'

/** ISO 3166-1: alpha-2 then alpha-3, in the order of alpha-2. */
const ALPHA = `
ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB
BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR
BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR
CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK
FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS
GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN
ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO
LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD
MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER
NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM
PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP
SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF
TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY
UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM XKXKX YEYEM YTMYT ZAZAF ZMZMB ZWZWE`

/** Names that are also read as something else in running text, by alpha-3 code. */
const AMBIGUOUS: ReadonlyMap<string, string> = new Map([
  ['CAF', '中非'],
  ['IMN', '曼島'],
])

/** Sovereign's names that CLDR puts before a territory's own name. */
const SOVEREIGN = /^中國(.+)特別行政區$|^中国(.+)特别行政区$/

type Names = Readonly<Record<string, string>>

/** Reads one locale's territory names. Throws if the package lacks the locale. */
function territories(locale: string): Names {
  const file = createRequire(import.meta.url).resolve(`${PACKAGE}/main/${locale}/territories.json`)
  const { main } = JSON.parse(readFileSync(file, 'utf8'))
  return main[locale].localeDisplayNames.territories
}

function version(): string {
  const file = createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`)
  return JSON.parse(readFileSync(file, 'utf8')).version
}

/** The name if it can be matched in text: no brackets, spaces or hyphens, and not ambiguous; else null. */
function usable(code: string, name: string): string | null {
  const match = SOVEREIGN.exec(name)
  const bare = match?.[1] ?? match?.[2] ?? name
  if (/[^\p{Script=Han}]/u.test(bare)) return null
  return AMBIGUOUS.get(code) === bare ? null : bare
}

/** All rows, one a code, sorted by code. A name that differs only by script from an earlier one is left out. */
function table(): string {
  const fold = Converter({ from: 't', to: 'cn' })
  const locales = LOCALES.map(territories)
  const rows = ALPHA.trim()
    .split(/\s+/)
    .flatMap((pair) => {
      const [two, code] = [pair.slice(0, 2), pair.slice(2)]
      const forms = new Map<string, string>()
      for (const key of [two, `${two}-alt-short`, `${two}-alt-variant`]) {
        for (const names of locales) {
          const form = usable(code, names[key] ?? ' ')
          if (form !== null && !forms.has(fold(form))) forms.set(fold(form), form)
        }
      }
      return forms.size === 0 ? [] : [`${code}\tname\t${[...forms.values()].join(' ')}\t\t\t\tCLDR ${version()}`]
    })
  const notice = '# Names of states and territories. Written by scripts/cldr-states.ts; licence: LICENSES.md.'
  return `${notice}\n${HEADER}\n${rows.toSorted().join('\n')}\n`
}

/** The names for display in three languages, one row a code; the short forms of CLDR where it has them. */
function shownNames(): string {
  const [en, zh, zhs] = ['en', 'zh-Hant', 'zh'].map(territories)
  const bare = (name: string) => {
    const match = SOVEREIGN.exec(name)
    return match?.[1] ?? match?.[2] ?? name
  }
  const rows = ALPHA.trim()
    .split(/\s+/)
    .map((pair) => {
      const [two, code] = [pair.slice(0, 2), pair.slice(2)]
      const cells = [en, zh, zhs].map((names) => bare(names?.[`${two}-alt-short`] ?? names?.[two] ?? code))
      return [code, two, ...cells].join('\t')
    })
  const notice =
    '# Names of states and territories as they are shown; `region`: ISO 3166-1 alpha-2. Written by scripts/cldr-states.ts.'
  return `${notice}\ncode\tregion\ten\tzh\tzhs\n${rows.toSorted().join('\n')}\n`
}

for (const [target, made] of [
  [TARGET, table()],
  [NAMES, shownNames()],
] as const) {
  if (!process.argv.includes('--check')) writeFileSync(target, made)
  else if (readFileSync(target, 'utf8') !== made) {
    console.error(`${target.pathname} differs from CLDR: run node scripts/cldr-states.ts`)
    process.exitCode = 1
  }
}
