-- How many readings each engine made, and how many events they hold: asked for whenever something was written, and too many to be counted then.
create table tally (
  engine text primary key,
  readings integer not null
) strict, without rowid;
insert into tally select engine, count(*) from reading group by engine;
create trigger reading_made after insert on reading begin
  insert into tally values (new.engine, 1) on conflict do update set readings = readings + 1;
end;
-- By `update` alone a reading takes the place of another one: what `replace` removes no trigger hears of.
create trigger reading_renewed after update of engine on reading begin
  update tally set readings = readings - 1 where engine = old.engine;
  insert into tally values (new.engine, 1) on conflict do update set readings = readings + 1;
end;

create table event_tally (events integer not null) strict;
insert into event_tally select count(*) from event;
create trigger event_told after insert on event begin update event_tally set events = events + 1; end;
create trigger event_gone after delete on event begin update event_tally set events = events - 1; end;
