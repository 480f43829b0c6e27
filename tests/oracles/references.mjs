// What a bibliography library nobody here wrote reads in a file of references: CSL JSON.
import { readFileSync } from "node:fs";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-ris";
import "@citation-js/plugin-bibtex";

const [format, file] = process.argv.slice(2);
const cite = new Cite(readFileSync(file, "utf8"), { forceType: format === "ris" ? "@ris/file" : "@bibtex/text" });
console.log(JSON.stringify(cite.get({ format: "real", type: "json", style: "csl" })));
