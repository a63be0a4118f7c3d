import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { type Prisma, PrismaClient } from "./generated/client";

// One pool for Prisma and for hand-written SQL. 20: a browser page costs at most three queries at a time, and PostgreSQL's
// own default of 100 connections must suffice for several processes.
const POOL_SIZE = 20;

function connect() {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: POOL_SIZE,
    connectionTimeoutMillis: 5_000,
    application_name: "clausemark",
  });
  // An idle connection that drops is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => {});
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

type Database = ReturnType<typeof connect>;

// Kept on globalThis, or every hot reload would open another pool.
const store = globalThis as { clausemarkDatabase?: Database };

export function database(): Database {
  return (store.clausemarkDatabase ??= connect());
}

export type Transaction = Prisma.TransactionClient;
