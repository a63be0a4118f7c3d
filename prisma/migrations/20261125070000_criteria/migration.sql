-- A scale is worded for the question it answers: it becomes part of the criterion.
ALTER TABLE "Criterion"
  ADD COLUMN "scale" TEXT,
  ADD COLUMN "least" INTEGER,
  ADD COLUMN "greatest" INTEGER,
  ADD COLUMN "steps" JSONB,
  ADD COLUMN "isAsked" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "firstAskedAt" TIMESTAMPTZ(3),
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- Whatever there is was being asked until now.
UPDATE "Criterion" c
SET "scale" = s."kind", "least" = s."least", "greatest" = s."greatest", "steps" = s."steps", "isAsked" = true,
    "firstAskedAt" = COALESCE((SELECT t."createdAt" FROM "Team" t WHERE t."id" = c."teamId"), now())
FROM "Scale" s WHERE s."id" = c."scaleId";

ALTER TABLE "Criterion"
  ALTER COLUMN "scale" SET NOT NULL,
  ALTER COLUMN "least" SET NOT NULL,
  ALTER COLUMN "greatest" SET NOT NULL,
  ALTER COLUMN "steps" SET NOT NULL,
  DROP COLUMN "scaleId";

DROP TABLE "Scale";

ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_scale" CHECK ("least" < "greatest");
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_asked" CHECK (NOT "isAsked" OR "firstAskedAt" IS NOT NULL);

-- What was asked stays what was asked.
CREATE FUNCTION refuse_other_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (NEW."name", NEW."question", NEW."scale", NEW."least", NEW."greatest", NEW."steps")
    IS DISTINCT FROM (OLD."name", OLD."question", OLD."scale", OLD."least", OLD."greatest", OLD."steps") THEN
    RAISE EXCEPTION 'a criterion that was asked keeps its words' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER keeps_question BEFORE UPDATE OR DELETE ON "Criterion" FOR EACH ROW
  WHEN (OLD."firstAskedAt" IS NOT NULL) EXECUTE FUNCTION refuse_other_question();
