create table rencontres_rencontres (
  id uuid not null,
  annoncee_le timestamp with time zone,
  sequence integer not null,
  annulee_le timestamp with time zone,
  motif_annulation text,
  reseau_id uuid not null,
  slug text not null,
  titre character varying(160) not null,
  objectifs text,
  jour date not null,
  heure_debut time without time zone not null,
  heure_fin time without time zone not null,
  modalite integer not null,
  lieu text,
  lien text,
  visibilite integer not null,
  version integer not null,
  ouverte_le timestamp with time zone,
  close_le timestamp with time zone,
  constraint pk_rencontres_rencontres primary key (id),
  constraint fk_rencontres_rencontres_reseau_id foreign key (reseau_id) references reseaux_reseaux (id) on delete restrict
);

create table rencontres_dates (
  id uuid not null,
  rencontre_id uuid not null,
  jour date not null,
  precision character varying(200),
  constraint pk_rencontres_dates primary key (id),
  constraint fk_rencontres_dates_rencontre_id foreign key (rencontre_id) references rencontres_rencontres (id) on delete cascade
);

create table rencontres_decisions (
  id uuid not null,
  rencontre_id uuid not null,
  texte text not null,
  qui character varying(200),
  echeance date,
  constraint pk_rencontres_decisions primary key (id),
  constraint fk_rencontres_decisions_rencontre_id foreign key (rencontre_id) references rencontres_rencontres (id) on delete cascade
);

create table rencontres_meteos (
  id uuid not null,
  rencontre_id uuid not null,
  question integer not null,
  temps integer not null,
  nombre integer not null,
  constraint pk_rencontres_meteos primary key (id),
  constraint fk_rencontres_meteos_rencontre_id foreign key (rencontre_id) references rencontres_rencontres (id) on delete cascade
);

create table rencontres_points (
  id uuid not null,
  rencontre_id uuid not null,
  rang integer not null,
  titre character varying(200) not null,
  duree_minutes integer,
  intervenant character varying(120),
  constraint pk_rencontres_points primary key (id),
  constraint fk_rencontres_points_rencontre_id foreign key (rencontre_id) references rencontres_rencontres (id) on delete cascade
);

create table rencontres_besoins (
  id uuid not null,
  rencontre_id uuid not null,
  cite_id uuid,
  texte text not null,
  constraint pk_rencontres_besoins primary key (id),
  constraint fk_rencontres_besoins_cite_id foreign key (cite_id) references reseaux_cites (id) on delete restrict,
  constraint fk_rencontres_besoins_rencontre_id foreign key (rencontre_id) references rencontres_rencontres (id) on delete cascade
);

create table rencontres_blocs (
  id uuid not null,
  rencontre_id uuid not null,
  cite_id uuid not null,
  version integer not null,
  numero integer not null,
  ecrit_le timestamp with time zone,
  ecrit_par text,
  actions_a_valoriser text,
  besoins text,
  points_actualite text,
  pour_rappel text,
  questionnements text,
  constraint pk_rencontres_blocs primary key (id),
  constraint fk_rencontres_blocs_cite_id foreign key (cite_id) references reseaux_cites (id) on delete restrict,
  constraint fk_rencontres_blocs_rencontre_id foreign key (rencontre_id) references rencontres_rencontres (id) on delete cascade
);

create table rencontres_echanges (
  id uuid not null,
  rencontre_id uuid not null,
  cite_id uuid,
  question text not null,
  reponses text[] not null,
  constraint pk_rencontres_echanges primary key (id),
  constraint fk_rencontres_echanges_cite_id foreign key (cite_id) references reseaux_cites (id) on delete restrict,
  constraint fk_rencontres_echanges_rencontre_id foreign key (rencontre_id) references rencontres_rencontres (id) on delete cascade
);

create table rencontres_abonnements (
  id uuid not null,
  personne_id uuid not null,
  empreinte text not null,
  cree_le timestamp with time zone not null,
  constraint pk_rencontres_abonnements primary key (id),
  constraint fk_rencontres_abonnements_personne_id foreign key (personne_id) references reseaux_personnes (id) on delete cascade
);

