-- What tells two states of one revision apart: after a backup is restored, revisions are counted again that clients have seen
-- with other data. A mark is drawn by chance with each change, and never used again; a restored state has the mark it had.
ALTER TABLE store_revision ADD COLUMN change_mark VARCHAR(16) DEFAULT '' NOT NULL;
