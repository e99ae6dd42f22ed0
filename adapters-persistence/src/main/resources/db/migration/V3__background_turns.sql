-- What one of several programs that share this store does in the background, such as refreshing what was fetched.

-- The last turn of each kind. held_until is when it expires, so that a program that was killed is replaced; NULL if nobody
-- holds it. A turn that expired has not ended. outcome is what came of the last one that ended, in words.
CREATE TABLE background_turn (
    name         VARCHAR(30)  NOT NULL,
    holder       VARCHAR(100) NOT NULL,
    started_at   DATETIME(6)  NOT NULL,
    held_until   DATETIME(6),
    ended_at     DATETIME(6),
    succeeded_at DATETIME(6),
    outcome      VARCHAR(500) NOT NULL,
    CONSTRAINT pk_background_turn PRIMARY KEY (name)
);
