-- A rating is append-only, and can be taken back: by one that supersedes it and says nothing.
ALTER TABLE "Rating" DROP CONSTRAINT "Rating_value_or_cannot_judge";
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_one_answer" CHECK (
  CASE WHEN "value" IS NULL AND "cannotJudge" IS NULL THEN "supersedesId" IS NOT NULL
  ELSE "value" IS NULL OR "cannotJudge" IS NULL END
);
