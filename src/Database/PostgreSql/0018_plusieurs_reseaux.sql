-- A person may have roles in several networks: until now, a role was always in the network of the person.
alter table reseaux_roles add column reseau_id uuid;
update reseaux_roles set reseau_id = (select p.reseau_id from reseaux_personnes p where p.id = reseaux_roles.personne_id);
alter table reseaux_roles alter column reseau_id set not null;
alter table reseaux_roles
  add constraint fk_reseaux_roles_reseau_id foreign key (reseau_id) references reseaux_reseaux (id) on delete restrict;
create index ix_reseaux_roles_reseau_id on reseaux_roles (reseau_id);
