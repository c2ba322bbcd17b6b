-- Typo-tolerant finding of companies and people.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
