-- The pictures kept until now still say where they were taken: each is cleaned by a job of its own.
insert into jobs (id, kind, payload, run_after, attempts)
select id, 'CleanPicture', '{"FileId":"' || id || '"}', stored_at, 0 from stored_files where media_type like 'image/%';
