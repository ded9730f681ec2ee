-- What became of what. The owners of the records write here what all of them show; the records themselves live in other
-- tables, so that a node carries their kind and id without a foreign key.
CREATE TABLE lineage_node (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  number text,
  public_title text,
  href text,
  public_href text,
  restricted boolean NOT NULL,
  awaited boolean NOT NULL,
  taken_up_by uuid REFERENCES lineage_node,
  CONSTRAINT lineage_node_is_there CHECK (awaited OR (number IS NOT NULL AND href IS NOT NULL)),
  CONSTRAINT lineage_node_awaited CHECK (awaited OR taken_up_by IS NULL),
  CONSTRAINT lineage_node_public CHECK (public_title IS NOT NULL OR public_href IS NULL)
);
COMMENT ON COLUMN lineage_node.public_title IS 'null while nothing of the record is public';
COMMENT ON COLUMN lineage_node.awaited IS 'a place that a later record takes up';
CREATE INDEX lineage_node_wanted ON lineage_node (kind) WHERE awaited AND taken_up_by IS NULL;

-- An edge that ended stays, so that an unmerge leaves a trace.
CREATE TABLE lineage_edge (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  from_id uuid NOT NULL REFERENCES lineage_node,
  to_id uuid NOT NULL REFERENCES lineage_node,
  relation text NOT NULL,
  at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  CONSTRAINT lineage_edge_leads_elsewhere CHECK (from_id <> to_id)
);
CREATE UNIQUE INDEX lineage_edge_once ON lineage_edge (from_id, to_id, relation) WHERE withdrawn_at IS NULL;
CREATE INDEX lineage_edge_back ON lineage_edge (to_id) WHERE withdrawn_at IS NULL;
