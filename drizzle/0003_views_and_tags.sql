CREATE TABLE "views" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"search_id" uuid NOT NULL,
	"name" text NOT NULL,
	"asked" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "views_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
-- Sharded by workspace where the citus extension is there; before the keys between the tables exist.
DO $$
BEGIN
	IF EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus') THEN
		PERFORM create_distributed_table('views', 'workspace_id', colocate_with => 'workspaces');
	END IF;
END $$;
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "tags" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_search" FOREIGN KEY ("workspace_id","search_id") REFERENCES "public"."searches"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "views_of_search" ON "views" USING btree ("workspace_id","search_id");