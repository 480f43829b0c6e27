-- What a mail server refuses for good is not tried again, and is said.
alter table emails add column refused_at timestamp with time zone;
alter table emails add column refusal text;
create index ix_emails_to_address on emails (to_address);

-- Tries that do not count: the mail server was away.
alter table jobs add column postponed integer not null default 0;

create table email_outages (
  id uuid not null,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  cause text not null,
  failures integer not null,
  next_try_at timestamp with time zone not null,
  constraint pk_email_outages primary key (id)
);
create index ix_email_outages_ended_at on email_outages (ended_at);
