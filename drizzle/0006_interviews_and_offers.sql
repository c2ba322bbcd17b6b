CREATE TABLE "exchange_rates" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"currency" text NOT NULL,
	"rate" double precision NOT NULL,
	"set_on" date NOT NULL,
	CONSTRAINT "exchange_rates_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "exchange_rates_currency" CHECK ("exchange_rates"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "exchange_rates_rate" CHECK ("exchange_rates"."rate" > 0)
);
--> statement-breakpoint
CREATE TABLE "interviewers" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"contact_id" uuid,
	CONSTRAINT "interviewers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "interviews" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"on" date NOT NULL,
	"time" text,
	"duration_minutes" smallint,
	"format" text,
	"place" text DEFAULT '' NOT NULL,
	"preparation" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"trashed_at" timestamp with time zone,
	"trashed_by" uuid,
	CONSTRAINT "interviews_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "interviews_kind" CHECK ("interviews"."kind" in ('screen', 'interview')),
	CONSTRAINT "interviews_format" CHECK ("interviews"."format" in ('phone', 'video', 'onsite', 'assignment', 'other')),
	CONSTRAINT "interviews_time" CHECK ("interviews"."time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"received_on" date NOT NULL,
	"deadline_on" date,
	"currency" text NOT NULL,
	"base" bigint,
	"base_period" text DEFAULT 'year' NOT NULL,
	"hours_per_week" smallint,
	"bonus" bigint,
	"signing" bigint,
	"equity" bigint,
	"equity_years" smallint DEFAULT 4 NOT NULL,
	"benefits_worth" bigint,
	"benefits" text DEFAULT '' NOT NULL,
	"vacation_days" smallint,
	"notes" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"trashed_at" timestamp with time zone,
	"trashed_by" uuid,
	CONSTRAINT "offers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "offers_base_period" CHECK ("offers"."base_period" in ('hour', 'day', 'week', 'month', 'year')),
	CONSTRAINT "offers_currency" CHECK ("offers"."currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
ALTER TABLE "parts" ADD COLUMN "from_interview" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "currency" text;--> statement-breakpoint
-- Sharded by workspace where the citus extension is there; before the keys between the tables exist.
DO $$
DECLARE tenant text;
BEGIN
	IF EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus') THEN
		FOREACH tenant IN ARRAY ARRAY['interviews', 'interviewers', 'offers', 'exchange_rates'] LOOP
			PERFORM create_distributed_table(tenant::regclass, 'workspace_id', colocate_with => 'workspaces');
		END LOOP;
	END IF;
END $$;
--> statement-breakpoint
ALTER TABLE "exchange_rates" ADD CONSTRAINT "exchange_rates_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviewers" ADD CONSTRAINT "interviewers_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviewers" ADD CONSTRAINT "interviewers_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviewers" ADD CONSTRAINT "interviewers_contact" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_application" FOREIGN KEY ("workspace_id","application_id") REFERENCES "public"."applications"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_application" FOREIGN KEY ("workspace_id","application_id") REFERENCES "public"."applications"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "exchange_rates_once" ON "exchange_rates" USING btree ("workspace_id","currency");--> statement-breakpoint
CREATE UNIQUE INDEX "interviewers_once" ON "interviewers" USING btree ("workspace_id","interview_id","contact_id");--> statement-breakpoint
CREATE INDEX "interviewers_of_contact" ON "interviewers" USING btree ("workspace_id","contact_id");--> statement-breakpoint
CREATE INDEX "interviews_of_application" ON "interviews" USING btree ("workspace_id","application_id");--> statement-breakpoint
CREATE INDEX "interviews_on" ON "interviews" USING btree ("workspace_id","on");--> statement-breakpoint
CREATE INDEX "offers_of_application" ON "offers" USING btree ("workspace_id","application_id");