-- The rungs that come by themselves are issued once for an assignment and its date: after an extension or a pause the
-- date is another one and the ladder starts anew, and a second run of the morning finds that it was done.
ALTER TABLE request_reminder ADD COLUMN due_on date;
UPDATE request_reminder m SET due_on = a.due_date FROM request_assignment a WHERE a.id = m.assignment_id;
ALTER TABLE request_reminder ALTER COLUMN due_on SET NOT NULL;
CREATE UNIQUE INDEX request_reminder_rung ON request_reminder (assignment_id, rung, due_on)
  WHERE rung IN ('BEFORE', 'ON_THE_DAY', 'AFTER');
CREATE INDEX request_reminder_receipt ON request_reminder (assignment_id) WHERE rung = 'SUPERVISION' AND receipt_at IS NULL;
-- what the morning looks for: tasks that nobody has answered, by their date
CREATE INDEX request_assignment_unanswered ON request_assignment (due_date) WHERE answered_at IS NULL AND ended_at IS NULL;
