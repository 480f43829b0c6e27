-- A number of the index is never given again (autoincrement): what memory knows of a document by its number stays true. SQLite cannot say
-- it of a table that exists: the three tables are copied, the full text, which knows them by name and number, stays as it is.
create table search_entries_new (
  number integer not null primary key autoincrement,
  source text not null,
  subject text not null,
  part text not null,
  kind text not null,
  readers text not null,
  title text not null,
  address text not null,
  day text not null
);
insert into search_entries_new select number, source, subject, part, kind, readers, title, address, day from search_entries;

create table search_texts_new (
  number integer not null primary key references search_entries_new (number) on delete cascade,
  body text not null,
  title_stems text not null,
  body_stems text not null
);
insert into search_texts_new select number, body, title_stems, body_stems from search_texts;

create table search_facets_new (
  number integer not null references search_entries_new (number) on delete cascade,
  name text not null,
  value text not null,
  primary key (number, name, value)
) without rowid;
insert into search_facets_new select number, name, value from search_facets;

-- Triggers first: what is dropped here is not taken out of the full text.
drop trigger search_texts_added;
drop trigger search_texts_removed;
drop table search_texts;
drop table search_facets;
drop table search_entries;
alter table search_entries_new rename to search_entries;
alter table search_texts_new rename to search_texts;
alter table search_facets_new rename to search_facets;

create index ix_search_entries_subject on search_entries (source, subject);
create index ix_search_facets_value on search_facets (name, value);
create trigger search_texts_added after insert on search_texts begin
  insert into search_fts (rowid, title_stems, body_stems) values (new.number, new.title_stems, new.body_stems);
end;
create trigger search_texts_removed after delete on search_texts begin
  insert into search_fts (search_fts, rowid, title_stems, body_stems) values ('delete', old.number, old.title_stems, old.body_stems);
end;
