create table reseaux_sessions_fermees (
  id text not null constraint pk_reseaux_sessions_fermees primary key,
  fermee_le text not null
);

-- Accounts are no longer closed by wrong passwords.
update reseaux_comptes set lockout_end = null, access_failed_count = 0;
