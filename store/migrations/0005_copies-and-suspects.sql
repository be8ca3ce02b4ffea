CREATE TABLE "likeness" (
	"post_id" bigint PRIMARY KEY NOT NULL,
	"signature" "bytea" NOT NULL,
	"keys" integer[] NOT NULL,
	"notice" boolean NOT NULL,
	"advertising" jsonb
);
--> statement-breakpoint
CREATE TABLE "standing" (
	"post_id" bigint PRIMARY KEY NOT NULL,
	"original_id" bigint,
	"similarity" double precision DEFAULT 1 NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"verdict" boolean,
	"copy" boolean GENERATED ALWAYS AS (original_id IS NOT NULL AND original_id <> post_id) STORED NOT NULL,
	"suspected" boolean GENERATED ALWAYS AS (coalesce(verdict, points >= 5)) STORED NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verdict" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "verdict_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"post_id" bigint NOT NULL,
	"astroturf" boolean,
	"user_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rollup" DROP CONSTRAINT "rollup_series_day_source_id_opening_topic_pk";--> statement-breakpoint
ALTER TABLE "rollup" ADD COLUMN "copy" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "rollup" ADD COLUMN "suspected" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "rollup" ADD CONSTRAINT "rollup_series_day_source_id_opening_topic_copy_suspected_pk" PRIMARY KEY("series","day","source_id","opening","topic","copy","suspected");--> statement-breakpoint
ALTER TABLE "likeness" ADD CONSTRAINT "likeness_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing" ADD CONSTRAINT "standing_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "likeness_keys" ON "likeness" USING gin ("keys") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "standing_original" ON "standing" USING btree ("original_id");--> statement-breakpoint
CREATE INDEX "verdict_post" ON "verdict" USING btree ("post_id");