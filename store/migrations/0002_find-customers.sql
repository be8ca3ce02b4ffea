DROP INDEX "customer_name";--> statement-breakpoint
CREATE INDEX "customer_name_letters" ON "customer" USING gin (string_to_array(lower(name), NULL));--> statement-breakpoint
CREATE INDEX "vehicle_series" ON "vehicle" USING btree ("series","customer_id");