-- The list of opinions shows one state at a time, the newest first; of very many some states have few.
CREATE INDEX opinion_of_state ON opinion (state, recorded_at DESC, id DESC);
