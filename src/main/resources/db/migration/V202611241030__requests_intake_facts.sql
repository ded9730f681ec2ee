-- What an intake says beside the matter: the observer who handed it in for a neighbour (his table comes later, and the
-- foreign key with it), whether the matter is sensitive personal information (个人信息保护法 28) and that the person agreed
-- to its use on its own (29; for a child under fourteen the guardian, 31), the number of the blank paper form it was
-- written on, and when the reporter's consent to his proxy was recorded. No CHECK binds that time to the proxy's name:
-- earlier rows were never asked for it, and a time made up for them would be a false record. The application asks for it
-- from now on.
ALTER TABLE request
  ADD COLUMN observer_id uuid,
  ADD COLUMN sensitive boolean NOT NULL DEFAULT false,
  ADD COLUMN sensitive_consent boolean NOT NULL DEFAULT false,
  ADD COLUMN paper_form text UNIQUE,
  ADD COLUMN reporter_proxy_consent_at timestamptz,
  ADD CHECK (sensitive_consent OR NOT sensitive);
ALTER TABLE request ALTER COLUMN sensitive DROP DEFAULT, ALTER COLUMN sensitive_consent DROP DEFAULT;
CREATE INDEX request_observer ON request (observer_id, received_at DESC, id DESC) WHERE observer_id IS NOT NULL;
