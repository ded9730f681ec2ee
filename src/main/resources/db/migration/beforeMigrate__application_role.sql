-- The application's role exists before the first migration and takes the configured password at every start.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${app_role}') THEN
    CREATE ROLE ${app_role} LOGIN;
  END IF;
  ALTER ROLE ${app_role} LOGIN PASSWORD '${app_password}';
END $$;
