-- What a mail server refuses for good is not tried again, and is said.
alter table emails add column refused_at text;
alter table emails add column refusal text;
create index ix_emails_to_address on emails (to_address);

-- Tries that do not count: the mail server was away.
alter table jobs add column postponed integer not null default 0;

create table email_outages (
  id text not null constraint pk_email_outages primary key,
  began_at text not null,
  ended_at text,
  cause text not null,
  failures integer not null,
  next_try_at text not null
);
create index ix_email_outages_ended_at on email_outages (ended_at);
