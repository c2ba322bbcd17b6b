CREATE TABLE "cold_reviews" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cold_reviews_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "cold_reviews_state" CHECK ("cold_reviews"."state" in ('asked', 'dismissed'))
);
--> statement-breakpoint
-- Sharded by workspace where the citus extension is there; before the keys between the tables exist.
DO $$
BEGIN
	IF EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus') THEN
		PERFORM create_distributed_table('cold_reviews', 'workspace_id', colocate_with => 'workspaces');
	END IF;
END $$;
--> statement-breakpoint
ALTER TABLE "cold_reviews" ADD CONSTRAINT "cold_reviews_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cold_reviews" ADD CONSTRAINT "cold_reviews_application" FOREIGN KEY ("workspace_id","application_id") REFERENCES "public"."applications"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cold_reviews_once" ON "cold_reviews" USING btree ("workspace_id","application_id");