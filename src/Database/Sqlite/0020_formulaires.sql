create table form_uses (
  id text not null constraint pk_form_uses primary key,
  at text not null,
  location text
);
create index ix_form_uses_at on form_uses (at);
