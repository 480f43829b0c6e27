// What a captions library nobody here wrote reads in a file: one JSON line per cue.
import { readFileSync } from "node:fs";
import { parseSync } from "subtitle";

for (const node of parseSync(readFileSync(process.argv[2], "utf8"))) {
  if (node.type === "cue") {
    console.log(JSON.stringify({ start: node.data.start, text: node.data.text.replace(/\s+/g, " ") }));
  }
}
