-- Who may sign in, as what, and for whom. An account is never deleted, only deactivated: the trail names it for ever.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE account (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  username text NOT NULL UNIQUE CHECK (username ~ '^[a-z][a-z0-9._-]{1,39}$'),
  display_name text NOT NULL,
  password_hash text NOT NULL,
  must_change boolean NOT NULL,
  failures int NOT NULL CHECK (failures >= 0),
  locked_until timestamptz,
  held boolean NOT NULL,
  deputy_id uuid,
  unit_id uuid,
  observer_id uuid,
  active boolean NOT NULL,
  created_at timestamptz NOT NULL,
  last_sign_in timestamptz,
  CONSTRAINT account_one_subject CHECK (num_nonnulls(deputy_id, unit_id, observer_id) <= 1)
);
COMMENT ON COLUMN account.held IS 'waits for the security administrator, whatever the time';
CREATE INDEX account_deputy ON account (deputy_id) WHERE deputy_id IS NOT NULL;
CREATE INDEX account_unit ON account (unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX account_observer ON account (observer_id) WHERE observer_id IS NOT NULL;

-- The days are those of a deputy head who stands in for the director; without them a role is held until it is revoked.
CREATE TABLE account_role (
  account_id uuid NOT NULL REFERENCES account (id),
  role text NOT NULL CHECK (role IN ('STAFF', 'DIRECTOR', 'DEPUTY', 'UNIT', 'OBSERVER', 'ADMIN', 'SECURITY', 'AUDITOR')),
  from_day date,
  to_day date,
  PRIMARY KEY (account_id, role),
  CHECK (to_day >= from_day),
  -- 三员分立: a system role stands alone, beside no business role (this) and beside no other system role (the index)
  CONSTRAINT account_role_separated
    EXCLUDE USING gist (account_id WITH =, ((role IN ('ADMIN', 'SECURITY', 'AUDITOR'))::int) WITH <>)
);
CREATE UNIQUE INDEX account_role_one_system_role ON account_role (account_id)
  WHERE role IN ('ADMIN', 'SECURITY', 'AUDITOR');
CREATE INDEX account_role_by_role ON account_role (role);
