CREATE TABLE "round" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "round_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source_id" bigint NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state" text NOT NULL,
	"trouble" text,
	"pages" integer NOT NULL,
	"thread_pages" integer NOT NULL,
	"posts" integer NOT NULL,
	"list_pages" integer NOT NULL,
	"threads" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snapshot" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "snapshot_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source_id" bigint NOT NULL,
	"frontier_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"outcome" text NOT NULL,
	"thread_key" text,
	"url" text NOT NULL,
	"content_type" text,
	"charset" text NOT NULL,
	"hash" text NOT NULL,
	"size" integer NOT NULL,
	"stored" integer NOT NULL,
	"body" "bytea" NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"current_at" timestamp with time zone NOT NULL,
	"engine" text,
	"reader" text NOT NULL,
	"restatement_id" bigint
);
--> statement-breakpoint
CREATE TABLE "source_board" (
	"source_id" bigint NOT NULL,
	"board_key" text NOT NULL,
	"name" text NOT NULL,
	"read" boolean NOT NULL,
	CONSTRAINT "source_board_source_id_board_key_pk" PRIMARY KEY("source_id","board_key")
);
--> statement-breakpoint
DROP INDEX "restatement_running";--> statement-breakpoint
ALTER TABLE "frontier" ADD COLUMN "board_key" text;--> statement-breakpoint
ALTER TABLE "frontier" ADD COLUMN "items" integer;--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "last_new_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "window_from" integer;--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "window_until" integer;--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "daily_pages" integer;--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "pages_day" text;--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "pages_today" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "snapshot_days" integer;--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "yield_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "health" jsonb;--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "restatement" ADD COLUMN "kind" text DEFAULT 'model' NOT NULL;--> statement-breakpoint
ALTER TABLE "restatement" ADD COLUMN "source_id" bigint;--> statement-breakpoint
ALTER TABLE "restatement" ADD COLUMN "engine" text;--> statement-breakpoint
ALTER TABLE "restatement" ADD COLUMN "threads" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "restatement" ADD COLUMN "threads_done" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_frontier_id_frontier_id_fk" FOREIGN KEY ("frontier_id") REFERENCES "public"."frontier"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_board" ADD CONSTRAINT "source_board_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "round_newest" ON "round" USING btree ("source_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "snapshot_content" ON "snapshot" USING btree ("frontier_id","hash");--> statement-breakpoint
CREATE INDEX "snapshot_size" ON "snapshot" USING btree ("source_id","kind","stored");--> statement-breakpoint
CREATE INDEX "snapshot_thread" ON "snapshot" USING btree ("source_id","thread_key");--> statement-breakpoint
CREATE INDEX "snapshot_age" ON "snapshot" USING btree ("kind","current_at");--> statement-breakpoint
ALTER TABLE "restatement" ADD CONSTRAINT "restatement_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "post_heard" ON "post" USING btree ("source_id","published_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "restatement_running" ON "restatement" USING btree ("kind") WHERE "restatement"."state" = 'running';--> statement-breakpoint
ALTER TABLE "snapshot" ALTER COLUMN "body" SET STORAGE EXTERNAL;
