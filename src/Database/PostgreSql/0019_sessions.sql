create table reseaux_sessions_fermees (
  id uuid not null,
  fermee_le timestamp with time zone not null,
  constraint pk_reseaux_sessions_fermees primary key (id)
);

-- Accounts are no longer closed by wrong passwords.
update reseaux_comptes set lockout_end = null, access_failed_count = 0;
