create index ix_rencontres_rencontres_jour on rencontres_rencontres (jour);
create index ix_reseaux_personnes_nom_prenom on reseaux_personnes (nom, prenom);
create index ix_reseaux_personnes_courriel on reseaux_personnes (courriel);
