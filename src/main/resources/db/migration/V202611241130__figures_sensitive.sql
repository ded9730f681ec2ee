-- Of people in a hard place the public reads a number for whole months and years alone, and none below five: nobody is to
-- be found by asking for shorter spans or by being the only one.
ALTER TABLE figure_definition ADD COLUMN sensitive boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN figure_definition.sensitive IS 'publicly shown per whole calendar month or year only and never below five; the desk reads the true number';
