CREATE TABLE "rollup_month" (
	"month" date NOT NULL,
	"series" text NOT NULL,
	"source_id" bigint NOT NULL,
	"opening" boolean NOT NULL,
	"topic" text NOT NULL,
	"copy" boolean DEFAULT false NOT NULL,
	"suspected" boolean DEFAULT false NOT NULL,
	"posts" integer DEFAULT 0 NOT NULL,
	"heat_micro" bigint DEFAULT 0 NOT NULL,
	"negatives" integer DEFAULT 0 NOT NULL,
	"neutrals" integer DEFAULT 0 NOT NULL,
	"positives" integer DEFAULT 0 NOT NULL,
	"complaints" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "rollup_month_series_topic_month_source_id_opening_copy_suspected_pk" PRIMARY KEY("series","topic","month","source_id","opening","copy","suspected")
);
--> statement-breakpoint
DROP INDEX "post_day";--> statement-breakpoint
CREATE INDEX "rollup_month_topic" ON "rollup_month" USING btree ("topic","month");--> statement-breakpoint
CREATE INDEX "post_day" ON "post" USING btree ("day","published_at");--> statement-breakpoint
-- Sums of millions of days are made in memory, not on disk.
SET LOCAL work_mem = '256MB';--> statement-breakpoint
INSERT INTO "rollup_month" ("month", "series", "source_id", "opening", "topic", "copy", "suspected", "posts", "heat_micro", "negatives", "neutrals", "positives", "complaints")
SELECT date_trunc('month', "day")::date, "series", "source_id", "opening", "topic", "copy", "suspected", sum("posts"), sum("heat_micro"), sum("negatives"), sum("neutrals"), sum("positives"), sum("complaints")
FROM "rollup" GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1;
