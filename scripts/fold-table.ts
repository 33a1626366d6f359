/**
 * Writes `packs/zh/fold.txt` from opencc-js and the hand table below; `--check` compares instead and exits with 1 where they differ.
 * A row is `SOURCES TARGET`: every unit of SOURCES is folded to the one unit TARGET, which is never itself a source.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { Converter } from 'opencc-js'

const path = new URL('../packs/zh/fold.txt', import.meta.url)

/** Variants that opencc keeps apart or does not know, and the radicals of U+2E80–2EFF that have one character of their own. */
const hand = `
著着 裏里 裡里 爲为 臺台 峯峰 羣群 啓启 衞卫 綫线 説说 鋭锐 悅悦 脫脱 閲阅 鈎钩 牀床 麪面 糉粽 竈灶 鷄鸡 癡痴 託托 佈布 佔占 週周 迴回 祕秘
妳你 姊姐 髙高 﨑崎 﨟﨟 徳德 竜龙 沢泽 広广 辺边 姫姬 歩步 恵惠 鉄铁 関关 県县 実实 戦战 専专 浜滨 桜樱 黒黑 済济 経经 総总 応应 対对 団团
敎教 靑青 眞真 値值 卽即 吿告 內内 吳吴 呂吕 別别 戶户 稅税 黃黄 溫温 冊册 沒没 決决 況况 減减 涼凉 淨净 沖冲 錄录 録录 緑绿 恆恒 強强 彊强 虛虚
產产 産产 晉晋 竝并 並并 併并 幷并 郞郎 敍叙 敘叙 鉅巨 祇只 衹只 隻只 箇个 喫吃 纔才 勳勋 勛勋 踪踪 蹤踪 跡迹 蹟迹 鬥斗 鬪斗 鬦斗 缐线 豔艳 兇凶 讚赞 劄札 剳札
彷仿 彿佛 髮发 搧扇 盃杯 慾欲 拚拼 濶阔 汙污 汚污 畧略 秌秋 彥彦 顏颜 諺谚 嚮向 嚐尝 佇伫 倂并 僞伪 偽伪 溼湿 甯宁 寧宁 尅克 剋克 雋隽 儁俊 巖岩 嵒岩 崐昆 崑昆 崙仑
⺁厂 ⺃乚 ⺅亻 ⺉刂 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺒巳 ⺓幺 ⺖忄 ⺗小 ⺘扌 ⺙攵 ⺛无 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺣灬 ⺤爪 ⺦丬 ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糸 ⺰纟 ⺱网
⺲罒 ⺳网 ⺶羊 ⺷羊 ⺹耂 ⺺肀 ⺼月 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑长 ⻒长 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青
⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟食 ⻠饣 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫齐 ⻬齐 ⻭齿 ⻮齿 ⻯龙 ⻰龙 ⻱龟 ⻲龟 ⻳龟
`

/** The fold of every unit that changes, closed: no target is itself folded to something else. */
function pairs(): Map<string, string> {
  const converters = ['t', 'tw', 'hk'].map((from) => Converter({ from: from as 't' | 'tw' | 'hk', to: 'cn' }))
  const fold = new Map<string, string>()
  for (let code = 0x3400; code < 0xa000; code++) {
    const unit = String.fromCharCode(code)
    for (const convert of converters) {
      const to = convert(unit)
      if (to !== unit && to.length === 1) {
        fold.set(unit, to)
        break
      }
    }
  }
  // 麼→么→幺: a unit that is already the Simplified form of another stays as it is.
  for (const to of [...fold.values()]) fold.delete(to)
  for (const row of hand.trim().split(/\s+/)) {
    const [from, to] = [row.charAt(0), row.charAt(1)]
    if (from !== to) fold.set(from, to)
  }
  return closed(fold)
}

function closed(fold: ReadonlyMap<string, string>): Map<string, string> {
  const result = new Map<string, string>()
  for (const from of fold.keys()) {
    const seen = new Set([from])
    let to = fold.get(from) as string
    while (fold.has(to)) {
      if (seen.has(to)) throw new Error(`fold-table: ${[...seen].join('')} is a circle`)
      seen.add(to)
      to = fold.get(to) as string
    }
    result.set(from, to)
  }
  return result
}

function table(): string {
  const byTarget = new Map<string, string[]>()
  for (const [from, to] of pairs()) byTarget.set(to, [...(byTarget.get(to) ?? []), from])
  const rows = [...byTarget].map(([to, from]) => `${from.sort().join('')} ${to}`)
  rows.sort((a, b) => ((a.at(-1) as string) < (b.at(-1) as string) ? -1 : 1))
  return `# Units that are folded to one for matching: SOURCES TARGET. Made by scripts/fold-table.ts from opencc-js
# (Apache-2.0 and MIT; the character tables of OpenCC) and its hand table; width and Kangxi radicals are folded in code.
${rows.join('\n')}\n`
}

const made = table()
if (process.argv.includes('--check')) {
  const same = readFileSync(path, 'utf8') === made
  process.stdout.write(same ? 'fold.txt is as made\n' : 'fold.txt differs: run scripts/fold-table.ts\n')
  process.exitCode = same ? 0 : 1
} else {
  writeFileSync(path, made)
  process.stdout.write(`${made.split('\n').length - 3} rows\n`)
}
