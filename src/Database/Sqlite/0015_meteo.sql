-- What is deleted here is overwritten in the file too: it told who gave which mood.
pragma secure_delete = on;
delete from audit_events where kind in ('MeteoComptee', 'MeteoDonnee');

create temp table meteos_comptees as
select rencontre_id, question, temps, nombre from rencontres_meteos;
drop table rencontres_meteos;

create table rencontres_meteos (
  id text not null constraint pk_rencontres_meteos primary key,
  rencontre_id text not null,
  repondants integer not null,
  urne_scellee text,
  close_le text,
  resultats text not null,
  constraint fk_rencontres_meteos_rencontre_id foreign key (rencontre_id) references rencontres_rencontres (id) on delete cascade
);
create unique index ix_rencontres_meteos_rencontre_id on rencontres_meteos (rencontre_id);

-- A meeting being held begins its weather again; the others keep a tendency, and their counts where all are five or more.
insert into rencontres_meteos (id, rencontre_id, repondants, urne_scellee, close_le, resultats)
with cumuls as (
  select
    rencontre_id, question, temps, nombre,
    sum(nombre) over (partition by rencontre_id, question order by temps) as cumul,
    sum(nombre) over (partition by rencontre_id, question) as total
  from meteos_comptees
), resultats as (
  select
    rencontre_id,
    question,
    cast(max(total) as integer) as total,
    (min(case when cumul * 2 >= total then temps end) + min(case when cumul * 2 > total then temps end)) / 2 as tendance,
    case
      when count(*) = 5 and min(nombre) >= 5
      then string_agg('{"temps":' || temps || ',"nombre":' || nombre || '}', ',' order by temps desc)
      else ''
    end as reponses
  from cumuls
  group by rencontre_id, question
  having max(total) >= 5
), textes as (
  select
    rencontre_id,
    string_agg(
      '{"question":' || question || ',"reponses":[' || reponses || '],"nombre":' || total || ',"tendance":' || tendance || '}',
      ',' order by question
    ) as resultats
  from resultats
  group by rencontre_id
)
select
  r.id,
  r.id,
  case when r.close_le is null then 0
    else (select count(*) from rencontres_invitations i where i.rencontre_id = r.id and i.meteo_donnee) end,
  null,
  r.close_le,
  case when r.close_le is null then '[]' else '[' || coalesce(t.resultats, '') || ']' end
from rencontres_rencontres r
left join textes t on t.rencontre_id = r.id
where r.ouverte_le is not null
  and (r.close_le is null or r.id in (select rencontre_id from meteos_comptees));

drop table meteos_comptees;
update rencontres_invitations set meteo_donnee = false where meteo_donnee;
