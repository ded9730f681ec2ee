-- The observers of counting.md. The public reads their number and no names.
INSERT INTO figure_definition (key, position, section, label, unit, view_name, kind, counting, listing, public_href) VALUES
  ('observers.serving', 220, '联络', '特邀民情观察员', '名', 'figure_observers_serving', 'STATE', 'SUBJECTS', 'NONE', NULL);
