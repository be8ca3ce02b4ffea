CREATE TABLE "care_case" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "care_case_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel" text NOT NULL,
	"external_id" text,
	"kind" text NOT NULL,
	"tier" text DEFAULT 'general' NOT NULL,
	"state" text DEFAULT 'new' NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"series" text,
	"hazards" text[] DEFAULT '{}' NOT NULL,
	"post_id" bigint,
	"host" text,
	"author_key" text,
	"customer_id" bigint,
	"contact" text,
	"dealer_id" bigint,
	"owner_id" text,
	"published_at" timestamp with time zone,
	"seen_at" timestamp with time zone NOT NULL,
	"first_response_at" timestamp with time zone,
	"first_response_due_at" timestamp with time zone NOT NULL,
	"update_due_at" timestamp with time zone,
	"explanation" text,
	"help" text,
	"guidance" text,
	"decision" text,
	"cause" text,
	"score" integer,
	"public_reply_url" text,
	"public_reply_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closed_as" text,
	"reopened" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_setting" (
	"name" text NOT NULL,
	"value" jsonb NOT NULL,
	"changed_by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "case_setting_name_pk" PRIMARY KEY("name")
);
--> statement-breakpoint
CREATE TABLE "case_step" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "case_step_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_id" bigint NOT NULL,
	"what" text NOT NULL,
	"note" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"user_id" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "compensation" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "compensation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_id" bigint NOT NULL,
	"what" text NOT NULL,
	"amount" bigint,
	"state" text DEFAULT 'proposed' NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"reason" text,
	"paid_by" text,
	"paid_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "promise" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "promise_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_id" bigint NOT NULL,
	"what" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"made_by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"kept_at" timestamp with time zone,
	"kept_by" text
);
--> statement-breakpoint
ALTER TABLE "care_case" ADD CONSTRAINT "care_case_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_case" ADD CONSTRAINT "care_case_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_case" ADD CONSTRAINT "care_case_dealer_id_dealer_id_fk" FOREIGN KEY ("dealer_id") REFERENCES "public"."dealer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_step" ADD CONSTRAINT "case_step_case_id_care_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."care_case"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "compensation" ADD CONSTRAINT "compensation_case_id_care_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."care_case"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_case_id_care_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."care_case"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "care_case_once" ON "care_case" USING btree ("channel","external_id");--> statement-breakpoint
CREATE UNIQUE INDEX "care_case_post" ON "care_case" USING btree ("post_id") WHERE "care_case"."state" <> 'closed';--> statement-breakpoint
CREATE INDEX "care_case_open" ON "care_case" USING btree ("first_response_due_at") WHERE "care_case"."state" <> 'closed';--> statement-breakpoint
CREATE INDEX "care_case_dealer" ON "care_case" USING btree ("dealer_id");--> statement-breakpoint
CREATE INDEX "care_case_customer" ON "care_case" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "care_case_author" ON "care_case" USING btree ("host","author_key");--> statement-breakpoint
CREATE INDEX "care_case_seen" ON "care_case" USING btree ("seen_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "case_step_of" ON "case_step" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "compensation_of" ON "compensation" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "promise_of" ON "promise" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "promise_due" ON "promise" USING btree ("due_at") WHERE "promise"."kept_at" IS NULL;