alter table jobs add column subject_id uuid;
create index ix_jobs_subject_id on jobs (subject_id);
