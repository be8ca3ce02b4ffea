ALTER TABLE "post" ADD COLUMN "published_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "published_to" timestamp with time zone;