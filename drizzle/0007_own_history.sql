CREATE TABLE "educations" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"contact_id" uuid,
	"school" text NOT NULL,
	"folded" text NOT NULL,
	"degree" text DEFAULT '' NOT NULL,
	"started_on" date,
	"started_precision" text DEFAULT 'day' NOT NULL,
	"ended_on" date,
	"ended_precision" text DEFAULT 'day' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "educations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "educations_started_precision" CHECK ("educations"."started_precision" in ('day', 'month', 'year')),
	CONSTRAINT "educations_ended_precision" CHECK ("educations"."ended_precision" in ('day', 'month', 'year'))
);
--> statement-breakpoint
CREATE TABLE "own_positions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"company_id" uuid,
	"company_name" text DEFAULT '' NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"started_on" date,
	"started_precision" text DEFAULT 'day' NOT NULL,
	"ended_on" date,
	"ended_precision" text DEFAULT 'day' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "own_positions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "own_positions_started_precision" CHECK ("own_positions"."started_precision" in ('day', 'month', 'year')),
	CONSTRAINT "own_positions_ended_precision" CHECK ("own_positions"."ended_precision" in ('day', 'month', 'year'))
);
--> statement-breakpoint
-- Sharded by workspace where the citus extension is there; before the keys between the tables exist.
DO $$
BEGIN
	IF EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus') THEN
		PERFORM create_distributed_table('educations', 'workspace_id', colocate_with => 'workspaces');
		PERFORM create_distributed_table('own_positions', 'workspace_id', colocate_with => 'workspaces');
	END IF;
END $$;
--> statement-breakpoint
ALTER TABLE "educations" ADD CONSTRAINT "educations_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "educations" ADD CONSTRAINT "educations_contact" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_positions" ADD CONSTRAINT "own_positions_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_positions" ADD CONSTRAINT "own_positions_company" FOREIGN KEY ("workspace_id","company_id") REFERENCES "public"."companies"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "educations_at" ON "educations" USING btree ("workspace_id","folded");--> statement-breakpoint
CREATE INDEX "educations_of_contact" ON "educations" USING btree ("workspace_id","contact_id");--> statement-breakpoint
CREATE INDEX "own_positions_at" ON "own_positions" USING btree ("workspace_id","company_id");