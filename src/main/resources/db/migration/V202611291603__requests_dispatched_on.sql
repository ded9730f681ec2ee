-- The figures of a year read the requests that were dispatched in it, and not those of all years.
CREATE INDEX request_dispatched_on ON request (((first_dispatched_at AT TIME ZONE 'Asia/Shanghai')::date))
  WHERE first_dispatched_at IS NOT NULL;
