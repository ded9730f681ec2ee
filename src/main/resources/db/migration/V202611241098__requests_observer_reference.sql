-- The observers have their table now: what one handed in names him for good.
ALTER TABLE request ADD FOREIGN KEY (observer_id) REFERENCES observer;
