create table reseaux_cles_acces (
  id uuid not null,
  compte_id uuid not null,
  identifiant text not null,
  cle_publique text not null,
  nom character varying(60) not null,
  creee_le timestamp with time zone not null,
  compteur bigint not null,
  transports text not null,
  verifiee boolean not null,
  sauvegardable boolean not null,
  sauvegardee boolean not null,
  constraint pk_reseaux_cles_acces primary key (id),
  constraint fk_reseaux_cles_acces_compte_id foreign key (compte_id) references reseaux_comptes (id) on delete cascade
);
create unique index ix_reseaux_cles_acces_identifiant on reseaux_cles_acces (identifiant);
create index ix_reseaux_cles_acces_compte_id on reseaux_cles_acces (compte_id);
alter table reseaux_personnes add column effacement_demande_le timestamp with time zone;
alter table reseaux_personnes add column effacee_le timestamp with time zone;
alter table rencontres_comptes_rendus_versions add column noms_effaces_le timestamp with time zone;
