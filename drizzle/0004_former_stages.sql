CREATE TABLE "former_stages" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"search_id" uuid NOT NULL,
	"label" text NOT NULL,
	"kind" text NOT NULL,
	"color" text NOT NULL,
	"rank" text collate "C" NOT NULL,
	"trashed_at" timestamp with time zone NOT NULL,
	"trashed_by" uuid NOT NULL,
	CONSTRAINT "former_stages_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "former_stages_kind" CHECK ("former_stages"."kind" in ('saved', 'applied', 'screen', 'interview', 'offer', 'accepted'))
);
--> statement-breakpoint
-- Sharded by workspace where the citus extension is there; before the keys between the tables exist.
DO $$
BEGIN
	IF EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus') THEN
		PERFORM create_distributed_table('former_stages', 'workspace_id', colocate_with => 'workspaces');
	END IF;
END $$;
--> statement-breakpoint
ALTER TABLE "stage_changes" ADD COLUMN "former_stage_id" uuid;--> statement-breakpoint
ALTER TABLE "former_stages" ADD CONSTRAINT "former_stages_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_stages" ADD CONSTRAINT "former_stages_search" FOREIGN KEY ("workspace_id","search_id") REFERENCES "public"."searches"("workspace_id","id") ON DELETE cascade ON UPDATE no action;