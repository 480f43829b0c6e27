-- A number of the index is never given again: an identity of PostgreSQL promises it already. The script stands for the one of SQLite,
-- so that both databases have the same versions.
comment on column search_entries.number is 'Never given again.';
