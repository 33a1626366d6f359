import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'

const root = dirname(import.meta.dirname)
const dir = mkdtempSync(join(tmpdir(), 'chancery-cut-'))
afterAll(() => rmSync(dir, { recursive: true }))

const log = join(dir, 'sockets.log')
const preload = pathToFileURL(join(import.meta.dirname, 'no-network.mjs')).href
function chancery(...args: readonly string[]) {
  const env = { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', NODE_OPTIONS: `--import=${preload}`, CUT_LOG: log }
  const { status, stdout, stderr } = spawnSync(join(root, 'bin', 'chancery'), args, { encoding: 'utf8', env, cwd: dir })
  return { status, stdout, stderr }
}
const sockets = () => (existsSync(log) ? readFileSync(log, 'utf8') : '')

test('reading, adding and searching files of every kind opens no socket, whatever they refer to', () => {
  const far = 'http://example.org/x'
  const page = `<html><head><link rel="stylesheet" href="${far}.css"><script src="${far}.js"></script></head><body><article><img src="${far}.png"><iframe src="${far}"></iframe>${'<p>法國總統訪問日本，與日本首相會談，雙方簽署備忘錄。</p>'.repeat(6)}</article></body></html>`
  const files = join(dir, 'files')
  mkdirSync(files)
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(files, name), content)
  put('a.txt', '法國週三宣布制裁伊朗。')
  put('b.html', page)
  put(
    'c.rss',
    `<?xml version="1.0"?><!DOCTYPE rss SYSTEM "${far}.dtd"><rss version="2.0"><channel><link>${far}</link><item><link>${far}</link><description>美國宣布制裁俄羅斯。</description></item></channel></rss>`,
  )
  put(
    'd.eml',
    `From: a@example.org\nSubject: x\nContent-Type: text/html; charset=utf-8\n\n<img src="${far}">德國總理訪問荷蘭。`,
  )
  put('e.pdf', readFileSync(join(import.meta.dirname, 'fixtures', 'pdf', 'libreoffice.pdf')))
  put('f.zip', zipSync({ 'g.html': strToU8(page.replaceAll('日本', '韓國').replaceAll('備忘錄', '協定')) }))
  expect(chancery('init', 'desk').status).toBe(0)
  const added = chancery('add', '--desk', 'desk', 'files')
  expect(added.stderr).toBe('')
  expect(added.stdout).toMatch(/6 new/)
  expect(chancery('read', 'files/a.txt').status).toBe(0)
  expect(chancery('search', '--desk', 'desk', '訪問').stdout).toMatch(/documents/)
  expect(sockets()).toBe('')
})

test('an address is one, and where the network is cut it is said', () => {
  const { status, stderr } = chancery('add', '--desk', 'desk', 'https://example.org/a')
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringMatching(/could not be fetched \(the network is cut\)/),
  })
  expect(sockets()).not.toBe('')
})
