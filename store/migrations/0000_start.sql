CREATE TABLE "audit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"action" text NOT NULL,
	"customer_ids" integer[] DEFAULT '{}' NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"password" text,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_key" (
	"id" text PRIMARY KEY NOT NULL,
	"config_id" text DEFAULT 'default' NOT NULL,
	"reference_id" text NOT NULL,
	"name" text,
	"start" text,
	"prefix" text,
	"key" text NOT NULL,
	"refill_interval" integer,
	"refill_amount" integer,
	"last_refill_at" timestamp with time zone,
	"enabled" boolean DEFAULT true,
	"rate_limit_enabled" boolean DEFAULT true,
	"rate_limit_time_window" integer,
	"rate_limit_max" integer,
	"request_count" integer DEFAULT 0,
	"remaining" integer,
	"last_request" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"permissions" text,
	"metadata" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text NOT NULL,
	"dealer_id" bigint,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "author" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "author_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source_id" bigint NOT NULL,
	"host" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"member" boolean NOT NULL,
	"posts" integer DEFAULT 0 NOT NULL,
	"negatives" integer DEFAULT 0 NOT NULL,
	"detail" jsonb
);
--> statement-breakpoint
CREATE TABLE "fetch_outcome" (
	"source_id" bigint NOT NULL,
	"day" text NOT NULL,
	"outcome" text NOT NULL,
	"pages" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "fetch_outcome_source_id_day_outcome_pk" PRIMARY KEY("source_id","day","outcome")
);
--> statement-breakpoint
CREATE TABLE "frontier" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "frontier_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source_id" bigint NOT NULL,
	"host" text NOT NULL,
	"url" text NOT NULL,
	"kind" text NOT NULL,
	"thread_key" text,
	"page" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'due' NOT NULL,
	"priority" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"leased_until" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"etag" text,
	"last_modified" text,
	"content_hash" text,
	"outcome" text,
	"detail" text,
	"fetched_at" timestamp with time zone,
	"changed_at" timestamp with time zone,
	"list_mark" text
);
--> statement-breakpoint
CREATE TABLE "host" (
	"host" text PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	"spacing_ms" integer DEFAULT 1000 NOT NULL,
	"min_spacing_ms" integer DEFAULT 1000 NOT NULL,
	"backoff_until" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"robots_text" text,
	"robots_status" integer,
	"robots_fetched_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "source" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "source_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"url" text NOT NULL,
	"host" text NOT NULL,
	"engine" text,
	"state" text DEFAULT 'new' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"weight" double precision DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_fetch_at" timestamp with time zone,
	"last_post_at" timestamp with time zone,
	"trouble" text,
	"every_minutes" integer DEFAULT 60 NOT NULL,
	"next_round_at" timestamp with time zone DEFAULT now(),
	"round_started_at" timestamp with time zone,
	CONSTRAINT "source_url_unique" UNIQUE("url")
);
--> statement-breakpoint
CREATE TABLE "thread" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "thread_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source_id" bigint NOT NULL,
	"external_id" text NOT NULL,
	"url" text NOT NULL,
	"title" text NOT NULL,
	"board" text,
	"replies" integer DEFAULT 0 NOT NULL,
	"views" integer DEFAULT 0 NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "customer" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "customer_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"number" text NOT NULL,
	"dealer_id" bigint,
	"name" text NOT NULL,
	"phone" text,
	"city" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "dealer" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dealer_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name" text NOT NULL,
	"region" text,
	CONSTRAINT "dealer_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "link" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "link_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"host" text NOT NULL,
	"author_key" text NOT NULL,
	"customer_id" bigint NOT NULL,
	"evidence" text NOT NULL,
	"purpose" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_on" date NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" text
);
--> statement-breakpoint
CREATE TABLE "vehicle" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "vehicle_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"customer_id" bigint NOT NULL,
	"vin" text NOT NULL,
	"series" text NOT NULL,
	"trim" text,
	"bought_on" date,
	"built_on" date,
	CONSTRAINT "vehicle_vin_unique" UNIQUE("vin")
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "visit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"vehicle_id" bigint NOT NULL,
	"dealer_id" bigint,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"mileage_km" integer,
	"work" text NOT NULL,
	"part_number" text,
	"fault_code" text,
	"claim" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "correction" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "correction_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"post_id" bigint NOT NULL,
	"field" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"user_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "insight" (
	"post_id" bigint PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"polarity" text NOT NULL,
	"complaint" boolean NOT NULL,
	"groups" text[] NOT NULL,
	"topics" text[] NOT NULL,
	"labelled_by" text DEFAULT 'model' NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mention" (
	"post_id" bigint NOT NULL,
	"series" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "mention_post_id_series_pk" PRIMARY KEY("post_id","series")
);
--> statement-breakpoint
CREATE TABLE "post" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "post_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source_id" bigint NOT NULL,
	"thread_id" bigint NOT NULL,
	"author_id" bigint NOT NULL,
	"external_id" text NOT NULL,
	"frontier_id" bigint,
	"url" text NOT NULL,
	"opening" boolean NOT NULL,
	"floor" integer,
	"body" text NOT NULL,
	"quotes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"images" text[] DEFAULT '{}' NOT NULL,
	"published_at" timestamp with time zone,
	"published_precision" text NOT NULL,
	"published_text" text NOT NULL,
	"day" date,
	"rating" double precision,
	"replies" integer DEFAULT 0 NOT NULL,
	"views" integer DEFAULT 0 NOT NULL,
	"likes" integer DEFAULT 0 NOT NULL,
	"heat_micro" bigint DEFAULT 0 NOT NULL,
	"content_hash" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	"missing_since" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"search" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_identifier" (
	"post_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "post_identifier_post_id_kind_hash_pk" PRIMARY KEY("post_id","kind","hash")
);
--> statement-breakpoint
CREATE TABLE "post_version" (
	"post_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"body" text NOT NULL,
	"replaced_at" timestamp with time zone NOT NULL,
	CONSTRAINT "post_version_post_id_version_pk" PRIMARY KEY("post_id","version")
);
--> statement-breakpoint
CREATE TABLE "rollup" (
	"series" text NOT NULL,
	"day" date NOT NULL,
	"source_id" bigint NOT NULL,
	"opening" boolean NOT NULL,
	"topic" text NOT NULL,
	"posts" integer DEFAULT 0 NOT NULL,
	"heat_micro" bigint DEFAULT 0 NOT NULL,
	"negatives" integer DEFAULT 0 NOT NULL,
	"neutrals" integer DEFAULT 0 NOT NULL,
	"positives" integer DEFAULT 0 NOT NULL,
	"complaints" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "rollup_series_day_source_id_opening_topic_pk" PRIMARY KEY("series","day","source_id","opening","topic")
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_dealer_id_dealer_id_fk" FOREIGN KEY ("dealer_id") REFERENCES "public"."dealer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "author" ADD CONSTRAINT "author_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fetch_outcome" ADD CONSTRAINT "fetch_outcome_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frontier" ADD CONSTRAINT "frontier_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer" ADD CONSTRAINT "customer_dealer_id_dealer_id_fk" FOREIGN KEY ("dealer_id") REFERENCES "public"."dealer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link" ADD CONSTRAINT "link_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vehicle" ADD CONSTRAINT "vehicle_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_vehicle_id_vehicle_id_fk" FOREIGN KEY ("vehicle_id") REFERENCES "public"."vehicle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_dealer_id_dealer_id_fk" FOREIGN KEY ("dealer_id") REFERENCES "public"."dealer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight" ADD CONSTRAINT "insight_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mention" ADD CONSTRAINT "mention_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_thread_id_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."thread"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_author_id_author_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."author"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_frontier_id_frontier_id_fk" FOREIGN KEY ("frontier_id") REFERENCES "public"."frontier"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_identifier" ADD CONSTRAINT "post_identifier_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_version" ADD CONSTRAINT "post_version_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_user" ON "audit" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "api_key_owner" ON "api_key" USING btree ("reference_id");--> statement-breakpoint
CREATE INDEX "api_key_key" ON "api_key" USING btree ("key");--> statement-breakpoint
CREATE INDEX "api_key_config" ON "api_key" USING btree ("config_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "author_identity" ON "author" USING btree ("source_id","key");--> statement-breakpoint
CREATE INDEX "author_lookup" ON "author" USING btree ("host","key");--> statement-breakpoint
CREATE UNIQUE INDEX "frontier_source_url" ON "frontier" USING btree ("source_id","url");--> statement-breakpoint
CREATE INDEX "frontier_due" ON "frontier" USING btree ("host","priority","due_at") WHERE state = 'due';--> statement-breakpoint
CREATE INDEX "frontier_open" ON "frontier" USING btree ("source_id") WHERE state in ('due', 'leased');--> statement-breakpoint
CREATE INDEX "frontier_fetched" ON "frontier" USING btree ("source_id","fetched_at");--> statement-breakpoint
CREATE INDEX "frontier_leased" ON "frontier" USING btree ("leased_until") WHERE state = 'leased';--> statement-breakpoint
CREATE INDEX "frontier_thread" ON "frontier" USING btree ("source_id","thread_key");--> statement-breakpoint
CREATE UNIQUE INDEX "thread_identity" ON "thread" USING btree ("source_id","external_id");--> statement-breakpoint
CREATE INDEX "customer_dealer" ON "customer" USING btree ("dealer_id");--> statement-breakpoint
CREATE INDEX "link_author" ON "link" USING btree ("host","author_key");--> statement-breakpoint
CREATE UNIQUE INDEX "link_once" ON "link" USING btree ("host","author_key","customer_id","made_at");--> statement-breakpoint
CREATE INDEX "vehicle_customer" ON "vehicle" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "visit_vehicle" ON "visit" USING btree ("vehicle_id","day");--> statement-breakpoint
CREATE INDEX "correction_post" ON "correction" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "mention_series" ON "mention" USING btree ("series","post_id");--> statement-breakpoint
CREATE UNIQUE INDEX "post_identity" ON "post" USING btree ("source_id","external_id");--> statement-breakpoint
CREATE INDEX "post_thread" ON "post" USING btree ("thread_id","floor");--> statement-breakpoint
CREATE INDEX "post_author" ON "post" USING btree ("author_id","published_at");--> statement-breakpoint
CREATE INDEX "post_day" ON "post" USING btree ("day");--> statement-breakpoint
CREATE INDEX "post_newest" ON "post" USING btree ("published_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "post_page" ON "post" USING btree ("frontier_id");--> statement-breakpoint
CREATE INDEX "post_search" ON "post" USING gin ("search");--> statement-breakpoint
CREATE INDEX "post_identifier_hash" ON "post_identifier" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "rollup_topic_day" ON "rollup" USING btree ("topic","day");