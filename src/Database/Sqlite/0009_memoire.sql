create table memoire_ressources (
  id text not null constraint pk_memoire_ressources primary key,
  reseau_id text not null,
  nature integer not null,
  slug text not null,
  cite_id text,
  ajoutee_le text not null,
  ajoutee_par text not null,
  titre text not null,
  resume text,
  auteur text,
  date text,
  niveau integer not null,
  themes text not null,
  age_min integer,
  age_max integer,
  cites text not null,
  langue text not null,
  licence integer not null,
  source text,
  visibilite integer not null,
  version integer not null,
  publiee_le text,
  archivee_le text,
  revoir_le text,
  fichier_id text,
  lien_mort_le text,
  constraint fk_memoire_ressources_reseau_id foreign key (reseau_id) references reseaux_reseaux (id) on delete restrict,
  constraint fk_memoire_ressources_cite_id foreign key (cite_id) references reseaux_cites (id) on delete restrict,
  constraint fk_memoire_ressources_fichier_id foreign key (fichier_id) references stored_files (id) on delete restrict
);

create table memoire_ressources_fichiers (
  id text not null constraint pk_memoire_ressources_fichiers primary key,
  ressource_id text not null,
  rang integer not null,
  fichier_id text not null,
  depose_par text not null,
  depose_le text not null,
  constraint fk_memoire_ressources_fichiers_ressource_id foreign key (ressource_id) references memoire_ressources (id) on delete cascade,
  constraint fk_memoire_ressources_fichiers_fichier_id foreign key (fichier_id) references stored_files (id) on delete restrict
);

-- What a medium says: passages as JSON, each with its page or its moment.
create table memoire_transcriptions (
  id text not null constraint pk_memoire_transcriptions primary key,
  ressource_id text not null,
  origine integer not null,
  passages text not null,
  constraint fk_memoire_transcriptions_ressource_id foreign key (ressource_id) references memoire_ressources (id) on delete cascade
);

create table memoire_signalements (
  id text not null constraint pk_memoire_signalements primary key,
  ressource_id text not null,
  personne_id text not null,
  nature integer not null,
  texte text,
  depose_le text not null,
  traite_le text,
  reponse text,
  constraint fk_memoire_signalements_ressource_id foreign key (ressource_id) references memoire_ressources (id) on delete cascade,
  constraint fk_memoire_signalements_personne_id foreign key (personne_id) references reseaux_personnes (id) on delete restrict
);

create table memoire_dossiers_pieces (
  id text not null constraint pk_memoire_dossiers_pieces primary key,
  dossier_id text not null,
  ressource_id text not null,
  rang integer not null,
  constraint fk_memoire_dossiers_pieces_dossier_id foreign key (dossier_id) references memoire_ressources (id) on delete cascade,
  constraint fk_memoire_dossiers_pieces_ressource_id foreign key (ressource_id) references memoire_ressources (id) on delete cascade
);

create table memoire_favoris (
  id text not null constraint pk_memoire_favoris primary key,
  personne_id text not null,
  ressource_id text not null,
  garde_le text not null,
  collections text not null,
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
