create table reseaux_comptes_claims (
  id integer not null constraint pk_reseaux_comptes_claims primary key autoincrement,
  user_id text not null,
  claim_type text,
  claim_value text
);

create table reseaux_comptes_logins (
  login_provider text not null,
  provider_key text not null,
  provider_display_name text,
  user_id text not null,
  constraint pk_reseaux_comptes_logins primary key (login_provider, provider_key)
);

create table reseaux_comptes_tokens (
  user_id text not null,
  login_provider text not null,
  name text not null,
  value text,
  constraint pk_reseaux_comptes_tokens primary key (user_id, login_provider, name)
);

create table reseaux_reseaux (
  id text not null constraint pk_reseaux_reseaux primary key,
  nom text not null,
  slug text not null,
  animation text not null
);

create table reseaux_cites (
  id text not null constraint pk_reseaux_cites primary key,
  alias text not null,
  reseau_id text not null,
  nom text not null,
  slug text not null,
  version integer not null,
  departement text not null,
  vague integer,
  mode integer,
  agglomeration text,
  site_web text,
  pour_rappel text,
  communes text not null,
  quartiers text not null,
  colleges text not null,
  programmes text not null,
  axes text not null,
  remarques text not null,
  constraint fk_reseaux_cites_reseau_id foreign key (reseau_id) references reseaux_reseaux (id) on delete restrict
);

create table reseaux_personnes (
  id text not null constraint pk_reseaux_personnes primary key,
  reseau_id text not null,
  civilite text,
  prenom text not null,
  nom text not null,
  courriel text,
  cle text not null,
  nom_public_accorde_le text,
  constraint fk_reseaux_personnes_reseau_id foreign key (reseau_id) references reseaux_reseaux (id) on delete restrict
);

create table reseaux_structures (
  id text not null constraint pk_reseaux_structures primary key,
  reseau_id text not null,
  nom text not null,
  constraint fk_reseaux_structures_reseau_id foreign key (reseau_id) references reseaux_reseaux (id) on delete restrict
);

create table reseaux_chiffres (
  id text not null constraint pk_reseaux_chiffres primary key,
  cite_id text not null,
  libelle text not null,
  valeur text,
  unite text not null,
  perimetre text not null,
  date text not null,
  source text not null,
  note text,
  retire_le text,
  constraint fk_reseaux_chiffres_cite_id foreign key (cite_id) references reseaux_cites (id) on delete cascade
);

create table reseaux_comptes (
  id text not null constraint pk_reseaux_comptes primary key,
  personne_id text not null,
  cree_le text not null,
  user_name text,
  normalized_user_name text,
  email text,
  normalized_email text,
  email_confirmed integer not null,
  password_hash text,
  security_stamp text,
  concurrency_stamp text,
  phone_number text,
  phone_number_confirmed integer not null,
  two_factor_enabled integer not null,
  lockout_end text,
  lockout_enabled integer not null,
  access_failed_count integer not null,
  constraint fk_reseaux_comptes_personne_id foreign key (personne_id) references reseaux_personnes (id) on delete cascade
);

create table reseaux_roles (
  id text not null constraint pk_reseaux_roles primary key,
  personne_id text not null,
  nature integer not null,
  attribue_le text not null,
  retire_le text,
  constraint fk_reseaux_roles_personne_id foreign key (personne_id) references reseaux_personnes (id) on delete cascade
);

create table reseaux_fonctions (
  id text not null constraint pk_reseaux_fonctions primary key,
  personne_id text not null,
  cite_id text,
  structure_id text,
  intitule text not null,
  debut text not null,
  fin text,
  constraint fk_reseaux_fonctions_cite_id foreign key (cite_id) references reseaux_cites (id) on delete restrict,
  constraint fk_reseaux_fonctions_personne_id foreign key (personne_id) references reseaux_personnes (id) on delete cascade,
  constraint fk_reseaux_fonctions_structure_id foreign key (structure_id) references reseaux_structures (id) on delete restrict
);
create index ix_reseaux_chiffres_cite_id on reseaux_chiffres (cite_id);
create index ix_reseaux_cites_reseau_id on reseaux_cites (reseau_id);
create unique index ix_reseaux_cites_slug on reseaux_cites (slug);
create index ix_reseaux_comptes_normalized_email on reseaux_comptes (normalized_email);
create unique index ix_reseaux_comptes_normalized_user_name on reseaux_comptes (normalized_user_name);
create unique index ix_reseaux_comptes_personne_id on reseaux_comptes (personne_id);
create index ix_reseaux_fonctions_cite_id on reseaux_fonctions (cite_id);
create index ix_reseaux_fonctions_personne_id on reseaux_fonctions (personne_id);
create index ix_reseaux_fonctions_structure_id on reseaux_fonctions (structure_id);
create index ix_reseaux_personnes_reseau_id_nom_prenom on reseaux_personnes (reseau_id, nom, prenom);
create unique index ix_reseaux_reseaux_slug on reseaux_reseaux (slug);
create index ix_reseaux_roles_personne_id on reseaux_roles (personne_id);
create unique index ix_reseaux_structures_reseau_id_nom on reseaux_structures (reseau_id, nom);
