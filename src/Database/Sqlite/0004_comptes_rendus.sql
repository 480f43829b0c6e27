alter table rencontres_rencontres add column sans_horaire integer not null default 0;
alter table rencontres_rencontres add column date_inconnue integer not null default 0;
alter table rencontres_rencontres add column meteo_en_mots text;
alter table rencontres_blocs add column fiche text not null default '[]';

create table stored_files (
  id text not null constraint pk_stored_files primary key,
  name text not null,
  media_type text not null,
  length integer not null,
  fingerprint text not null,
  stored_at text not null
);

create table rencontres_actualites (
  id text not null constraint pk_rencontres_actualites primary key,
  rencontre_id text not null,
  niveau integer not null,
  texte text not null,
  constraint fk_rencontres_actualites_rencontre_id foreign key (rencontre_id) references rencontres_rencontres (id) on delete cascade
);

create table rencontres_comptes_rendus (
  id text not null constraint pk_rencontres_comptes_rendus primary key,
  rencontre_id text not null,
  reseau_id text not null,
  numero integer,
  version integer not null,
  derniere_version integer not null,
  correction_ouverte_le text,
  motif_correction text,
  relecture_ouverte_le text,
  relecture_jusqua text,
  constraint fk_rencontres_comptes_rendus_rencontre_id foreign key (rencontre_id) references rencontres_rencontres (id) on delete cascade,
  constraint fk_rencontres_comptes_rendus_reseau_id foreign key (reseau_id) references reseaux_reseaux (id) on delete restrict
);

create table rencontres_fragments (
  id text not null constraint pk_rencontres_fragments primary key,
  rencontre_id text not null,
  texte text not null,
  groupe text,
  propose integer,
  constraint fk_rencontres_fragments_rencontre_id foreign key (rencontre_id) references rencontres_rencontres (id) on delete cascade
);

create table rencontres_sources (
  id text not null constraint pk_rencontres_sources primary key,
  rencontre_id text not null,
  fichier_id text not null,
  texte text not null,
  remarques text not null,
  constraint fk_rencontres_sources_fichier_id foreign key (fichier_id) references stored_files (id) on delete restrict,
  constraint fk_rencontres_sources_rencontre_id foreign key (rencontre_id) references rencontres_rencontres (id) on delete cascade
);

create table rencontres_presentations (
  id text not null constraint pk_rencontres_presentations primary key,
  rencontre_id text not null,
  cite_id text,
  titre text not null,
  texte text not null,
  constraint fk_rencontres_presentations_cite_id foreign key (cite_id) references reseaux_cites (id) on delete restrict,
  constraint fk_rencontres_presentations_rencontre_id foreign key (rencontre_id) references rencontres_rencontres (id) on delete cascade
);

create table rencontres_amendements (
  id text not null constraint pk_rencontres_amendements primary key,
  rencontre_id text not null,
  personne_id text not null,
  passage text not null,
  section text not null,
  texte_avant text not null,
  texte_apres text not null,
  depose_le text not null,
  statut integer not null,
  reponse text,
  traite_le text,
  constraint fk_rencontres_amendements_personne_id foreign key (personne_id) references reseaux_personnes (id) on delete restrict,
  constraint fk_rencontres_amendements_rencontre_id foreign key (rencontre_id) references rencontres_rencontres (id) on delete cascade
);

create table rencontres_comptes_rendus_versions (
  id text not null constraint pk_rencontres_comptes_rendus_versions primary key,
  compte_rendu_id text not null,
  rang integer not null,
  contenu text not null,
  empreinte text not null,
  motif text,
  publiee_par text not null,
  publiee_le text not null,
  constraint fk_rencontres_comptes_rendus_versions_compte_rendu_id foreign key (compte_rendu_id) references rencontres_comptes_rendus (id) on delete cascade
);
create index ix_rencontres_actualites_rencontre_id on rencontres_actualites (rencontre_id);
create index ix_rencontres_amendements_personne_id on rencontres_amendements (personne_id);
create index ix_rencontres_amendements_rencontre_id on rencontres_amendements (rencontre_id);
create unique index ix_rencontres_comptes_rendus_rencontre_id on rencontres_comptes_rendus (rencontre_id);
create unique index ix_rencontres_comptes_rendus_reseau_id_numero on rencontres_comptes_rendus (reseau_id, numero);
create unique index ix_rencontres_comptes_rendus_versions_compte_rendu_id_rang on rencontres_comptes_rendus_versions (compte_rendu_id, rang);
create index ix_rencontres_fragments_rencontre_id on rencontres_fragments (rencontre_id);
create index ix_rencontres_presentations_cite_id on rencontres_presentations (cite_id);
create index ix_rencontres_presentations_rencontre_id on rencontres_presentations (rencontre_id);
create index ix_rencontres_sources_fichier_id on rencontres_sources (fichier_id);
create unique index ix_rencontres_sources_rencontre_id on rencontres_sources (rencontre_id);
create index ix_stored_files_fingerprint on stored_files (fingerprint);
