create table form_uses (
  id uuid not null,
  at timestamp with time zone not null,
  location text,
  constraint pk_form_uses primary key (id)
);
create index ix_form_uses_at on form_uses (at);
