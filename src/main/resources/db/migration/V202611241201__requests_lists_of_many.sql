-- Found with a million requests: a list narrowed to one state, channel, route or kind of category read many rows of the
-- others, and whether something was watched or reminded read all reminders.
CREATE INDEX request_status ON request (status, received_at DESC, id DESC);
CREATE INDEX request_channel ON request (channel, received_at DESC, id DESC);
CREATE INDEX request_route ON request (route, received_at DESC, id DESC);
CREATE INDEX request_category_root ON request (left(category, 2), received_at DESC, id DESC);
CREATE INDEX request_reminder_assignment ON request_reminder (assignment_id, rung);
