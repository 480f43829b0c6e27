-- The index of what can be found: made anew from the rest by « maillage reindexer », so it is no part of backups.
create table search_entries (
  number bigint not null generated always as identity primary key,
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
  number bigint not null primary key references search_entries (number) on delete cascade,
  body text not null,
  title_stems text not null,
  body_stems text not null,
  vector tsvector not null generated always as (
    setweight(to_tsvector('simple', title_stems), 'A') || setweight(to_tsvector('simple', body_stems), 'D')
  ) stored
);
create index ix_search_texts_vector on search_texts using gin (vector);

create table search_facets (
  number bigint not null references search_entries (number) on delete cascade,
  name text not null,
  value text not null,
  primary key (number, name, value)
);
create index ix_search_facets_value on search_facets (name, value);

create table search_words (
  word text not null primary key,
  stem text not null
);
create index ix_search_words_stem on search_words (stem);

create table search_state (analyzer integer not null);
