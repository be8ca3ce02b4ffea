ALTER TABLE "author" ADD COLUMN "last_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "author" ADD COLUMN "last_polarity" text;--> statement-breakpoint
UPDATE "author" a SET "last_at" = newest."published_at", "last_polarity" = newest."polarity"
FROM (
  SELECT DISTINCT ON (p."author_id") p."author_id", p."published_at", i."polarity"
  FROM "post" p JOIN "insight" i ON i."post_id" = p."id"
  WHERE p."deleted_at" IS NULL AND p."published_at" IS NOT NULL
  ORDER BY p."author_id", p."published_at" DESC, p."id" DESC
) newest WHERE newest."author_id" = a."id";
