// Builds assets/outlines.json.gz from world-atlas (Natural Earth 1:10m, public domain).
//
// Same topology, flattened for a reader that wants a small part of the world only: each arc is one
// list of whole numbers (first point, then steps) with its bounding box beside it, so that arcs
// outside a theatre are never decoded.

import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const SOURCE = new URL("node_modules/world-atlas/countries-10m.json", import.meta.url);
const TARGET = new URL("../src/synoptic/tell/page/assets/outlines.json.gz", import.meta.url);
const OS_UNKNOWN = 255; // byte 9 of a gzip header names the system: the same file on each

/** Corners of an arc in quantised units. */
function box(arc) {
  let [x, y] = [0, 0];
  const edge = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [dx, dy] of arc) {
    x += dx;
    y += dy;
    edge[0] = Math.min(edge[0], x);
    edge[1] = Math.min(edge[1], y);
    edge[2] = Math.max(edge[2], x);
    edge[3] = Math.max(edge[3], y);
  }
  return edge;
}

function country({ id = "", type, arcs, properties }) {
  return [id, properties.name, type === "Polygon" ? [arcs] : (arcs ?? [])];
}

/** The bytes of the asset, the same for the same package. */
export function outlines() {
  const world = JSON.parse(readFileSync(SOURCE, "utf8"));
  const bytes = gzipSync(
    JSON.stringify({
      source: "Natural Earth 1:10m by way of world-atlas 2.0.2",
      scale: world.transform.scale,
      translate: world.transform.translate,
      arcs: world.arcs.map((arc) => arc.flat()),
      boxes: world.arcs.map(box),
      countries: world.objects.countries.geometries.map(country),
    }),
    { level: 9 },
  );
  bytes[9] = OS_UNKNOWN;
  return bytes;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  writeFileSync(TARGET, outlines());
}
