CREATE TABLE "alert_default" (
	"kind" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
