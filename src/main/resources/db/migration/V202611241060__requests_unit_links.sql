-- A unit without an account answers one dispatch through a link that is printed on its slip. The code is sealed, so that
-- the slip can be printed again, and found by a keyed hash; a copy of the table opens no link.
CREATE TABLE request_unit_link (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  request_id uuid NOT NULL REFERENCES request,
  assignment_id uuid NOT NULL REFERENCES request_assignment,
  code text NOT NULL,
  fingerprint text NOT NULL UNIQUE,
  issued_at timestamptz NOT NULL,
  issued_by text NOT NULL,
  expires_on date NOT NULL,
  expires_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by text,
  used_at timestamptz,
  used_by text,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((used_at IS NULL) = (used_by IS NULL)),
  CHECK (withdrawn_at IS NULL OR used_at IS NULL)
);
CREATE INDEX request_unit_link_request ON request_unit_link (request_id);
-- one link for one dispatch at a time
CREATE UNIQUE INDEX request_unit_link_alive ON request_unit_link (assignment_id)
  WHERE withdrawn_at IS NULL AND used_at IS NULL;

WITH seed (position, key, kind, value, name, help) AS (VALUES
  (118, 'link.days', 'NUMBER', '5', '一次性答复链接', '没有账号的承办单位凭交办单上的二维码答复，链接在答复期限之后还有效几个工作日。')
), defined AS (
  INSERT INTO setting_definition (key, position, kind, name, help) SELECT key, position, kind, name, help FROM seed
)
INSERT INTO setting (id, key, value, valid_from)
SELECT uuidv7(), key, value, timestamptz '2000-01-01 00:00+08' FROM seed;
