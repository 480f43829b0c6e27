alter table jobs add column subject_id text;
create index ix_jobs_subject_id on jobs (subject_id);
