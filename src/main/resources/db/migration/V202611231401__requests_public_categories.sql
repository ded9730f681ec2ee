-- Of a request that is not published the public list of a figure shows the category alone.
CREATE VIEW request_public_category AS
SELECT id AS subject_id, category FROM request WHERE NOT restricted;
