/** The terminal's entry: npm run atlas -- COMMAND … */
import "../i18n/bothLanguages.ts";
import type * as check from "./check.ts";

const USAGE = `usage: npm run --silent atlas -- COMMAND …

  check FILE… [--role communities|facilities|districts] [--lang en|zh] [--json]
        reads files as the page does and prints their problems
  network INPUT [--dem FILE…] [--heights edges|nodes] [-o FILE.walk] [--json]
        makes the walking network of a city from streets (.osm.pbf, .osm, .osm.gz, GeoJSON lines) and heights (GeoTIFF, SRTM .hgt, .hgt.zip)
  coverage --network N --communities C --facilities F [--kind K[,K…]] [--rules R.json]
        [--profile planning|adult|older|noStairs|tobler] [--direction out|back|round]
        [--method straight|flat|slope] [--supply 2sfca|e2sfca] [--minutes 5,10,15]
        [-o FILE.(csv|geojson)] [--json]
        walking time of every community to each kind of facility, and whether there is enough
        for all who share it; --json prints the sums, by method and by district
  times --network N --from P.csv --to P.csv [--profile planning|adult|older|noStairs|tobler]
        [--metric seconds|meters] [--flat]
        walking times (or shortest ways) between points (CSV: id, lng, lat), as CSV from,to,value;
        the value is empty where no way is
  programme --city CITY.json --budget-yuan B1,B2,… [--floor FLOOR.json] [--locked LOCKED.json]
        [--start-year Y] [--works-per-year N] [--year-factor 0.97] [--management-share 0.2]
        [--management-yuan-per-household 800] [--follow-up-years 2] [--seconds 10] [--json]
        which community is renovated or managed in which year: the most benefit for the money, with
        a bound that no programme exceeds
  rank --city CITY.json [--method weighted|topsis] [--weights W.json] [--draws N] [--seed S]
        [--spread uniform|around] [-o FILE.csv] [--json]
        priority of every community, and with --draws how stable its rank is under other weights
  report --template single-map|coverage-brief|district-atlas|community-sheet|priority-list|programme
        [--city CITY.json] [--language zh|en] [--view PERMALINK] [--only ID,…]
        [--paper wide|a4|a4-landscape|a3] [--scale 1|2|4] -o FILE.(pptx|pdf|png|zip)
        the report of the page, made without a window by Chromium or Chrome
  demo  writes the demonstration city anew (data/chongqing)

exit status: 0; 1 when something was rejected or cannot be used; 2 on misuse, also when a file cannot be opened or written
`;

const COMMANDS: Readonly<Record<string, () => Promise<Pick<typeof check, "run">>>> = {
  check: () => import("./check.ts"),
  network: () => import("./network.ts"),
  coverage: () => import("./coverage.ts"),
  demo: () => import("./demo.ts"),
  programme: () => import("./programme.ts"),
  report: () => import("./report.ts"),
  rank: () => import("./rank.ts"),
  times: () => import("./times.ts"),
};

const [command = "", ...args] = process.argv.slice(2);
if (Object.hasOwn(COMMANDS, command)) process.exitCode = await (await COMMANDS[command]!()).run(args);
else {
  const asked = command === "--help" || command === "-h" || command === "help";
  (asked ? process.stdout : process.stderr).write(USAGE);
  process.exitCode = asked ? 0 : 2;
}
