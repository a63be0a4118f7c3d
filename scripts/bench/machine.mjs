import { cpus, loadavg, totalmem } from "node:os";

/** What a figure needs beside it to be quoted honestly. @param {import("pg").Pool} pool */
export async function describeMachine(pool) {
  const { rows } = await pool.query("SHOW server_version");
  const cores = cpus();
  return [
    `${cores.length} cores (${cores[0]?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}`,
    `Node ${process.versions.node}, PostgreSQL ${rows[0].server_version}`,
    `Load before the run: ${loadavg()[0].toFixed(2)} (of ${cores.length}; above 0.5 the figures are somebody else's too)`,
  ];
}
