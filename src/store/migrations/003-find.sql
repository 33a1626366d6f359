-- Where a document came out, as far as its address says: the name of the server.
alter table source add column host text generated always as (
  case when instr(url, '://') > 0 then
    substr(substr(url, instr(url, '://') + 3), 1, instr(substr(url, instr(url, '://') + 3) || '/', '/') - 1)
  end
) virtual;

create index source_outlet on source (outlet) where outlet is not null;
create index source_host on source (host) where host is not null;
create index source_url on source (url) where url is not null;
create index source_lang on source (lang);
create index copy_url on copy (url, source) where url is not null;

-- Whoever asks for actors asks for the kind of event too: all of it in one place, so that nothing else is looked up.
alter table event_actor rename to actor_before;
drop index event_actor_source;
create table event_actor (
  code text not null,
  type text not null,
  source integer not null references source (seq),
  event text not null,
  side text not null,         -- source, target
  status text not null,
  frame text not null,
  primary key (code, type, source, event, side)
) strict, without rowid;
insert into event_actor (code, type, source, event, side, status, frame)
  select a.code, e.type, a.source, a.event, a.side, e.status, e.frame
  from actor_before a join event e on e.source = a.source and e.id = a.event;
drop table actor_before;
create index event_actor_source on event_actor (source, code);
drop index event_type;
create index event_type on event (type, status, frame, source);
create index event_status on event (status, frame, source);
create index event_frame on event (frame, source);
