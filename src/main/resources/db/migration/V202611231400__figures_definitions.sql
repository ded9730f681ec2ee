-- A figure is one SQL select: a view figure_… that the owning module's migration brings. What is counted is fixed by the
-- program, so that everybody counts alike: the application reads this table and cannot change it.
CREATE TABLE figure_definition (
  key text PRIMARY KEY,
  position int NOT NULL UNIQUE,
  section text NOT NULL,
  label text NOT NULL,
  unit text NOT NULL,
  view_name text NOT NULL CHECK (view_name ~ '^figure_[a-z_]+$'),
  kind text NOT NULL CHECK (kind IN ('PERIOD', 'STATE')),
  counting text NOT NULL CHECK (counting IN ('SUBJECTS', 'QUANTITY')),
  listing text NOT NULL CHECK (listing IN ('TITLES', 'PUBLISHED', 'NONE')),
  public_href text
);
COMMENT ON COLUMN figure_definition.kind IS 'PERIOD counts rows by on_date; STATE counts rows that hold (from_date, to_date) on the last day of the period, or today if that is earlier';
COMMENT ON COLUMN figure_definition.listing IS 'what the public may read: titles as they stand; number and title of published records alone (the view has a column restricted); or nothing but the number (sensitive)';
COMMENT ON COLUMN figure_definition.public_href IS 'where a listed record leads to on the public pages, with {subject} for its id';
REVOKE INSERT, UPDATE, DELETE ON figure_definition FROM ${app_role};

INSERT INTO figure_definition (key, position, section, label, unit, view_name, kind, counting, listing, public_href) VALUES
  ('requests.transferred', 100, '诉求', '即时转办', '件', 'figure_requests_transferred', 'PERIOD', 'SUBJECTS', 'PUBLISHED', NULL),
  ('requests.green_channel', 110, '诉求', '绿色通道交办', '件', 'figure_requests_green_channel', 'PERIOD', 'SUBJECTS', 'PUBLISHED', NULL),
  ('deputies.with_card', 200, '联络', '公开二维码联系卡的代表', '位', 'figure_deputies_with_card', 'STATE', 'SUBJECTS', 'TITLES', '/deputies/{subject}'),
  ('points.tea_pavilion', 210, '联络', '民情茶话亭', '处', 'figure_points_tea_pavilion', 'STATE', 'SUBJECTS', 'TITLES', NULL);
