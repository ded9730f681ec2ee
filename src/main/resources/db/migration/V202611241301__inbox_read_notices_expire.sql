-- What was read long ago tells nobody anything: the request's own timeline keeps what happened. Unread notices stay.
WITH seed (position, key, kind, value, name, help) AS (VALUES
  (510, 'inbox.read-months', 'NUMBER', '12', '已读消息保留月数', '已经读过的站内消息，从读的那天起保留的月数，过后自动删除；没有读过的一直保留。')
), defined AS (
  INSERT INTO setting_definition (key, position, kind, name, help)
  SELECT key, position, kind, name, help FROM seed
)
INSERT INTO setting (id, key, value, valid_from)
SELECT uuidv7(), key, value, timestamptz '2000-01-01 00:00+08' FROM seed;

CREATE INDEX notice_read ON notice (read_at) WHERE read_at IS NOT NULL;
