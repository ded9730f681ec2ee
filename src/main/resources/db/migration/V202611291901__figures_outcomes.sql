-- Figures of outcomes (topics.<topic>.<measure>) come from the records: a station without them has no such rows. What a locked
-- year told of one stays told, also when its outcomes were struck out later.
CREATE VIEW figure_in_use AS
SELECT key, position, section, label, unit, view_name, kind, counting, listing, public_href, sensitive, front_page, desk_only, parted
FROM figure_definition
UNION ALL
-- the form of a key is checked by the table that holds it, so that it may stand in the text of a statement
SELECT o.figure_key, (10000 + rank() OVER (ORDER BY min(t.opened_at), o.figure_key))::int, '热点成效',
       coalesce(min(o.label) FILTER (WHERE o.struck_at IS NULL), min(o.label)), min(o.unit),
       '(SELECT * FROM figure_topic_outcomes WHERE figure_key = ''' || o.figure_key || ''') AS o',
       'PERIOD', 'QUANTITY', 'NONE', NULL, false, false, false, false
FROM topic_outcome o
JOIN topic t ON t.id = o.topic_id
WHERE o.figure_key IS NOT NULL
GROUP BY o.figure_key
HAVING bool_or(o.struck_at IS NULL AND t.state <> 'WITHDRAWN')
  OR EXISTS (SELECT 1 FROM figure_locked l WHERE l.key = o.figure_key);

-- their keys are in no table of definitions
ALTER TABLE figure_locked DROP CONSTRAINT figure_locked_key_fkey;
ALTER TABLE figure_difference DROP CONSTRAINT figure_difference_key_fkey;
