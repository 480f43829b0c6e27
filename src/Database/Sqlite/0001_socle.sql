create table audit_events (
  id text not null constraint pk_audit_events primary key,
  at text not null,
  actor_id text,
  actor_name text not null,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  details text not null
);

create table emails (
  id text not null constraint pk_emails primary key,
  to_address text not null,
  to_name text not null,
  subject text not null,
  html text,
  text text,
  calendar text,
  created_at text not null,
  sent_at text
);

create table jobs (
  id text not null constraint pk_jobs primary key,
  kind text not null,
  payload text not null,
  run_after text not null,
  attempts integer not null,
  taken_until text,
  done_at text,
  dead_at text,
  last_error text
);

create table protection_keys (
  id text not null constraint pk_protection_keys primary key,
  name text not null,
  xml text not null
);
create index ix_audit_events_at on audit_events (at);
create index ix_audit_events_subject_id_at on audit_events (subject_id, at);
create index ix_emails_created_at on emails (created_at);
create index ix_jobs_done_at_run_after on jobs (done_at, run_after);
