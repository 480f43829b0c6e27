create table audit_events (
  id uuid not null,
  at timestamp with time zone not null,
  actor_id uuid,
  actor_name text not null,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  details text not null,
  constraint pk_audit_events primary key (id)
);

create table emails (
  id uuid not null,
  to_address text not null,
  to_name text not null,
  subject text not null,
  html text,
  text text,
  calendar text,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  constraint pk_emails primary key (id)
);

create table jobs (
  id uuid not null,
  kind text not null,
  payload text not null,
  run_after timestamp with time zone not null,
  attempts integer not null,
  taken_until timestamp with time zone,
  done_at timestamp with time zone,
  dead_at timestamp with time zone,
  last_error text,
  constraint pk_jobs primary key (id)
);

create table protection_keys (
  id uuid not null,
  name text not null,
  xml text not null,
  constraint pk_protection_keys primary key (id)
);
create index ix_audit_events_at on audit_events (at);
create index ix_audit_events_subject_id_at on audit_events (subject_id, at);
create index ix_emails_created_at on emails (created_at);
create index ix_jobs_done_at_run_after on jobs (done_at, run_after);
