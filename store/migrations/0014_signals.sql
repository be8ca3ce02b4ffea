CREATE TABLE "countermeasure" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "countermeasure_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"signal_id" bigint NOT NULL,
	"built_from" date NOT NULL,
	"what" text NOT NULL,
	"made_by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signal" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "signal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"series" text NOT NULL,
	"cell" text NOT NULL,
	"status" text DEFAULT 'new' NOT NULL,
	"figures" jsonb NOT NULL,
	"made_on" date NOT NULL,
	"evaluated_on" date NOT NULL,
	"set_by" text,
	"set_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "signal_run" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "signal_run_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"day" date NOT NULL,
	"cells" integer NOT NULL,
	"words" jsonb NOT NULL,
	"comparison" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signal_step" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "signal_step_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"signal_id" bigint NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"reason" text NOT NULL,
	"user_id" text,
	"figures" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "watched_phrase" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "watched_phrase_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"series" text NOT NULL,
	"phrase" text NOT NULL,
	"made_by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_by" text,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "faults" text[];--> statement-breakpoint
ALTER TABLE "countermeasure" ADD CONSTRAINT "countermeasure_signal_id_signal_id_fk" FOREIGN KEY ("signal_id") REFERENCES "public"."signal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signal_step" ADD CONSTRAINT "signal_step_signal_id_signal_id_fk" FOREIGN KEY ("signal_id") REFERENCES "public"."signal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "countermeasure_of" ON "countermeasure" USING btree ("signal_id");--> statement-breakpoint
CREATE UNIQUE INDEX "signal_once" ON "signal" USING btree ("series","cell");--> statement-breakpoint
CREATE INDEX "signal_run_newest" ON "signal_run" USING btree ("at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "signal_step_of" ON "signal_step" USING btree ("signal_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "watched_phrase_once" ON "watched_phrase" USING btree ("series","phrase") WHERE "watched_phrase"."ended_at" IS NULL;--> statement-breakpoint
CREATE INDEX "visit_unread" ON "visit" USING btree ("id") WHERE "visit"."faults" IS NULL;--> statement-breakpoint
CREATE INDEX "visit_faults" ON "visit" USING gin ("faults");--> statement-breakpoint
-- Work that is rewritten has to be read anew, whoever rewrites it.
CREATE FUNCTION "visit_work_unread"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."work" IS DISTINCT FROM OLD."work" THEN NEW."faults" := NULL; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "visit_work_rewritten" BEFORE UPDATE OF "work" ON "visit" FOR EACH ROW EXECUTE FUNCTION "visit_work_unread"();
