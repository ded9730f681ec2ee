-- Where the rules of a place say so (重庆: 20 个工作日内), the unit must have talked with the deputy by a date of its own. Shandong's
-- say nothing of it, so nothing is required by default.
WITH seed (position, key, kind, value, name, help) AS (VALUES
  (422, 'proposal.contact.required', 'YES_NO', 'no', '限期与代表沟通', '是否要求承办单位在期限内与代表沟通；不要求的，答复前沟通即可。'),
  (424, 'proposal.contact', 'PERIOD', '20wd', '建议沟通', '要求限期沟通的，承办单位与代表沟通的期限，从交办起算。')
), defined AS (
  INSERT INTO setting_definition (key, position, kind, name, help)
  SELECT key, position, kind, name, help FROM seed
)
INSERT INTO setting (id, key, value, valid_from)
SELECT uuidv7(), key, value, timestamptz '2000-01-01 00:00+08' FROM seed;

ALTER TABLE proposal_task
  ADD COLUMN contact_started_at timestamptz, ADD COLUMN contact_at timestamptz, ADD COLUMN contact_date date,
  ADD COLUMN contact_unit text, ADD COLUMN contact_why text,
  -- the part of another unit that took the place of this one, which was given back
  ADD COLUMN handed_on_to uuid UNIQUE REFERENCES proposal_task DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX proposal_task_to_talk ON proposal_task (contact_at) WHERE contact_at IS NOT NULL AND ended_at IS NULL;
