-- Attempts at passwords and links, counted for a while by rate-limiter-flexible, which names the columns.
CREATE TABLE "Attempt" (
  "key" VARCHAR(255) PRIMARY KEY,
  "points" INTEGER NOT NULL DEFAULT 0,
  "expire" BIGINT -- milliseconds since 1970
);
