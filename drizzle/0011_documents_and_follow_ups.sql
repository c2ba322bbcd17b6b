CREATE TABLE "document_pieces" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"place" smallint NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "document_pieces_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"format" text NOT NULL,
	"bytes" integer NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"trashed_at" timestamp with time zone,
	"trashed_by" uuid,
	CONSTRAINT "documents_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "documents_kind" CHECK ("documents"."kind" in ('resume', 'letter', 'other')),
	CONSTRAINT "documents_format" CHECK ("documents"."format" in ('pdf', 'docx', 'odt', 'txt', 'md'))
);
--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"about" text NOT NULL,
	"answer" text NOT NULL,
	"on" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	CONSTRAINT "follow_ups_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "follow_ups_about" CHECK ("follow_ups"."about" in ('first', 'second', 'ghosted')),
	CONSTRAINT "follow_ups_answer" CHECK ("follow_ups"."answer" in ('done', 'dismissed'))
);
--> statement-breakpoint
CREATE TABLE "sent_documents" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"on" date NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sent_documents_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "quiet_days" smallint;--> statement-breakpoint
-- Sharded by workspace where the citus extension is there; before the keys between the tables exist.
DO $$
DECLARE tenant text;
BEGIN
	IF EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus') THEN
		FOREACH tenant IN ARRAY ARRAY['documents', 'document_pieces', 'sent_documents', 'follow_ups'] LOOP
			PERFORM create_distributed_table(tenant::regclass, 'workspace_id', colocate_with => 'workspaces');
		END LOOP;
	END IF;
END $$;
--> statement-breakpoint
ALTER TABLE "document_pieces" ADD CONSTRAINT "document_pieces_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_pieces" ADD CONSTRAINT "document_pieces_document" FOREIGN KEY ("workspace_id","document_id") REFERENCES "public"."documents"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_application" FOREIGN KEY ("workspace_id","application_id") REFERENCES "public"."applications"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sent_documents" ADD CONSTRAINT "sent_documents_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sent_documents" ADD CONSTRAINT "sent_documents_application" FOREIGN KEY ("workspace_id","application_id") REFERENCES "public"."applications"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sent_documents" ADD CONSTRAINT "sent_documents_document" FOREIGN KEY ("workspace_id","document_id") REFERENCES "public"."documents"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "document_pieces_once" ON "document_pieces" USING btree ("workspace_id","document_id","place");--> statement-breakpoint
CREATE UNIQUE INDEX "documents_once" ON "documents" USING btree ("workspace_id","hash") WHERE "documents"."trashed_at" is null;--> statement-breakpoint
CREATE INDEX "follow_ups_of_application" ON "follow_ups" USING btree ("workspace_id","application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sent_documents_once" ON "sent_documents" USING btree ("workspace_id","application_id","document_id");--> statement-breakpoint
CREATE INDEX "sent_documents_of_document" ON "sent_documents" USING btree ("workspace_id","document_id");