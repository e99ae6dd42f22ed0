-- The loaded O*NET release and everything that comes with it.
-- Written once for H2 (MySQL mode), MySQL 8+ and MariaDB 10.11+; the code generator reads it too.

-- One row: what readers compare to learn that the store has changed. A writer locks this row first.
CREATE TABLE store_revision (
    id       INT    NOT NULL,
    revision BIGINT NOT NULL,
    CONSTRAINT pk_store_revision PRIMARY KEY (id),
    CONSTRAINT ck_store_revision_single CHECK (id = 1)
);
INSERT INTO store_revision (id, revision) VALUES (1, 0);

-- Every release that was ever loaded; the served one has no replaced_at.
CREATE TABLE onet_release (
    revision    BIGINT       NOT NULL,
    name        VARCHAR(200) NOT NULL,
    sha256      VARCHAR(64)  NOT NULL,
    loaded_at   DATETIME(6)  NOT NULL,
    replaced_at DATETIME(6),
    CONSTRAINT pk_onet_release PRIMARY KEY (revision)
);

CREATE TABLE occupation (
    code        VARCHAR(10)   NOT NULL,
    title       VARCHAR(150)  NOT NULL,
    description VARCHAR(2000) NOT NULL,
    CONSTRAINT pk_occupation PRIMARY KEY (code)
);

CREATE TABLE element (
    id          VARCHAR(20)   NOT NULL,
    name        VARCHAR(150)  NOT NULL,
    description VARCHAR(2000) NOT NULL,
    domain      VARCHAR(20)   NOT NULL,
    CONSTRAINT pk_element PRIMARY KEY (id)
);
CREATE INDEX ix_element_domain ON element (domain);

CREATE TABLE scale (
    id      VARCHAR(3)    NOT NULL,
    name    VARCHAR(100)  NOT NULL,
    minimum DECIMAL(7, 2) NOT NULL,
    maximum DECIMAL(7, 2) NOT NULL,
    CONSTRAINT pk_scale PRIMARY KEY (id),
    CONSTRAINT ck_scale_range CHECK (minimum <= maximum)
);

-- Ratings of every domain (skills, knowledge, …). The source is part of the key, so that a fetched or assessed
-- value stands beside a surveyed one and never replaces it. NULL is O*NET's "n/a".
CREATE TABLE occupation_skill (
    occupation_code    VARCHAR(10)   NOT NULL,
    element_id         VARCHAR(20)   NOT NULL,
    scale_id           VARCHAR(3)    NOT NULL,
    source             VARCHAR(10)   NOT NULL,
    data_value         DECIMAL(5, 2) NOT NULL,
    n                  INT,
    standard_error     DECIMAL(7, 4),
    lower_ci           DECIMAL(7, 4),
    upper_ci           DECIMAL(7, 4),
    recommend_suppress VARCHAR(1),
    not_relevant       VARCHAR(1),
    rated_on           DATE          NOT NULL,
    domain_source      VARCHAR(30)   NOT NULL,
    fetched_at         DATETIME(6),
    CONSTRAINT pk_occupation_skill PRIMARY KEY (occupation_code, element_id, scale_id, source),
    CONSTRAINT fk_occupation_skill_occupation FOREIGN KEY (occupation_code) REFERENCES occupation (code),
    CONSTRAINT fk_occupation_skill_element FOREIGN KEY (element_id) REFERENCES element (id),
    CONSTRAINT fk_occupation_skill_scale FOREIGN KEY (scale_id) REFERENCES scale (id),
    CONSTRAINT ck_occupation_skill_source CHECK (source IN ('onet_file', 'onet_api', 'llm')),
    CONSTRAINT ck_occupation_skill_n CHECK (n >= 0),
    CONSTRAINT ck_occupation_skill_suppress CHECK (recommend_suppress IN ('Y', 'N')),
    CONSTRAINT ck_occupation_skill_relevant CHECK (not_relevant IN ('Y', 'N'))
);
CREATE INDEX ix_occupation_skill_source ON occupation_skill (source);

CREATE TABLE level_anchor (
    element_id   VARCHAR(20)   NOT NULL,
    scale_id     VARCHAR(3)    NOT NULL,
    anchor_value DECIMAL(5, 2) NOT NULL,
    description  VARCHAR(1000) NOT NULL,
    CONSTRAINT pk_level_anchor PRIMARY KEY (element_id, scale_id, anchor_value),
    CONSTRAINT fk_level_anchor_element FOREIGN KEY (element_id) REFERENCES element (id),
    CONSTRAINT fk_level_anchor_scale FOREIGN KEY (scale_id) REFERENCES scale (id)
);

CREATE TABLE job_zone (
    occupation_code VARCHAR(10) NOT NULL,
    zone            INT         NOT NULL,
    rated_on        DATE        NOT NULL,
    domain_source   VARCHAR(30) NOT NULL,
    CONSTRAINT pk_job_zone PRIMARY KEY (occupation_code),
    CONSTRAINT fk_job_zone_occupation FOREIGN KEY (occupation_code) REFERENCES occupation (code),
    CONSTRAINT ck_job_zone_zone CHECK (zone BETWEEN 1 AND 5)
);

CREATE TABLE related_occupation (
    occupation_code VARCHAR(10) NOT NULL,
    related_code    VARCHAR(10) NOT NULL,
    tier            VARCHAR(30) NOT NULL,
    tier_index      INT         NOT NULL,
    CONSTRAINT pk_related_occupation PRIMARY KEY (occupation_code, related_code),
    CONSTRAINT fk_related_occupation_from FOREIGN KEY (occupation_code) REFERENCES occupation (code),
    CONSTRAINT fk_related_occupation_to FOREIGN KEY (related_code) REFERENCES occupation (code),
    CONSTRAINT ck_related_occupation_index CHECK (tier_index >= 1)
);

-- title_order is the row's place among the titles of its occupation: titles alone repeat when case is ignored.
CREATE TABLE alternate_title (
    occupation_code VARCHAR(10)  NOT NULL,
    title_order     INT          NOT NULL,
    title           VARCHAR(250) NOT NULL,
    short_title     VARCHAR(150) NOT NULL,
    sources         VARCHAR(100) NOT NULL,
    CONSTRAINT pk_alternate_title PRIMARY KEY (occupation_code, title_order),
    CONSTRAINT fk_alternate_title_occupation FOREIGN KEY (occupation_code) REFERENCES occupation (code)
);
