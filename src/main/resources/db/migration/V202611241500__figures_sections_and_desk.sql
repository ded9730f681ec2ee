-- The figures in the order in which a station tells of its year, whatever the order in which the modules came; which of
-- them stand on the front page; and figures for the desk alone (the report upward), where one may fall into parts.
CREATE TABLE figure_section (
  name text PRIMARY KEY,
  position int NOT NULL UNIQUE
);
REVOKE INSERT, UPDATE, DELETE ON figure_section FROM ${app_role};
INSERT INTO figure_section (name, position) VALUES ('联络', 10), ('诉求', 20), ('建议', 30), ('热点成效', 40), ('监督', 50),
  ('六请', 60), ('六进', 70), ('六联', 80);

ALTER TABLE figure_definition
  ADD COLUMN front_page boolean NOT NULL DEFAULT false,
  ADD COLUMN desk_only boolean NOT NULL DEFAULT false,
  ADD COLUMN parted boolean NOT NULL DEFAULT false,
  DROP CONSTRAINT figure_definition_kind_check,
  ADD CONSTRAINT figure_definition_kind_check CHECK (kind IN ('PERIOD', 'STATE', 'DUE')),
  DROP CONSTRAINT figure_definition_counting_check,
  ADD CONSTRAINT figure_definition_counting_check CHECK (counting IN ('SUBJECTS', 'QUANTITY', 'LATEST')),
  ADD CHECK (desk_only OR NOT parted),
  ADD CHECK (desk_only OR kind <> 'DUE'),
  ADD CHECK (desk_only OR counting <> 'LATEST');
COMMENT ON COLUMN figure_definition.kind IS 'PERIOD counts rows by on_date; STATE counts rows that hold (from_date, to_date) on the last day of the period, or today if that is earlier; DUE counts rows by on_date as far as that day has passed';
COMMENT ON COLUMN figure_definition.counting IS 'SUBJECTS counts different subjects; QUANTITY adds up the rows; LATEST counts different subjects, each in the part of its latest row of the period';
COMMENT ON COLUMN figure_definition.parted IS 'the view has the columns part (a code that sorts) and part_label';
UPDATE figure_definition SET front_page = true WHERE key IN ('requests.transferred', 'requests.green_channel', 'deputies.with_card',
  'points.tea_pavilion', 'observers.serving');
-- keys become part of statements and of addresses
ALTER TABLE figure_definition ADD CHECK (key ~ '^[a-z_]+(\.[a-z_]+)+$');
-- nobody's name beside a number that may not even be shown
ALTER TABLE figure_definition ADD CHECK (NOT sensitive OR listing = 'NONE');
