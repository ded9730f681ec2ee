-- What somebody typed and has not sent: one draft for each account and form, sealed by the application, gone when the form
-- is sent or nobody comes back for it. The form's key names the kind of form and, where it is about one, the record.
CREATE TABLE draft (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  form text NOT NULL CHECK (length(form) <= 80),
  content text NOT NULL,
  saved_at timestamptz NOT NULL,
  CONSTRAINT draft_once UNIQUE (account_id, form)
);
CREATE INDEX draft_oldest ON draft (saved_at);

WITH seed (position, key, kind, value, name, help) AS (VALUES
  (500, 'drafts.days', 'NUMBER', '30', '草稿保留天数', '没有提交的草稿，从最后一次保存起保留的天数，过后自动删除。')
), defined AS (
  INSERT INTO setting_definition (key, position, kind, name, help)
  SELECT key, position, kind, name, help FROM seed
)
INSERT INTO setting (id, key, value, valid_from)
SELECT uuidv7(), key, value, timestamptz '2000-01-01 00:00+08' FROM seed;
