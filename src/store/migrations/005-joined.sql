-- What was joined of the record, in parts, so that it need not be joined anew. Cache: what does not fit is dropped and made again.
create table joined (
  part text primary key,
  content blob not null       -- packed with Zstandard
) strict;