create table rencontres_invitations (
  id uuid not null,
  rencontre_id uuid not null,
  personne_id uuid not null,
  cite_id uuid,
  intitule text,
  reponse integer,
  repondu_le timestamp with time zone,
  envoyee_le timestamp with time zone,
  empreinte_lien text,
  lien_expire_le timestamp with time zone,
  lien_revoque_le timestamp with time zone,
  meteo_donnee boolean not null,
  constraint pk_rencontres_invitations primary key (id),
  constraint fk_rencontres_invitations_cite_id foreign key (cite_id) references reseaux_cites (id) on delete restrict,
  constraint fk_rencontres_invitations_personne_id foreign key (personne_id) references reseaux_personnes (id) on delete restrict,
  constraint fk_rencontres_invitations_rencontre_id foreign key (rencontre_id) references rencontres_rencontres (id) on delete cascade
);

create table rencontres_presences (
  id uuid not null,
  rencontre_id uuid not null,
  personne_id uuid,
  cite_id uuid,
  nom character varying(160) not null,
  fonction character varying(240),
  etat integer not null,
  constraint pk_rencontres_presences primary key (id),
  constraint fk_rencontres_presences_cite_id foreign key (cite_id) references reseaux_cites (id) on delete restrict,
  constraint fk_rencontres_presences_personne_id foreign key (personne_id) references reseaux_personnes (id) on delete restrict,
  constraint fk_rencontres_presences_rencontre_id foreign key (rencontre_id) references rencontres_rencontres (id) on delete cascade
);

create table rencontres_blocs_versions (
  id uuid not null,
  bloc_id uuid not null,
  numero integer not null,
  ecrit_par text not null,
  ecrit_le timestamp with time zone not null,
  actions_a_valoriser text,
  besoins text,
  points_actualite text,
  pour_rappel text,
  questionnements text,
  constraint pk_rencontres_blocs_versions primary key (id),
  constraint fk_rencontres_blocs_versions_bloc_id foreign key (bloc_id) references rencontres_blocs (id) on delete cascade
);
create unique index ix_rencontres_abonnements_empreinte on rencontres_abonnements (empreinte);
create unique index ix_rencontres_abonnements_personne_id on rencontres_abonnements (personne_id);
create index ix_rencontres_besoins_cite_id on rencontres_besoins (cite_id);
create index ix_rencontres_besoins_rencontre_id on rencontres_besoins (rencontre_id);
create index ix_rencontres_blocs_cite_id on rencontres_blocs (cite_id);
create unique index ix_rencontres_blocs_rencontre_id_cite_id on rencontres_blocs (rencontre_id, cite_id);
create unique index ix_rencontres_blocs_versions_bloc_id_numero on rencontres_blocs_versions (bloc_id, numero);
create index ix_rencontres_dates_rencontre_id on rencontres_dates (rencontre_id);
create index ix_rencontres_decisions_rencontre_id on rencontres_decisions (rencontre_id);
create index ix_rencontres_echanges_cite_id on rencontres_echanges (cite_id);
create index ix_rencontres_echanges_rencontre_id on rencontres_echanges (rencontre_id);
create index ix_rencontres_invitations_cite_id on rencontres_invitations (cite_id);
create unique index ix_rencontres_invitations_empreinte_lien on rencontres_invitations (empreinte_lien);
create index ix_rencontres_invitations_personne_id on rencontres_invitations (personne_id);
create unique index ix_rencontres_invitations_rencontre_id_personne_id on rencontres_invitations (rencontre_id, personne_id);
create unique index ix_rencontres_meteos_rencontre_id_question_temps on rencontres_meteos (rencontre_id, question, temps);
create index ix_rencontres_points_rencontre_id_rang on rencontres_points (rencontre_id, rang);
create index ix_rencontres_presences_cite_id on rencontres_presences (cite_id);
create index ix_rencontres_presences_personne_id on rencontres_presences (personne_id);
create unique index ix_rencontres_presences_rencontre_id_personne_id on rencontres_presences (rencontre_id, personne_id);
create index ix_rencontres_rencontres_reseau_id_jour on rencontres_rencontres (reseau_id, jour);
create unique index ix_rencontres_rencontres_slug on rencontres_rencontres (slug);
