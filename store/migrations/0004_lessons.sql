CREATE TABLE "restatement" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "restatement_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"from_versions" text[] NOT NULL,
	"to_version" text NOT NULL,
	"state" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resumed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resumed_done" integer DEFAULT 0 NOT NULL,
	"moved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"done" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "restatement_figure" (
	"restatement_id" bigint NOT NULL,
	"series" text NOT NULL,
	"month" text NOT NULL,
	"posts" integer NOT NULL,
	"negatives_before" integer NOT NULL,
	"negatives_after" integer NOT NULL,
	"complaints_before" integer NOT NULL,
	"complaints_after" integer NOT NULL,
	CONSTRAINT "restatement_figure_restatement_id_series_month_pk" PRIMARY KEY("restatement_id","series","month")
);
--> statement-breakpoint
ALTER TABLE "correction" ADD COLUMN "read_by" text;--> statement-breakpoint
ALTER TABLE "correction" ADD COLUMN "undone_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "correction" ADD COLUMN "undone_by" text;--> statement-breakpoint
ALTER TABLE "restatement_figure" ADD CONSTRAINT "restatement_figure_restatement_id_restatement_id_fk" FOREIGN KEY ("restatement_id") REFERENCES "public"."restatement"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "restatement_running" ON "restatement" USING btree ("state") WHERE "restatement"."state" = 'running';--> statement-breakpoint
CREATE INDEX "restatement_newest" ON "restatement" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "restatement_figure_series" ON "restatement_figure" USING btree ("series","month");--> statement-breakpoint
CREATE INDEX "insight_version" ON "insight" USING btree ("version");