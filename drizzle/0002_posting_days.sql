ALTER TABLE "applications" ADD COLUMN "posted_on" date;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "closes_on" date;