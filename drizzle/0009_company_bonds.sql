CREATE TABLE "company_merges" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"from_id" uuid NOT NULL,
	"into_id" uuid NOT NULL,
	"moved" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone,
	CONSTRAINT "company_merges_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "company_owners" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "company_owners_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "company_owners_not_itself" CHECK ("company_owners"."company_id" <> "company_owners"."owner_id")
);
--> statement-breakpoint
-- Sharded by workspace where the citus extension is there; before the keys between the tables exist.
DO $$
BEGIN
	IF EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus') THEN
		PERFORM create_distributed_table('company_merges', 'workspace_id', colocate_with => 'workspaces');
		PERFORM create_distributed_table('company_owners', 'workspace_id', colocate_with => 'workspaces');
	END IF;
END $$;
--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "watched_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "company_merges" ADD CONSTRAINT "company_merges_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_merges" ADD CONSTRAINT "company_merges_from" FOREIGN KEY ("workspace_id","from_id") REFERENCES "public"."companies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_merges" ADD CONSTRAINT "company_merges_into" FOREIGN KEY ("workspace_id","into_id") REFERENCES "public"."companies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_owners" ADD CONSTRAINT "company_owners_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_owners" ADD CONSTRAINT "company_owners_company" FOREIGN KEY ("workspace_id","company_id") REFERENCES "public"."companies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_owners" ADD CONSTRAINT "company_owners_owner" FOREIGN KEY ("workspace_id","owner_id") REFERENCES "public"."companies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "company_owners_once" ON "company_owners" USING btree ("workspace_id","company_id");--> statement-breakpoint
CREATE INDEX "company_owners_of_owner" ON "company_owners" USING btree ("workspace_id","owner_id");