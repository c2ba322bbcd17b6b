CREATE TABLE "interaction_people" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"interaction_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"touch_before" date,
	CONSTRAINT "interaction_people_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "interactions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"on" date NOT NULL,
	"line" text DEFAULT '' NOT NULL,
	"application_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	CONSTRAINT "interactions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "interactions_kind" CHECK ("interactions"."kind" in ('call', 'coffee', 'message', 'mail', 'video', 'event'))
);
--> statement-breakpoint
-- Sharded by workspace where the citus extension is there; before the keys between the tables exist.
DO $$
BEGIN
	IF EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus') THEN
		PERFORM create_distributed_table('interaction_people', 'workspace_id', colocate_with => 'workspaces');
		PERFORM create_distributed_table('interactions', 'workspace_id', colocate_with => 'workspaces');
	END IF;
END $$;
--> statement-breakpoint
ALTER TABLE "interaction_people" ADD CONSTRAINT "interaction_people_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interaction_people" ADD CONSTRAINT "interaction_people_interaction" FOREIGN KEY ("workspace_id","interaction_id") REFERENCES "public"."interactions"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interaction_people" ADD CONSTRAINT "interaction_people_contact" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_application" FOREIGN KEY ("workspace_id","application_id") REFERENCES "public"."applications"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "interaction_people_once" ON "interaction_people" USING btree ("workspace_id","interaction_id","contact_id");--> statement-breakpoint
CREATE INDEX "interaction_people_of_contact" ON "interaction_people" USING btree ("workspace_id","contact_id");--> statement-breakpoint
CREATE INDEX "interactions_of_application" ON "interactions" USING btree ("workspace_id","application_id");