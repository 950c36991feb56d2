// SPDX-License-Identifier: MIT
// Usage: node duckdb.cjs DIR SQL, where DIR holds node_modules (see peers.sh). Prints the rows of the query as CSV.
const [dir, sql] = process.argv.slice(2);
const { DuckDBInstance } = require(require.resolve("@duckdb/node-api", { paths: [dir] }));
(async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const result = await connection.runAndReadAll(sql);
    process.stdout.write(result.getRows().map((row) => row.join(",") + "\n").join(""));
})();
