-- When an address was last fetched, and what its server then said of its version: asked again, it need not send what has not changed.
create table visit (
  url text primary key,
  etag text,
  modified text,              -- as the server wrote it
  at text not null            -- ISO instant
) strict, without rowid;
