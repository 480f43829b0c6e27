create table memoire_bulletins (
  id text not null constraint pk_memoire_bulletins primary key,
  reseau_id text not null,
  slug text not null,
  numero integer not null,
  depuis text not null,
  ouvert_le text not null,
  ouvert_par text not null,
  titre text not null,
  mot text,
  articles text not null,
  envoye_le text,
  envoye_par text,
  version integer not null,
  constraint fk_memoire_bulletins_reseau_id foreign key (reseau_id) references reseaux_reseaux (id) on delete restrict
);
create unique index ix_memoire_bulletins_slug on memoire_bulletins (slug);
create unique index ix_memoire_bulletins_reseau_id_numero on memoire_bulletins (reseau_id, numero);
create index ix_memoire_bulletins_envoye_le on memoire_bulletins (envoye_le);

create table memoire_bulletins_preferences (
  id text not null constraint pk_memoire_bulletins_preferences primary key,
  personne_id text not null,
  frequence integer not null,
  choisie_le text not null,
  constraint fk_memoire_bulletins_preferences_personne_id foreign key (personne_id) references reseaux_personnes (id) on delete cascade
);
create unique index ix_memoire_bulletins_preferences_personne_id on memoire_bulletins_preferences (personne_id);

create table memoire_bulletins_envois (
  id text not null constraint pk_memoire_bulletins_envois primary key,
  bulletin_id text not null,
  personne_id text not null,
  prevu_le text not null,
  ecrit_le text,
  courriel_id text,
  ecarte text,
  empreinte_lien text,
  constraint fk_memoire_bulletins_envois_bulletin_id foreign key (bulletin_id) references memoire_bulletins (id) on delete cascade,
  constraint fk_memoire_bulletins_envois_personne_id foreign key (personne_id) references reseaux_personnes (id) on delete cascade
);
create unique index ix_memoire_bulletins_envois_bulletin_id_personne_id on memoire_bulletins_envois (bulletin_id, personne_id);
create index ix_memoire_bulletins_envois_personne_id_prevu_le on memoire_bulletins_envois (personne_id, prevu_le);
create unique index ix_memoire_bulletins_envois_empreinte_lien on memoire_bulletins_envois (empreinte_lien);

-- The personal address that unsubscribes in one click (RFC 8058).
alter table emails add column unsubscribe text;
