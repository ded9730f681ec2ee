-- Some statutes count calendar days (日) and not working days: a period of a setting may be 5d. The pattern is checked by the
-- application; nothing in the schema changes but what readers of the table are told.
COMMENT ON COLUMN setting.value IS 'of a period: 5wd five working days, 5d five calendar days, 2h two hours, 3mo three months';
