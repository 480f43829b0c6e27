create table memoire_fiches (
  id text not null constraint pk_memoire_fiches primary key,
  reseau_id text not null,
  slug text not null,
  cite_id text not null,
  bloc_id text,
  action text,
  reperee_le text not null,
  reperee_par text not null,
  titre text not null,
  sous_titre text,
  quartiers text,
  cites text not null,
  axes text not null,
  themes text not null,
  age_min integer,
  age_max integer,
  debut text,
  fin text,
  statut integer not null,
  maturite integer,
  ressources text not null,
  licence integer not null,
  droit_image integer not null,
  visibilite integer not null,
  version integer not null,
  textes text not null,
  textes_publies text not null,
  etat integer not null,
  etat_depuis text not null,
  relance_le text,
  redacteur_id text,
  relecteur_id text,
  entretien_le text,
  publiee_le text,
  mise_a_jour_le text,
  retiree_le text,
  revoir_le text,
  constraint fk_memoire_fiches_reseau_id foreign key (reseau_id) references reseaux_reseaux (id) on delete restrict,
  constraint fk_memoire_fiches_cite_id foreign key (cite_id) references reseaux_cites (id) on delete restrict,
  constraint fk_memoire_fiches_bloc_id foreign key (bloc_id) references rencontres_blocs (id) on delete set null,
  constraint fk_memoire_fiches_redacteur_id foreign key (redacteur_id) references reseaux_personnes (id) on delete set null,
  constraint fk_memoire_fiches_relecteur_id foreign key (relecteur_id) references reseaux_personnes (id) on delete set null
);
create unique index ix_memoire_fiches_slug on memoire_fiches (slug);
create index ix_memoire_fiches_reseau_id_publiee_le on memoire_fiches (reseau_id, publiee_le);
create index ix_memoire_fiches_publiee_le on memoire_fiches (publiee_le);
create index ix_memoire_fiches_cite_id_publiee_le on memoire_fiches (cite_id, publiee_le);
create index ix_memoire_fiches_bloc_id on memoire_fiches (bloc_id);
create index ix_memoire_fiches_etat_etat_depuis on memoire_fiches (etat, etat_depuis);
create index ix_memoire_fiches_redacteur_id on memoire_fiches (redacteur_id);
create index ix_memoire_fiches_relecteur_id on memoire_fiches (relecteur_id);

create table memoire_fiches_etapes (
  id text not null constraint pk_memoire_fiches_etapes primary key,
  fiche_id text not null,
  etat integer not null,
  par text not null,
  note text,
  le text not null,
  constraint fk_memoire_fiches_etapes_fiche_id foreign key (fiche_id) references memoire_fiches (id) on delete cascade
);
create index ix_memoire_fiches_etapes_fiche_id on memoire_fiches_etapes (fiche_id);

create table memoire_fiches_contributions (
  id text not null constraint pk_memoire_fiches_contributions primary key,
  fiche_id text not null,
  champ text not null,
  numero integer not null,
  avant text,
  apres text not null,
  par text not null,
  le text not null,
  constraint fk_memoire_fiches_contributions_fiche_id foreign key (fiche_id) references memoire_fiches (id) on delete cascade
);
create unique index ix_memoire_fiches_contributions_fiche_id_champ_numero on memoire_fiches_contributions (fiche_id, champ, numero);

create table memoire_fiches_commentaires (
  id text not null constraint pk_memoire_fiches_commentaires primary key,
  fiche_id text not null,
  champ text not null,
  texte text not null,
  par text not null,
  le text not null,
  regle_par text,
  regle_le text,
  constraint fk_memoire_fiches_commentaires_fiche_id foreign key (fiche_id) references memoire_fiches (id) on delete cascade
);
create index ix_memoire_fiches_commentaires_fiche_id on memoire_fiches_commentaires (fiche_id);

create table memoire_fiches_consentements (
  id text not null constraint pk_memoire_fiches_consentements primary key,
  fiche_id text not null,
  nom text not null,
  qualite text not null,
  reponse integer not null,
  moyen text,
  note_par text not null,
  note_le text not null,
  constraint fk_memoire_fiches_consentements_fiche_id foreign key (fiche_id) references memoire_fiches (id) on delete cascade
);
create unique index ix_memoire_fiches_consentements_fiche_id_nom on memoire_fiches_consentements (fiche_id, nom);

create table memoire_fiches_reprises (
  id text not null constraint pk_memoire_fiches_reprises primary key,
  fiche_id text not null,
  cite_id text not null,
  note text,
  par text not null,
  le text not null,
  constraint fk_memoire_fiches_reprises_fiche_id foreign key (fiche_id) references memoire_fiches (id) on delete cascade,
  constraint fk_memoire_fiches_reprises_cite_id foreign key (cite_id) references reseaux_cites (id) on delete restrict
);
create unique index ix_memoire_fiches_reprises_fiche_id_cite_id on memoire_fiches_reprises (fiche_id, cite_id);
create index ix_memoire_fiches_reprises_cite_id on memoire_fiches_reprises (cite_id);

create table memoire_fiches_contributeurs (
  id text not null constraint pk_memoire_fiches_contributeurs primary key,
  fiche_id text not null,
  personne_id text not null,
  empreinte_lien text,
  lien_expire_le text,
  lien_revoque_le text,
  constraint fk_memoire_fiches_contributeurs_fiche_id foreign key (fiche_id) references memoire_fiches (id) on delete cascade,
  constraint fk_memoire_fiches_contributeurs_personne_id foreign key (personne_id) references reseaux_personnes (id) on delete cascade
);
create unique index ix_memoire_fiches_contributeurs_fiche_id_personne_id on memoire_fiches_contributeurs (fiche_id, personne_id);
create unique index ix_memoire_fiches_contributeurs_empreinte_lien on memoire_fiches_contributeurs (empreinte_lien);
create index ix_memoire_fiches_contributeurs_personne_id on memoire_fiches_contributeurs (personne_id);

-- Where an answer goes, when it is not to us.
alter table emails add column reply_to text;
