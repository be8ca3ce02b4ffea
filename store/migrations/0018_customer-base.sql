CREATE TABLE "customer_apart" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "customer_apart_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"one_id" bigint NOT NULL,
	"other_id" bigint NOT NULL,
	"said_by" text NOT NULL,
	"said_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customer_handover" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "customer_handover_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"from_adviser" text NOT NULL,
	"dealer_id" bigint,
	"reason" text NOT NULL,
	"given" jsonb NOT NULL,
	"customers" jsonb,
	"cases" jsonb,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_by" text,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "customer_merge" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "customer_merge_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kept_id" bigint NOT NULL,
	"merged_id" bigint NOT NULL,
	"merged_number" text NOT NULL,
	"reason" text NOT NULL,
	"merged" jsonb,
	"filled" jsonb,
	"moved" jsonb,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_by" text,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "customer_segment" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "customer_segment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"rule" jsonb NOT NULL,
	"dealer_id" bigint,
	"made_by" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "customer_fact" DROP CONSTRAINT "customer_fact_customer_id_field_value_pk";--> statement-breakpoint
ALTER TABLE "customer" ADD COLUMN "adviser" text;--> statement-breakpoint
ALTER TABLE "customer_fact" ADD COLUMN "number" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "customer_apart" ADD CONSTRAINT "customer_apart_one_id_customer_id_fk" FOREIGN KEY ("one_id") REFERENCES "public"."customer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_apart" ADD CONSTRAINT "customer_apart_other_id_customer_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."customer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_handover" ADD CONSTRAINT "customer_handover_dealer_id_dealer_id_fk" FOREIGN KEY ("dealer_id") REFERENCES "public"."dealer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_merge" ADD CONSTRAINT "customer_merge_kept_id_customer_id_fk" FOREIGN KEY ("kept_id") REFERENCES "public"."customer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_segment" ADD CONSTRAINT "customer_segment_dealer_id_dealer_id_fk" FOREIGN KEY ("dealer_id") REFERENCES "public"."dealer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_apart_one" ON "customer_apart" USING btree ("one_id");--> statement-breakpoint
CREATE INDEX "customer_apart_other" ON "customer_apart" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "customer_handover_at" ON "customer_handover" USING btree ("made_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "customer_merge_kept" ON "customer_merge" USING btree ("kept_id");--> statement-breakpoint
CREATE UNIQUE INDEX "customer_merge_number" ON "customer_merge" USING btree ("merged_number") WHERE "customer_merge"."undone_at" IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "customer_segment_name" ON "customer_segment" USING btree (coalesce("dealer_id", 0),"name");--> statement-breakpoint
CREATE INDEX "customer_adviser" ON "customer" USING btree ("adviser");--> statement-breakpoint
CREATE UNIQUE INDEX "customer_fact_once" ON "customer_fact" USING btree ("customer_id","number","field","value");