-- Searches that are kept for their feeds. Not part of the record: a search that is dropped is gone.
create table saved (
  id text primary key,        -- made of the query: a search that is saved again has its feed again
  query text not null,
  at text not null            -- ISO instant
) strict, without rowid;
