-- An assignment may end and its successor begin in one transaction, in whatever order the statements come: what must be
-- single is looked at before the commit.
DROP INDEX request_assignment_lead;
DROP INDEX request_assignment_unit;
ALTER TABLE request_assignment
  ADD CONSTRAINT request_assignment_one_lead EXCLUDE USING btree (request_id WITH =, round WITH =)
    WHERE (part = 'LEAD' AND ended_at IS NULL) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT request_assignment_one_of_unit EXCLUDE USING btree (request_id WITH =, round WITH =, unit_id WITH =)
    WHERE (ended_at IS NULL) DEFERRABLE INITIALLY DEFERRED;
