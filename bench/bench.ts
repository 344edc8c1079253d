/**
 * `npm run -s bench -- [NAME…]`: measures, as ratios where a comparison is at hand. One JSON object on stdout: a single
 * bench's own, or one by name.
 */
export interface Bench {
  /** What takes part but is not there says so in its own place of the result. */
  run(): Promise<object>;
}

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  read: async () => import("./read.ts"),
  "read-files": async () => import("./readFiles.ts"),
};

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benches);
const unknown = names.find((name) => !(name in benches));
if (unknown !== undefined) {
  console.error(`There is no bench "${unknown}". There are: ${Object.keys(benches).join(", ")}`);
  process.exit(2);
}
const results: Record<string, object> = {};
for (const name of names) results[name] = (await (await benches[name]?.())?.run()) ?? {};
console.log(JSON.stringify(names.length === 1 ? results[names[0] ?? ""] : results, null, 2));
