ALTER TABLE "import_rows" ADD COLUMN "part" text;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "label" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "import_rows_of_row" ON "import_rows" USING btree ("workspace_id","row_id");