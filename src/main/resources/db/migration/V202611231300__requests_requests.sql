-- Residents' requests from intake to archive. Name, phone and address of the reporter are sealed by the application;
-- the fingerprint finds a person's requests again without opening them.
CREATE TABLE request (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL CHECK (status IN ('UNDER_REVIEW', 'TO_DISPATCH', 'TO_SIGN', 'IN_PROGRESS', 'ANSWERED', 'REPLIED',
    'TO_RULE', 'CLOSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'ARCHIVED')),
  received_at timestamptz NOT NULL,
  channel text NOT NULL,
  point_id uuid REFERENCES liaison_point,
  deputy_id uuid REFERENCES deputy,
  restricted boolean NOT NULL,
  name_may_be_public boolean NOT NULL,
  confirmed boolean NOT NULL,
  proposal text,
  reporter_name text,
  reporter_gender text,
  reporter_age text,
  reporter_phone text,
  reporter_phone_fingerprint text,
  reporter_address text,
  reporter_people int NOT NULL CHECK (reporter_people > 0),
  reporter_proxy_name text,
  reporter_proxy_relation text,
  title text NOT NULL,
  category text,
  nature text,
  urgency text NOT NULL,
  place_id uuid REFERENCES place,
  constituency_id uuid REFERENCES constituency,
  location text,
  content text NOT NULL CHECK (length(content) <= 5000),
  appeal text,
  tracking_code text NOT NULL UNIQUE CHECK (length(tracking_code) = 16),
  passphrase text,
  route text CHECK (route IN ('TRANSFER', 'GREEN_CHANNEL', 'ON_THE_SPOT', 'NOT_ACCEPTED')),
  unit_id uuid REFERENCES unit,
  first_dispatched_at timestamptz,
  promised date,
  round_number int NOT NULL CHECK (round_number > 0),
  clock_started_at timestamptz,
  clock_at timestamptz,
  clock_date date,
  clock_unit text,
  clock_why text,
  clock_for text,
  green_reason text,
  green_confirmed boolean,
  ground text,
  counter_id uuid REFERENCES referral_counter,
  notice text,
  ended_at timestamptz,
  end_reason text,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  changed_what text NOT NULL,
  CHECK (route <> 'NOT_ACCEPTED' OR first_dispatched_at IS NULL),
  CHECK (route <> 'GREEN_CHANNEL' OR green_reason IS NOT NULL),
  CHECK (first_dispatched_at IS NULL OR unit_id IS NOT NULL)
);
-- the list by key, newest first, and the same within what a role sees
CREATE INDEX request_received ON request (received_at DESC, id DESC);
CREATE INDEX request_unit ON request (unit_id, received_at DESC, id DESC);
CREATE INDEX request_deputy ON request (deputy_id, received_at DESC, id DESC);
CREATE INDEX request_constituency ON request (constituency_id, received_at DESC, id DESC);
CREATE INDEX request_phone ON request (reporter_phone_fingerprint) WHERE reporter_phone_fingerprint IS NOT NULL;
-- the work lists: few open rows among many closed ones
CREATE INDEX request_open ON request (status, clock_at)
  WHERE status IN ('UNDER_REVIEW', 'TO_DISPATCH', 'TO_SIGN', 'IN_PROGRESS', 'ANSWERED', 'REPLIED', 'TO_RULE');
CREATE INDEX request_dispatched ON request (route, first_dispatched_at) WHERE first_dispatched_at IS NOT NULL;

-- One round of handling; a later one never changes an earlier one.
CREATE TABLE request_round (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  request_id uuid NOT NULL REFERENCES request,
  number int NOT NULL,
  started_at timestamptz NOT NULL,
  unit_id uuid REFERENCES unit,
  document_number text,
  instruction text,
  dispatched_at timestamptz,
  dispatched_by text,
  sign_started_at timestamptz, sign_at timestamptz, sign_date date, sign_unit text, sign_why text,
  due_started_at timestamptz, due_at timestamptz, due_date date, due_unit text, due_why text,
  respond_started_at timestamptz, respond_at timestamptz, respond_date date, respond_unit text, respond_why text,
  safe_started_at timestamptz, safe_at timestamptz, safe_date date, safe_unit text, safe_why text,
  signed_at timestamptz,
  signed_by text,
  responded_at timestamptz,
  responded_text text,
  made_safe_at timestamptz,
  made_safe_text text,
  answer text,
  outcome text,
  plan_date date,
  answered_at timestamptz,
  replied_at timestamptz,
  manner text,
  result text,
  rating_comment text,
  rated_at timestamptz,
  rated_by_call boolean NOT NULL,
  calls_tried int NOT NULL,
  UNIQUE (request_id, number),
  CHECK ((dispatched_at IS NULL) = (due_at IS NULL))
);

-- The timeline: who did what, when.
CREATE TABLE request_event (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  request_id uuid NOT NULL REFERENCES request,
  at timestamptz NOT NULL,
  round int NOT NULL,
  step text NOT NULL,
  actor text NOT NULL,
  actor_role text NOT NULL,
  text text
);
CREATE INDEX request_event_request ON request_event (request_id, at, id);
