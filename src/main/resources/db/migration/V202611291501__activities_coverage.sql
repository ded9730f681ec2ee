-- 全域遍访: all whom deputies are to visit or to keep in touch with, whoever keeps them. A household in difficulty has
-- neither name nor place here: the list may leave the station as a file.
CREATE VIEW activity_coverage_subject AS
SELECT 'PLACE' AS kind, p.id AS subject_id, p.name, p.constituency_id, p.active_from, p.active_to
FROM place p
UNION ALL
SELECT 'UNIT', u.id, u.name, NULL, u.active_from, u.active_to
FROM unit u WHERE u.kind IN ('INTERNAL', 'STATIONED', 'DISTRICT')
UNION ALL
SELECT b.kind, b.id, coalesce(b.name, '困难户第' || b.number || '号'), b.constituency_id, b.active_from, b.active_to
FROM visited_body b
UNION ALL
-- since the day after the last mandate ended
SELECT 'FORMER_DEPUTY', d.id, d.name, m.constituency_id, m.valid_to + 1, NULL
FROM deputy d
CROSS JOIN LATERAL (SELECT x.constituency_id, x.valid_to FROM mandate x WHERE x.deputy_id = d.id
                    ORDER BY x.valid_to DESC NULLS FIRST LIMIT 1) m
WHERE NOT EXISTS (SELECT 1 FROM mandate x WHERE x.deputy_id = d.id AND x.state <> 'ENDED');
COMMENT ON VIEW activity_coverage_subject IS 'the kinds are those of activity_subject';
