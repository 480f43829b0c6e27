-- The index of what can be found: made anew from the rest by « maillage reindexer », so it is no part of backups.
create table search_entries (
  number integer not null primary key,
  source text not null,
  subject text not null,
  part text not null,
  kind text not null,
  readers text not null,
  title text not null,
  address text not null,
  day text not null
);
create index ix_search_entries_subject on search_entries (source, subject);

create table search_texts (
  number integer not null primary key references search_entries (number) on delete cascade,
  body text not null,
  title_stems text not null,
  body_stems text not null
);

create table search_facets (
  number integer not null references search_entries (number) on delete cascade,
  name text not null,
  value text not null,
  primary key (number, name, value)
) without rowid;
create index ix_search_facets_value on search_facets (name, value);

create table search_words (
  word text not null primary key,
  stem text not null
) without rowid;
create index ix_search_words_stem on search_words (stem);

create table search_state (analyzer integer not null);

-- Stems are already plain words: cut on spaces, nothing else.
create virtual table search_fts using fts5(title_stems, body_stems, content='search_texts', content_rowid='number', tokenize='ascii');
create trigger search_texts_added after insert on search_texts begin
  insert into search_fts (rowid, title_stems, body_stems) values (new.number, new.title_stems, new.body_stems);
end;
create trigger search_texts_removed after delete on search_texts begin
  insert into search_fts (search_fts, rowid, title_stems, body_stems) values ('delete', old.number, old.title_stems, old.body_stems);
end;
