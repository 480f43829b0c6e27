create table memoire_actualites (
  id uuid not null,
  reseau_id uuid not null,
  slug text not null,
  cite_id uuid,
  bloc_id uuid,
  auteur text not null,
  ecrite_le timestamp with time zone not null,
  titre character varying(200) not null,
  texte text not null,
  niveau integer not null,
  themes text[] not null,
  ressources uuid[] not null,
  visibilite integer not null,
  version integer not null,
  publiee_le timestamp with time zone,
  programmee_le timestamp with time zone,
  retiree_le timestamp with time zone,
  constraint pk_memoire_actualites primary key (id),
  constraint fk_memoire_actualites_reseau_id foreign key (reseau_id) references reseaux_reseaux (id) on delete restrict,
  constraint fk_memoire_actualites_cite_id foreign key (cite_id) references reseaux_cites (id) on delete restrict,
  constraint fk_memoire_actualites_bloc_id foreign key (bloc_id) references rencontres_blocs (id) on delete set null
);
create unique index ix_memoire_actualites_slug on memoire_actualites (slug);
create index ix_memoire_actualites_reseau_id_publiee_le on memoire_actualites (reseau_id, publiee_le);
create index ix_memoire_actualites_publiee_le on memoire_actualites (publiee_le);
create index ix_memoire_actualites_cite_id_publiee_le on memoire_actualites (cite_id, publiee_le);
create index ix_memoire_actualites_bloc_id on memoire_actualites (bloc_id);
