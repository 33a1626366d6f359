/**
 * Coverage-guided fuzzing of the readers of foreign formats, where jazzer.js runs (its addon wants glibc 2.38 or newer):
 * `npx @jazzer.js/core@4 test/jazzer.cjs --sync=false`. The first byte names the format; what a reader throws is told by the guard as a
 * damaged file, so that only a crash or a hang is a finding, or a document without a text.
 */
const NAMES = ['txt', 'md', 'json', 'csv', 'html', 'rss', 'eml', 'zip', 'epub', 'docx', 'pdf', 'gz']

module.exports.fuzz = async (data) => {
  const { arrivals } = await import('../src/feeds/formats.ts')
  const [first = 0] = data
  const found = await arrivals(`a.${NAMES[first % NAMES.length]}`, data.subarray(1)).catch(() => [])
  for (const one of found) if (!('fault' in one) && one.text === '') throw new Error(`${one.doc} has no text`)
  return NAMES[first % NAMES.length]
}
