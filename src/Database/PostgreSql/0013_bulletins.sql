create table memoire_bulletins (
  id uuid not null,
  reseau_id uuid not null,
  slug text not null,
  numero integer not null,
  depuis timestamp with time zone not null,
  ouvert_le timestamp with time zone not null,
  ouvert_par text not null,
  titre character varying(200) not null,
  mot text,
  articles text not null,
  envoye_le timestamp with time zone,
  envoye_par text,
  version integer not null,
  constraint pk_memoire_bulletins primary key (id),
  constraint fk_memoire_bulletins_reseau_id foreign key (reseau_id) references reseaux_reseaux (id) on delete restrict
);
create unique index ix_memoire_bulletins_slug on memoire_bulletins (slug);
create unique index ix_memoire_bulletins_reseau_id_numero on memoire_bulletins (reseau_id, numero);
create index ix_memoire_bulletins_envoye_le on memoire_bulletins (envoye_le);

create table memoire_bulletins_preferences (
  id uuid not null,
  personne_id uuid not null,
  frequence integer not null,
  choisie_le timestamp with time zone not null,
  constraint pk_memoire_bulletins_preferences primary key (id),
  constraint fk_memoire_bulletins_preferences_personne_id foreign key (personne_id) references reseaux_personnes (id) on delete cascade
);
create unique index ix_memoire_bulletins_preferences_personne_id on memoire_bulletins_preferences (personne_id);

create table memoire_bulletins_envois (
  id uuid not null,
  bulletin_id uuid not null,
  personne_id uuid not null,
  prevu_le timestamp with time zone not null,
  ecrit_le timestamp with time zone,
  courriel_id uuid,
  ecarte text,
  empreinte_lien text,
  constraint pk_memoire_bulletins_envois primary key (id),
  constraint fk_memoire_bulletins_envois_bulletin_id foreign key (bulletin_id) references memoire_bulletins (id) on delete cascade,
  constraint fk_memoire_bulletins_envois_personne_id foreign key (personne_id) references reseaux_personnes (id) on delete cascade
);
create unique index ix_memoire_bulletins_envois_bulletin_id_personne_id on memoire_bulletins_envois (bulletin_id, personne_id);
create index ix_memoire_bulletins_envois_personne_id_prevu_le on memoire_bulletins_envois (personne_id, prevu_le);
create unique index ix_memoire_bulletins_envois_empreinte_lien on memoire_bulletins_envois (empreinte_lien);

-- The personal address that unsubscribes in one click (RFC 8058).
alter table emails add column unsubscribe text;
