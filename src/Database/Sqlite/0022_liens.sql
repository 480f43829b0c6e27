-- Personal links, several a person and purpose: a new mail kills no former one; an ended one can be explained.
create table reseaux_liens (
  id text not null constraint pk_reseaux_liens primary key,
  empreinte text not null,
  nature integer not null,
  sujet_id text not null,
  personne_id text not null,
  cree_le text not null,
  expire_le text,
  ferme_le text,
  motif integer,
  courriel_id text,
  constraint fk_reseaux_liens_personne_id foreign key (personne_id) references reseaux_personnes (id) on delete cascade
);
create unique index ix_reseaux_liens_empreinte on reseaux_liens (empreinte);
create index ix_reseaux_liens_nature_sujet_id on reseaux_liens (nature, sujet_id);
create index ix_reseaux_liens_personne_id on reseaux_liens (personne_id);

insert into reseaux_liens (id, empreinte, nature, sujet_id, personne_id, cree_le, ferme_le, motif)
select id, empreinte_lien, 1, id, personne_id, coalesce(envoyee_le, lien_expire_le), lien_revoque_le, case when lien_revoque_le is null then null else 1 end
from rencontres_invitations where empreinte_lien is not null;
insert into reseaux_liens (id, empreinte, nature, sujet_id, personne_id, cree_le, expire_le, ferme_le, motif)
select id, empreinte_lien, 2, id, personne_id, strftime('%Y-%m-%d %H:%M:%f', lien_expire_le, '-60 days'), lien_expire_le, lien_revoque_le, case when lien_revoque_le is null then null else 1 end
from memoire_fiches_contributeurs where empreinte_lien is not null;
insert into reseaux_liens (id, empreinte, nature, sujet_id, personne_id, cree_le, courriel_id)
select id, empreinte_lien, 3, id, personne_id, coalesce(ecrit_le, prevu_le), courriel_id
from memoire_bulletins_envois where empreinte_lien is not null;
insert into reseaux_liens (id, empreinte, nature, sujet_id, personne_id, cree_le)
select id, empreinte, 4, personne_id, personne_id, cree_le from rencontres_abonnements;

drop index ix_rencontres_invitations_empreinte_lien;
alter table rencontres_invitations drop column empreinte_lien;
alter table rencontres_invitations drop column lien_expire_le;
alter table rencontres_invitations drop column lien_revoque_le;
alter table rencontres_invitations drop column envoyee_le;
alter table rencontres_invitations add column repondu_pour text;
drop index ix_memoire_fiches_contributeurs_empreinte_lien;
alter table memoire_fiches_contributeurs drop column empreinte_lien;
alter table memoire_fiches_contributeurs drop column lien_expire_le;
alter table memoire_fiches_contributeurs drop column lien_revoque_le;
drop index ix_memoire_bulletins_envois_empreinte_lien;
alter table memoire_bulletins_envois drop column empreinte_lien;
drop index ix_rencontres_abonnements_empreinte;
alter table rencontres_abonnements drop column empreinte;
