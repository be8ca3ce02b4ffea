CREATE TABLE "customer_fact" (
	"customer_id" bigint NOT NULL,
	"field" text NOT NULL,
	"value" text NOT NULL,
	"import_id" bigint,
	"line" integer,
	"first_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_fact_customer_id_field_value_pk" PRIMARY KEY("customer_id","field","value")
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"series" text,
	"title" text NOT NULL,
	"made_by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_once" UNIQUE NULLS NOT DISTINCT("day","kind","series","title")
);
--> statement-breakpoint
CREATE TABLE "import_mapping" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "import_mapping_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"headings" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"made_by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_run" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "import_run_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"encoding" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"rows" integer NOT NULL,
	"inserted" integer NOT NULL,
	"updated" integer NOT NULL,
	"unchanged" integer NOT NULL,
	"failed" integer NOT NULL,
	"errors" jsonb NOT NULL,
	"made_by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "customer" ADD COLUMN "kind" text DEFAULT 'person' NOT NULL;--> statement-breakpoint
ALTER TABLE "customer" ADD COLUMN "since" date;--> statement-breakpoint
ALTER TABLE "link" ADD COLUMN "import_id" bigint;--> statement-breakpoint
ALTER TABLE "vehicle" ADD COLUMN "plate" text;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "number" text NOT NULL;--> statement-breakpoint
ALTER TABLE "insight" ADD COLUMN "faults" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "insight" ADD COLUMN "aspects" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "customer_fact" ADD CONSTRAINT "customer_fact_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_fact" ADD CONSTRAINT "customer_fact_import_id_import_run_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."import_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_day" ON "event" USING btree ("day");--> statement-breakpoint
CREATE UNIQUE INDEX "import_mapping_headings" ON "import_mapping" USING btree ("kind","headings");--> statement-breakpoint
ALTER TABLE "link" ADD CONSTRAINT "link_import_id_import_run_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."import_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_name" ON "customer" USING btree ("name");--> statement-breakpoint
CREATE INDEX "customer_phone_tail" ON "customer" USING btree (reverse(phone) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "link_customer" ON "link" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "vehicle_vin_tail" ON "vehicle" USING btree (reverse(vin) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "vehicle_plate" ON "vehicle" USING btree ("plate");--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_number_unique" UNIQUE("number");--> statement-breakpoint
UPDATE "insight" SET "aspects" = coalesce((
  SELECT array_agg((a->>'aspect') || ':' || (a->>'polarity') ORDER BY n)
  FROM jsonb_array_elements("detail"->'aspects') WITH ORDINALITY AS j(a, n)), '{}');--> statement-breakpoint
-- Counts of the posts stored before aspects had rollups; faults begin with the posts read from now on.
INSERT INTO "rollup" ("series", "day", "source_id", "opening", "topic", "posts", "heat_micro", "negatives", "neutrals", "positives", "complaints")
SELECT m."series", p."day", p."source_id", p."opening", 'aspect:' || split_part(a.said, ':', 1), count(*), sum(p."heat_micro"),
       count(*) FILTER (WHERE split_part(a.said, ':', 2) = 'negative'), count(*) FILTER (WHERE split_part(a.said, ':', 2) = 'neutral'),
       count(*) FILTER (WHERE split_part(a.said, ':', 2) = 'positive'), count(*) FILTER (WHERE i."complaint")
FROM "post" p JOIN "insight" i ON i."post_id" = p."id" JOIN "mention" m ON m."post_id" = p."id"
CROSS JOIN LATERAL unnest(i."aspects") AS a(said)
WHERE p."deleted_at" IS NULL AND p."day" IS NOT NULL
GROUP BY 1, 2, 3, 4, 5;
