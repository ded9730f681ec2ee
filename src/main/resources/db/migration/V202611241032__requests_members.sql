-- Who stands behind a matter that more than five people report: at most five representatives speak for them (信访工作条例
-- 20). Names and phones are sealed; the list is for the office alone.
CREATE TABLE request_member_list (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  request_id uuid NOT NULL UNIQUE REFERENCES request,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL
);
CREATE TABLE request_member (
  list_id uuid NOT NULL REFERENCES request_member_list,
  position int NOT NULL,
  representative boolean NOT NULL,
  name text NOT NULL,
  phone text,
  PRIMARY KEY (list_id, position),
  -- representatives come first
  CHECK (NOT representative OR position < 5)
);
