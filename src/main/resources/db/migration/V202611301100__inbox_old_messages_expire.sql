-- Nobody comes back for a message that was sent a year ago, nor for a notice that lay unread for three: accounts of people who
-- left, or who never sign in, would fill the table for ever. What happened stays in the timeline of the record.
WITH seed (position, key, kind, value, name, help) AS (VALUES
  (511, 'inbox.unread-months', 'NUMBER', '36', '未读消息保留月数', '一直没有读过的站内消息，从收到那天起保留的月数，过后自动删除；事项本身的办理记录不受影响。'),
  (512, 'outbox.months', 'NUMBER', '12', '发件记录保留月数', '已经发出、已撤回或者发送失败的邮件和群消息，保留的月数，过后自动删除；还在等待发送的不删。')
), defined AS (
  INSERT INTO setting_definition (key, position, kind, name, help)
  SELECT key, position, kind, name, help FROM seed
)
INSERT INTO setting (id, key, value, valid_from)
SELECT uuidv7(), key, value, timestamptz '2000-01-01 00:00+08' FROM seed;

UPDATE setting_definition SET help = '已经读过的站内消息，从读的那天起保留的月数，过后自动删除。' WHERE key = 'inbox.read-months';

-- of all of them: an index of the unread alone would be taken to count what one account has not read
CREATE INDEX notice_created ON notice (created_at);
CREATE INDEX notice_withdrawn ON notice (withdrawn_at) WHERE withdrawn_at IS NOT NULL;
CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;
