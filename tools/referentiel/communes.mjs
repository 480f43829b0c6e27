// Writes the reference lists of communes and départements that the Reseaux module embeds.
// Source: @etalab/decoupage-administratif (MIT), itself made from the INSEE "Code officiel géographique".
// Usage: npm install @etalab/decoupage-administratif@6.0.0 && node communes.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const data = (name) =>
  JSON.parse(readFileSync(createRequire(process.cwd() + "/").resolve(`@etalab/decoupage-administratif/data/${name}.json`), "utf8"));
const target = new URL("../../src/Modules/Reseaux/Referentiel/", import.meta.url);
const write = (name, rows) => writeFileSync(new URL(name, target), rows.map((r) => r.join("\t")).join("\n") + "\n");

write(
  "communes.tsv",
  data("communes")
    .filter((c) => c.type === "commune-actuelle")
    .sort((a, b) => a.code.localeCompare(b.code))
    .map((c) => [c.code, c.nom, c.departement ?? c.code.slice(0, 3)]),
);
const regions = new Map(data("regions").map((r) => [r.code, r.nom]));
write(
  "departements.tsv",
  data("departements").sort((a, b) => a.code.localeCompare(b.code)).map((d) => [d.code, d.nom, regions.get(d.region) ?? ""]),
);
