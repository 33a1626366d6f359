-- A document is asked for by its name more often than by anything else.
create index source_doc on source (doc);
create index copy_doc on copy (doc, source);
