-- How far the reminders of a date went, so that the station says each thing once.
ALTER TABLE inspection_mending ADD COLUMN reminded text CHECK (reminded IN ('SOON', 'LATE'));

-- Months of a project of whose progress the unit was reminded.
CREATE TABLE project_reminder (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  project_id uuid NOT NULL REFERENCES project,
  -- its first day
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  late boolean NOT NULL,
  at timestamptz NOT NULL,
  UNIQUE (project_id, month)
);
