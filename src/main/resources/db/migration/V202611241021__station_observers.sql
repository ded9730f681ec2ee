-- Observers (民情观察员): appointed for a term with a letter (聘书), to hand in what neighbours tell them. An appointment that
-- ended stays: what he handed in names him.
CREATE TABLE observer (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 30),
  gender text,
  -- sealed by the application (module vault)
  phone text,
  constituency_id uuid NOT NULL REFERENCES constituency,
  place_id uuid REFERENCES place,
  letter_number text NOT NULL CHECK (length(letter_number) BETWEEN 1 AND 40),
  term_from date NOT NULL,
  term_to date NOT NULL,
  ended_on date,
  end_reason text,
  CONSTRAINT observer_term CHECK (term_to >= term_from),
  CONSTRAINT observer_ended CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
  CONSTRAINT observer_letter UNIQUE (letter_number)
);
COMMENT ON COLUMN observer.ended_on IS 'the last day of an appointment that ended before its term';
CREATE INDEX observer_constituency ON observer (constituency_id);
CREATE INDEX observer_place ON observer (place_id);

-- observers.serving (counting.md): a state, read like figure_points_tea_pavilion; who they are is not for the public.
CREATE VIEW figure_observers_serving AS
SELECT o.id AS subject_id,
       o.id AS record_id,
       o.term_from AS on_date,
       o.name || '（' || c.name || '）' AS title,
       '/desk/observers/' || o.id AS href,
       1 AS quantity,
       o.term_from AS from_date,
       least(o.term_to, o.ended_on) + 1 AS to_date
FROM observer o
JOIN constituency c ON c.id = o.constituency_id;
