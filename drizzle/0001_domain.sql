CREATE TABLE "applications" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"search_id" uuid NOT NULL,
	"company_id" uuid,
	"confidential" boolean DEFAULT false NOT NULL,
	"agency_id" uuid,
	"role" text NOT NULL,
	"level" text,
	"field" text,
	"link" text,
	"posting_key" text,
	"location" text,
	"remote" text,
	"source_kind" text,
	"source_name" text DEFAULT '' NOT NULL,
	"wrote_first" boolean DEFAULT false NOT NULL,
	"salary_least" bigint,
	"salary_most" bigint,
	"salary_currency" text,
	"salary_period" text,
	"excitement" smallint DEFAULT 0 NOT NULL,
	"next_step" text,
	"next_step_due_on" date,
	"description" text DEFAULT '' NOT NULL,
	"resume_name" text,
	"logged_as" text DEFAULT 'live' NOT NULL,
	"rank" text collate "C" NOT NULL,
	"stage_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ending" text,
	"channel" text,
	"applied_on" date,
	"screen_on" date,
	"interview_on" date,
	"offer_on" date,
	"accepted_on" date,
	"rejected_on" date,
	"withdrawn_on" date,
	"stage_since_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"trashed_at" timestamp with time zone,
	"trashed_by" uuid,
	CONSTRAINT "applications_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "applications_kind" CHECK ("applications"."kind" in ('saved', 'applied', 'screen', 'interview', 'offer', 'accepted')),
	CONSTRAINT "applications_ending" CHECK ("applications"."ending" in ('rejected', 'withdrawn', 'declined', 'no_response')),
	CONSTRAINT "applications_channel" CHECK ("applications"."channel" in ('networked', 'inbound', 'cold')),
	CONSTRAINT "applications_logged_as" CHECK ("applications"."logged_as" in ('live', 'kept_as_it_happened', 'from_memory')),
	CONSTRAINT "applications_excitement" CHECK ("applications"."excitement" between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"size" text,
	"field" text,
	"town" text,
	"links" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"trashed_at" timestamp with time zone,
	"trashed_by" uuid,
	CONSTRAINT "companies_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "companies_size" CHECK ("companies"."size" in ('1-10', '11-50', '51-200', '201-1000', '1001-5000', '5001+'))
);
--> statement-breakpoint
CREATE TABLE "company_aliases" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"folded" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "company_aliases_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "company_aliases_kind" CHECK ("company_aliases"."kind" in ('name', 'domain'))
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"tie" text NOT NULL,
	"how_known" text DEFAULT '' NOT NULL,
	"emails" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"phones" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"links" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"profile_key" text,
	"tags" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"connected_on" date,
	"last_touch_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"trashed_at" timestamp with time zone,
	"trashed_by" uuid,
	CONSTRAINT "contacts_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "contacts_tie" CHECK ("contacts"."tie" in ('network', 'warm', 'acquaintance', 'connection', 'unmet'))
);
--> statement-breakpoint
CREATE TABLE "help" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"contact_id" uuid,
	"kind" text NOT NULL,
	"on" date NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"touch_before" date,
	"import_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	CONSTRAINT "help_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "help_kind" CHECK ("help"."kind" in ('told', 'introduced', 'referred', 'vouched'))
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"part" text,
	"row_number" integer NOT NULL,
	"table_name" text,
	"row_id" uuid,
	"fate" text NOT NULL,
	"reason" text,
	"label" text DEFAULT '' NOT NULL,
	"imported" jsonb,
	"before" jsonb,
	CONSTRAINT "import_rows_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "import_rows_fate" CHECK ("import_rows"."fate" in ('new', 'updated', 'unchanged', 'kept_yours', 'skipped', 'error'))
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"file_name" text NOT NULL,
	"logged_as" text,
	"search_id" uuid,
	"total_rows" integer NOT NULL,
	"done_rows" integer DEFAULT 0 NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"failure" text,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"finished_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "imports_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "imports_kind" CHECK ("imports"."kind" in ('linkedin', 'connections', 'job_applications', 'spreadsheet', 'archive')),
	CONSTRAINT "imports_state" CHECK ("imports"."state" in ('running', 'done', 'cancelled', 'failed', 'undone'))
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"for_workspace" uuid NOT NULL,
	"role" text NOT NULL,
	"scope" text NOT NULL,
	"search_ids" jsonb,
	"granted_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('owner', 'coach', 'viewer')),
	CONSTRAINT "memberships_scope" CHECK ("memberships"."scope" in ('outcomes', 'pipeline', 'full'))
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"application_id" uuid,
	"contact_id" uuid,
	"company_id" uuid,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"trashed_at" timestamp with time zone,
	"trashed_by" uuid,
	CONSTRAINT "notes_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "notes_about_one" CHECK (num_nonnulls("notes"."application_id", "notes"."contact_id", "notes"."company_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "parts" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"contact_id" uuid,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "parts_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "parts_kind" CHECK ("parts"."kind" in ('recruiter', 'hiring_manager', 'interviewer', 'reference'))
);
--> statement-breakpoint
CREATE TABLE "positions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"company_id" uuid,
	"company_name" text DEFAULT '' NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"started_on" date,
	"started_precision" text DEFAULT 'day' NOT NULL,
	"ended_on" date,
	"ended_precision" text DEFAULT 'day' NOT NULL,
	"current" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "positions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "positions_started_precision" CHECK ("positions"."started_precision" in ('day', 'month', 'year')),
	CONSTRAINT "positions_ended_precision" CHECK ("positions"."ended_precision" in ('day', 'month', 'year')),
	CONSTRAINT "positions_current_has_not_ended" CHECK (not ("positions"."current" and "positions"."ended_on" is not null))
);
--> statement-breakpoint
CREATE TABLE "relationships" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"knows_contact_id" uuid NOT NULL,
	"how" text DEFAULT '' NOT NULL,
	"strength" text DEFAULT 'well' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "relationships_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "relationships_strength" CHECK ("relationships"."strength" in ('slightly', 'well', 'very_well')),
	CONSTRAINT "relationships_not_oneself" CHECK ("relationships"."contact_id" <> "relationships"."knows_contact_id")
);
--> statement-breakpoint
CREATE TABLE "searches" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"goal" text DEFAULT '' NOT NULL,
	"started_on" date NOT NULL,
	"ended_on" date,
	"how_ended" text,
	"sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "searches_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "searches_how_ended" CHECK ("searches"."how_ended" in ('accepted_offer', 'stayed', 'paused', 'gave_up', 'other'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" uuid NOT NULL,
	"user_agent" text NOT NULL,
	"address" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"blocked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "stage_changes" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"stage_id" uuid,
	"ending" text,
	"on" date NOT NULL,
	"precision" text DEFAULT 'day' NOT NULL,
	"rank_before" text collate "C",
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"voided_at" timestamp with time zone,
	"superseded_by" uuid,
	CONSTRAINT "stage_changes_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "stage_changes_kind" CHECK ("stage_changes"."kind" in ('saved', 'applied', 'screen', 'interview', 'offer', 'accepted')),
	CONSTRAINT "stage_changes_ending" CHECK ("stage_changes"."ending" in ('rejected', 'withdrawn', 'declined', 'no_response')),
	CONSTRAINT "stage_changes_precision" CHECK ("stage_changes"."precision" in ('day', 'month', 'year'))
);
--> statement-breakpoint
CREATE TABLE "stages" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"search_id" uuid NOT NULL,
	"label" text NOT NULL,
	"kind" text NOT NULL,
	"color" text NOT NULL,
	"rank" text collate "C" NOT NULL,
	CONSTRAINT "stages_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "stages_kind" CHECK ("stages"."kind" in ('saved', 'applied', 'screen', 'interview', 'offer', 'accepted'))
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"application_id" uuid,
	"contact_id" uuid,
	"company_id" uuid,
	"title" text NOT NULL,
	"due_on" date,
	"done_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"trashed_at" timestamp with time zone,
	"trashed_by" uuid,
	CONSTRAINT "tasks_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"horizon_days" smallint DEFAULT 30 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
-- Sharded by workspace where the citus extension is there; before the keys between the tables exist.
DO $$
DECLARE tenant text;
BEGIN
	IF EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus') THEN
		PERFORM create_distributed_table('workspaces', 'id');
		FOREACH tenant IN ARRAY ARRAY['searches', 'stages', 'companies', 'company_aliases', 'contacts', 'positions', 'relationships', 'applications', 'stage_changes', 'help', 'parts', 'tasks', 'notes', 'imports', 'import_rows'] LOOP
			PERFORM create_distributed_table(tenant::regclass, 'workspace_id', colocate_with => 'workspaces');
		END LOOP;
	END IF;
END $$;
--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_search" FOREIGN KEY ("workspace_id","search_id") REFERENCES "public"."searches"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_company" FOREIGN KEY ("workspace_id","company_id") REFERENCES "public"."companies"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_agency" FOREIGN KEY ("workspace_id","agency_id") REFERENCES "public"."companies"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_stage" FOREIGN KEY ("workspace_id","stage_id") REFERENCES "public"."stages"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_aliases" ADD CONSTRAINT "company_aliases_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_aliases" ADD CONSTRAINT "company_aliases_company" FOREIGN KEY ("workspace_id","company_id") REFERENCES "public"."companies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help" ADD CONSTRAINT "help_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help" ADD CONSTRAINT "help_application" FOREIGN KEY ("workspace_id","application_id") REFERENCES "public"."applications"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help" ADD CONSTRAINT "help_contact" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import" FOREIGN KEY ("workspace_id","import_id") REFERENCES "public"."imports"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_search" FOREIGN KEY ("workspace_id","search_id") REFERENCES "public"."searches"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_application" FOREIGN KEY ("workspace_id","application_id") REFERENCES "public"."applications"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_contact" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_company" FOREIGN KEY ("workspace_id","company_id") REFERENCES "public"."companies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parts" ADD CONSTRAINT "parts_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parts" ADD CONSTRAINT "parts_application" FOREIGN KEY ("workspace_id","application_id") REFERENCES "public"."applications"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parts" ADD CONSTRAINT "parts_contact" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_contact" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_company" FOREIGN KEY ("workspace_id","company_id") REFERENCES "public"."companies"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_contact" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_knows" FOREIGN KEY ("workspace_id","knows_contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "searches" ADD CONSTRAINT "searches_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_changes" ADD CONSTRAINT "stage_changes_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_changes" ADD CONSTRAINT "stage_changes_application" FOREIGN KEY ("workspace_id","application_id") REFERENCES "public"."applications"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stages_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stages_search" FOREIGN KEY ("workspace_id","search_id") REFERENCES "public"."searches"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_application" FOREIGN KEY ("workspace_id","application_id") REFERENCES "public"."applications"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_contact" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_company" FOREIGN KEY ("workspace_id","company_id") REFERENCES "public"."companies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "applications_board" ON "applications" USING btree ("workspace_id","search_id","stage_id","rank");--> statement-breakpoint
CREATE INDEX "applications_of_company" ON "applications" USING btree ("workspace_id","company_id");--> statement-breakpoint
CREATE INDEX "applications_posting" ON "applications" USING btree ("workspace_id","posting_key");--> statement-breakpoint
CREATE INDEX "companies_folded" ON "companies" USING btree ("workspace_id","folded" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "companies_by_name" ON "companies" USING btree ("workspace_id","name" collate "und-x-icu","id") WHERE "companies"."trashed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "company_aliases_once" ON "company_aliases" USING btree ("workspace_id","company_id","kind","folded");--> statement-breakpoint
CREATE INDEX "company_aliases_folded" ON "company_aliases" USING btree ("workspace_id","folded" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "contacts_folded" ON "contacts" USING btree ("workspace_id","folded" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "contacts_by_name" ON "contacts" USING btree ("workspace_id","name" collate "und-x-icu","id") WHERE "contacts"."trashed_at" is null;--> statement-breakpoint
CREATE INDEX "contacts_profile" ON "contacts" USING btree ("workspace_id","profile_key");--> statement-breakpoint
CREATE UNIQUE INDEX "help_once" ON "help" USING btree ("workspace_id","application_id","contact_id","kind","on");--> statement-breakpoint
CREATE INDEX "help_of_contact" ON "help" USING btree ("workspace_id","contact_id");--> statement-breakpoint
CREATE INDEX "import_rows_of_import" ON "import_rows" USING btree ("workspace_id","import_id","row_number");--> statement-breakpoint
CREATE INDEX "import_rows_of_row" ON "import_rows" USING btree ("workspace_id","row_id");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_user_workspace" ON "memberships" USING btree ("user_id","for_workspace");--> statement-breakpoint
CREATE INDEX "memberships_workspace" ON "memberships" USING btree ("for_workspace");--> statement-breakpoint
CREATE INDEX "notes_of_application" ON "notes" USING btree ("workspace_id","application_id");--> statement-breakpoint
CREATE INDEX "notes_of_contact" ON "notes" USING btree ("workspace_id","contact_id");--> statement-breakpoint
CREATE INDEX "notes_of_company" ON "notes" USING btree ("workspace_id","company_id");--> statement-breakpoint
CREATE UNIQUE INDEX "parts_once" ON "parts" USING btree ("workspace_id","application_id","contact_id","kind");--> statement-breakpoint
CREATE INDEX "parts_of_contact" ON "parts" USING btree ("workspace_id","contact_id");--> statement-breakpoint
CREATE INDEX "positions_company_people" ON "positions" USING btree ("workspace_id","company_id","current","contact_id");--> statement-breakpoint
CREATE INDEX "positions_of_contact" ON "positions" USING btree ("workspace_id","contact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "relationships_once" ON "relationships" USING btree ("workspace_id","contact_id","knows_contact_id");--> statement-breakpoint
CREATE INDEX "relationships_known_by" ON "relationships" USING btree ("workspace_id","knows_contact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "stage_changes_of_application" ON "stage_changes" USING btree ("workspace_id","application_id");--> statement-breakpoint
CREATE INDEX "stage_changes_of_stage" ON "stage_changes" USING btree ("workspace_id","stage_id");--> statement-breakpoint
CREATE INDEX "stages_by_search" ON "stages" USING btree ("workspace_id","search_id");--> statement-breakpoint
CREATE INDEX "tasks_due" ON "tasks" USING btree ("workspace_id","due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");