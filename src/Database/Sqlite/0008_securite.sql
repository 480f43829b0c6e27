create table reseaux_cles_acces (
  id text not null constraint pk_reseaux_cles_acces primary key,
  compte_id text not null,
  identifiant text not null,
  cle_publique text not null,
  nom text not null,
  creee_le text not null,
  compteur integer not null,
  transports text not null,
  verifiee integer not null,
  sauvegardable integer not null,
  sauvegardee integer not null,
  constraint fk_reseaux_cles_acces_compte_id foreign key (compte_id) references reseaux_comptes (id) on delete cascade
);
create unique index ix_reseaux_cles_acces_identifiant on reseaux_cles_acces (identifiant);
create index ix_reseaux_cles_acces_compte_id on reseaux_cles_acces (compte_id);
alter table reseaux_personnes add column effacement_demande_le text;
alter table reseaux_personnes add column effacee_le text;
alter table rencontres_comptes_rendus_versions add column noms_effaces_le text;
