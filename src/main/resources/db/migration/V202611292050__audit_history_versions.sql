-- A line of a history that has no version yet is known to be new. Without one Hibernate asked the database for each line
-- before it wrote it, for ids are made by the program.
ALTER TABLE activity_event ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE proposal_event ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE topic_event ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE inspection_event ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE inspection_finding_event ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE research_event ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE review_event ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE project_event ADD COLUMN version bigint NOT NULL DEFAULT 0;
