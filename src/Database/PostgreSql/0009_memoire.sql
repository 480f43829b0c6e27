create table memoire_ressources (
  id uuid not null,
  reseau_id uuid not null,
  nature integer not null,
  slug text not null,
  cite_id uuid,
  ajoutee_le timestamp with time zone not null,
  ajoutee_par text not null,
  titre character varying(200) not null,
  resume text,
  auteur text,
  date text,
  niveau integer not null,
  themes text[] not null,
  age_min integer,
  age_max integer,
  cites uuid[] not null,
  langue text not null,
  licence integer not null,
  source text,
  visibilite integer not null,
  version integer not null,
  publiee_le timestamp with time zone,
  archivee_le timestamp with time zone,
  revoir_le date,
  fichier_id uuid,
  lien_mort_le timestamp with time zone,
  constraint pk_memoire_ressources primary key (id),
  constraint fk_memoire_ressources_reseau_id foreign key (reseau_id) references reseaux_reseaux (id) on delete restrict,
  constraint fk_memoire_ressources_cite_id foreign key (cite_id) references reseaux_cites (id) on delete restrict,
  constraint fk_memoire_ressources_fichier_id foreign key (fichier_id) references stored_files (id) on delete restrict
);

create table memoire_ressources_fichiers (
  id uuid not null,
  ressource_id uuid not null,
  rang integer not null,
  fichier_id uuid not null,
  depose_par text not null,
  depose_le timestamp with time zone not null,
  constraint pk_memoire_ressources_fichiers primary key (id),
  constraint fk_memoire_ressources_fichiers_ressource_id foreign key (ressource_id) references memoire_ressources (id) on delete cascade,
  constraint fk_memoire_ressources_fichiers_fichier_id foreign key (fichier_id) references stored_files (id) on delete restrict
);

-- What a medium says: passages as JSON, each with its page or its moment.
create table memoire_transcriptions (
  id uuid not null,
  ressource_id uuid not null,
  origine integer not null,
  passages text not null,
  constraint pk_memoire_transcriptions primary key (id),
  constraint fk_memoire_transcriptions_ressource_id foreign key (ressource_id) references memoire_ressources (id) on delete cascade
);

create table memoire_signalements (
  id uuid not null,
  ressource_id uuid not null,
  personne_id uuid not null,
  nature integer not null,
  texte text,
  depose_le timestamp with time zone not null,
  traite_le timestamp with time zone,
  reponse text,
  constraint pk_memoire_signalements primary key (id),
  constraint fk_memoire_signalements_ressource_id foreign key (ressource_id) references memoire_ressources (id) on delete cascade,
  constraint fk_memoire_signalements_personne_id foreign key (personne_id) references reseaux_personnes (id) on delete restrict
);

create table memoire_dossiers_pieces (
  id uuid not null,
  dossier_id uuid not null,
  ressource_id uuid not null,
  rang integer not null,
  constraint pk_memoire_dossiers_pieces primary key (id),
  constraint fk_memoire_dossiers_pieces_dossier_id foreign key (dossier_id) references memoire_ressources (id) on delete cascade,
  constraint fk_memoire_dossiers_pieces_ressource_id foreign key (ressource_id) references memoire_ressources (id) on delete cascade
);

create table memoire_favoris (
  id uuid not null,
  personne_id uuid not null,
  ressource_id uuid not null,
  garde_le timestamp with time zone not null,
  collections text[] not null,
  constraint pk_memoire_favoris primary key (id),
  constraint fk_memoire_favoris_personne_id foreign key (personne_id) references reseaux_personnes (id) on delete cascade,
  constraint fk_memoire_favoris_ressource_id foreign key (ressource_id) references memoire_ressources (id) on delete cascade
);

create unique index ix_memoire_ressources_slug on memoire_ressources (slug);
create index ix_memoire_ressources_reseau_id_ajoutee_le on memoire_ressources (reseau_id, ajoutee_le);
create index ix_memoire_ressources_ajoutee_le on memoire_ressources (ajoutee_le);
create index ix_memoire_ressources_cite_id on memoire_ressources (cite_id);
create index ix_memoire_ressources_fichier_id on memoire_ressources (fichier_id);
create unique index ix_memoire_ressources_fichiers_ressource_id_rang on memoire_ressources_fichiers (ressource_id, rang);
create index ix_memoire_ressources_fichiers_fichier_id on memoire_ressources_fichiers (fichier_id);
create unique index ix_memoire_transcriptions_ressource_id on memoire_transcriptions (ressource_id);
create index ix_memoire_signalements_ressource_id on memoire_signalements (ressource_id);
create index ix_memoire_signalements_personne_id on memoire_signalements (personne_id);
create unique index ix_memoire_dossiers_pieces_dossier_id_ressource_id on memoire_dossiers_pieces (dossier_id, ressource_id);
create index ix_memoire_dossiers_pieces_ressource_id on memoire_dossiers_pieces (ressource_id);
create unique index ix_memoire_favoris_personne_id_ressource_id on memoire_favoris (personne_id, ressource_id);
create index ix_memoire_favoris_ressource_id on memoire_favoris (ressource_id);
