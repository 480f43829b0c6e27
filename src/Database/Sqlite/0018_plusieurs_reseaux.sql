-- A person may have roles in several networks: until now, a role was always in the network of the person. SQLite adds no column that is
-- never null to a table that exists: the table is copied.
create table reseaux_roles_new (
  id text not null constraint pk_reseaux_roles primary key,
  personne_id text not null,
  reseau_id text not null,
  nature integer not null,
  attribue_le text not null,
  retire_le text,
  constraint fk_reseaux_roles_personne_id foreign key (personne_id) references reseaux_personnes (id) on delete cascade,
  constraint fk_reseaux_roles_reseau_id foreign key (reseau_id) references reseaux_reseaux (id) on delete restrict
);
insert into reseaux_roles_new (id, personne_id, reseau_id, nature, attribue_le, retire_le)
  select r.id, r.personne_id, p.reseau_id, r.nature, r.attribue_le, r.retire_le
  from reseaux_roles r join reseaux_personnes p on p.id = r.personne_id;
drop table reseaux_roles;
alter table reseaux_roles_new rename to reseaux_roles;
create index ix_reseaux_roles_personne_id on reseaux_roles (personne_id);
create index ix_reseaux_roles_reseau_id on reseaux_roles (reseau_id);
