// Builds the page's assets into the Python package: the script, the style sheet, the outlines.
// Same sources and locked packages, same bytes. `node build.mjs --check` compares and writes nothing.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { outlines } from "./outlines.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const asset = (name) => at(`../src/synoptic/tell/page/assets/${name}`);

function bundled(entry, options = {}) {
  const { outputFiles } = buildSync({
    entryPoints: [at(entry)],
    bundle: true,
    minify: true,
    write: false,
    charset: "ascii", // the script's hash must not hang on how a reader decodes it
    legalComments: "none",
    ...options,
  });
  return Buffer.from(outputFiles[0].contents);
}

const built = {
  "page.js": bundled("src/main.ts", { format: "iife", target: "es2021" }),
  "page.css": bundled("src/page.css", { target: "es2021" }),
  "outlines.json.gz": outlines(),
};

// How tightly gzip packs may differ between versions of zlib: what is inside may not.
const plain = (name, bytes) => (name.endsWith(".gz") ? gunzipSync(bytes) : bytes);

function differs(name) {
  return !plain(name, built[name]).equals(plain(name, readFileSync(asset(name))));
}

if (process.argv.includes("--check")) {
  const stale = Object.keys(built).filter(differs);
  if (stale.length) {
    console.error(`not up to date: ${stale.join(", ")}; run npm run build`);
    process.exit(1);
  }
} else {
  for (const [name, bytes] of Object.entries(built)) writeFileSync(asset(name), bytes);
}
