import type { HttpMessages } from './messages-http.ts'

export const httpEn: HttpMessages = {
  problems: {
    'bad-input': { title: 'A parameter is wrong', remedy: 'See /openapi.json for what each operation takes.' },
    'bad-query': { title: 'The search cannot be understood', remedy: 'Correct the field that is named.' },
    'no-path': { title: 'There is nothing at this address', remedy: 'See /openapi.json for what there is.' },
    'no-method': { title: 'This address does not take this method', remedy: 'Use one of those that are named.' },
    'no-document': { title: 'There is no such document', remedy: 'GET /api/v1/list shows what there is.' },
    'no-incident': { title: 'There is no such incident', remedy: 'GET /api/v1/incidents shows what there is.' },
    'no-search': { title: 'There is no such saved search', remedy: 'GET /api/v1/saved shows what there is.' },
    'no-job': {
      title: 'There is no such job',
      remedy: 'The server has forgotten it, or was started anew; begin it again.',
    },
    'several-documents': { title: 'Several documents are called so', remedy: 'Give more of the id.' },
    'bad-judgement': {
      title: 'This cannot be judged so',
      remedy: 'Look the event or judgement up again, and correct what is named.',
    },
    host: { title: 'The request was sent to another name', remedy: 'Open the address that chancery serve printed.' },
    origin: { title: 'Requests from other sites are refused', remedy: 'Open the address that chancery serve printed.' },
    token: {
      title: 'Writing needs the token of the page',
      remedy: 'Load the page again; programs send it as x-chancery-token.',
    },
    media: {
      title: 'This kind of body is not read',
      remedy: 'Send application/json, or files as multipart/form-data.',
    },
    'too-large': { title: 'The body is too large', remedy: 'Send less at a time, or use chancery add.' },
    'bad-body': { title: 'The body cannot be read', remedy: 'Send what its content type says.' },
    desk: { title: 'The desk cannot be used', remedy: 'Do what the detail says, and try again.' },
    thread: {
      title: 'The part of the desk that answers this has ended',
      remedy: 'Ask again; if it ends again, ask for less at a time: a later as-of day, a shorter list, fewer actors.',
    },
    pdf: { title: 'The file could not be made', remedy: 'Do what the detail says, or take another format.' },
    internal: {
      title: 'A fault in chancery itself',
      remedy: 'The terminal of chancery serve says more; please report it.',
    },
  },
  details: {
    input: (name, fault) => `${name}: ${fault}`,
    query: (term, allowed) => `“${term}” cannot be understood; there may stand: ${allowed}`,
    path: (path) => `${path} is no operation`,
    method: (method, allowed) => `${method} is not taken here; what is: ${allowed}`,
    document: (id) => `there is no document ${id}`,
    several: (id) => `several documents are called ${id}`,
    incident: (id) => `there is no incident ${id}, or several begin so`,
    search: (id) => `there is no saved search ${id}, or several begin so`,
    job: (id) => `there is no job ${id}`,
    host: (host) => `this server is not ${host || 'without a name'}`,
    origin: (origin) => `the request came from ${origin}`,
    token: 'the header x-chancery-token is missing or wrong',
    media: (type) => `the content type is ${type || 'missing'}`,
    tooLarge: (bytes) => `the limit is ${Math.round(bytes / 2 ** 20)} MB`,
    body: (fault) => `the body is no ${fault}`,
    thread:
      'the thread that was making the answer has ended, for want of memory as likely as not, and so has the one after it',
    internal: 'something went wrong that should not; nothing that was acknowledged is lost',
  },
  unbuilt: {
    title: 'The pages are not built yet',
    text: 'Run this in the clone of chancery, and load this page again:',
    command: 'npm run build:web',
    api: 'The API is there already: its description',
  },
  serving: {
    at: (address, dir) => `the desk in ${dir} is at ${address} (Ctrl-C ends)`,
    samples: (address) => `the samples are in the browser at ${address} (Ctrl-C ends)`,
    loopbackOnly: (address) =>
      `--listen ${address} is refused: whoever reaches that address could read and write the desk, for there are no accounts and no encryption yet. Use 127.0.0.1, and reach it from elsewhere by ssh -L 4317:127.0.0.1:4317 HOST`,
    portTaken: (port) =>
      `port ${port} is taken by another program; name another one with --port N, or none for any that is free`,
  },
}
