-- The category alone can tell of somebody's illness in a small place: a sensitive matter counts in the figures and says
-- nothing of itself on their public lists.
CREATE OR REPLACE VIEW request_public_category AS
SELECT id AS subject_id, category FROM request WHERE NOT restricted AND NOT sensitive;
