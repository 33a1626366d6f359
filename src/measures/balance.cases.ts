import type { SignedTie } from './balance.ts'

const tie = (word: string, mark: '+' | '-'): SignedTie => {
  const [a = '', b = ''] = word.split(mark)
  return { a, b, weight: mark === '+' ? 1 : -1 }
}
/** Ties written `Kotun+Gavev Ove-Gavev`. */
export const ties = (text: string): readonly SignedTie[] =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => tie(word, word.includes('+') ? '+' : '-'))

/** Gahuku-Gama, Read 1954. */
export const TRIBES = ties(`
Kotun+Gavev Ove-Gavev Alika-Gavev Nagam-Gavev Gahuk-Gavev Asaro-Gavev Nagad+Gavev Gama+Gavev Ove-Kotun Nagam-Kotun
Gahuk-Kotun Notoh-Kotun Kohik-Kotun Nagad+Kotun Gama+Kotun Alika+Ove Gahuk+Ove Masil+Ove Ukudz+Ove Ukudz+Alika
Masil+Nagam Notoh+Nagam Seuve+Nagam Nagad-Nagam Gama-Nagam Masil+Gahuk Ukudz+Gahuk Notoh-Gahuk Geham+Gahuk Asaro+Gahuk
Uheto-Gahuk Gama-Gahuk Ukudz+Masil Geham+Masil Asaro+Masil Uheto+Masil Geham+Ukudz Asaro+Ukudz Seuve-Ukudz Kohik+Notoh
Geham-Notoh Uheto+Notoh Nagad-Notoh Geham-Kohik Uheto+Kohik Nagad-Kohik Asaro+Geham Uheto-Geham Nagad-Geham Gama-Geham
Seuve-Asaro Nagad-Asaro Gama-Asaro Seuve+Uheto Nagad-Uheto Gama-Uheto Gama-Seuve Gama+Nagad`)

/** From the first year to before the second: Antal, Krapivsky & Redner 2006. */
const SPELLS = `
FRA-GBR 1872 1904; RUS-GBR 1872 1907; AUH-GBR 1872 1918; RUS-FRA 1872 1890; AUH-FRA 1872 1918; DEU-FRA 1872 1918;
AUH-RUS 1890 1918; DEU-RUS 1890 1918; DEU-GBR 1907 1918; ITA-GBR 1907 1918; ITA-FRA 1907 1918; ITA-RUS 1907 1918;
AUH+RUS 1872 1890; DEU+RUS 1872 1890; DEU+AUH 1872 1918; ITA+AUH 1882 1918; ITA+DEU 1882 1918; RUS+FRA 1891 1918;
FRA+GBR 1904 1918; RUS+GBR 1907 1918`

/** The six powers before 1914. */
export const powers = (year: number): readonly SignedTie[] =>
  SPELLS.split(';').flatMap((spell) => {
    const [word = '', from, to] = spell.trim().split(' ')
    return Number(from) <= year && year < Number(to) ? ties(word) : []
  })
