// What a feed parser nobody here wrote reads in a feed: JSON.
import { readFileSync } from "node:fs";
import { parseFeed } from "@rowanmanning/feed-parser";

console.log(JSON.stringify(parseFeed(readFileSync(process.argv[2], "utf8"))));
