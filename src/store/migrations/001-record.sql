-- The record: what arrived, what was read in it, what was decided. Rows of original, source and withdrawal are never changed or deleted.

-- The bytes as they arrived, so that every text can be made again.
create table original (
  hash text primary key,      -- SHA-256 of the bytes, hexadecimal
  size integer not null,      -- in bytes, before compression
  bytes blob not null         -- Zstandard
) strict;

create table source (
  seq integer primary key,    -- in the order of arrival
  id text not null unique,    -- sha256:… of the text in UTF-8: the id of its reading
  doc text not null,          -- the name under which it came
  format text not null,       -- text, markdown, html, json, csv …
  original text not null references original (hash),
  title text,
  author text,
  outlet text,
  url text,
  lang text not null,
  published text,             -- ISO day, or part of one
  published_basis text,       -- given, stated, inferred, metadata
  text blob not null,         -- Zstandard of UTF-8
  arrived text not null       -- ISO instant
) strict;
create index source_published on source (published);
create index source_original on source (original);

-- A document that is a copy of a source that was there before: kept with its own bytes and name, but read once.
create table copy (
  seq integer primary key,
  source integer not null references source (seq),
  why text not null,          -- bytes, text, url, alike: see CopyWhy
  doc text not null,
  format text not null,
  original text not null references original (hash),
  outlet text,
  url text,
  published text,
  arrived text not null,
  unique (source, original, doc)
) strict;
create index copy_original on copy (original);

create table withdrawal (
  seq integer primary key,
  source integer not null references source (seq),
  why text not null,
  at text not null
) strict;
create index withdrawal_source on withdrawal (source);

-- What a person decided. For the resolver and the review; append-only.
create table judgement (
  seq integer primary key,
  kind text not null,         -- same, different, corrected, rejected
  subject text not null,      -- JSON: the ids that it is about
  content text not null,      -- JSON
  at text not null
) strict;

-- From here on all is cache: a pure function of the record, the packs and the engine.

create table reading (
  source integer primary key references source (seq),
  engine text not null,       -- mark of the engine and the packs that made it
  line blob not null,         -- Zstandard of the public shape, one JSON object
  made text not null
) strict;
create index reading_engine on reading (engine);

create table event (
  source integer not null references source (seq),
  id text not null,
  type text not null,
  frame text not null,
  status text not null,
  start text,
  end text,
  primary key (source, id)
) strict, without rowid;
create index event_type on event (type, source);

create table event_actor (
  code text not null,
  source integer not null references source (seq),
  event text not null,
  side text not null,         -- source, target
  primary key (code, source, event, side)
) strict, without rowid;
create index event_actor_source on event_actor (source);

-- Fingerprints of texts; two texts that share a band are compared as copies of each other.
create table sketch (
  source integer primary key references source (seq),
  mins blob not null          -- 64 numbers of 32 bits
) strict;

create table sketch_band (
  band integer not null,
  value integer not null,
  source integer not null references source (seq),
  primary key (band, value, source)
) strict, without rowid;

-- The folded text in overlapping pairs of characters; see search.ts.
create virtual table found using fts5 (grams, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0");
