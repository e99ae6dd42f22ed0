-- What the O*NET Web Services bring: first as it came, then merged into the tables of V1.

-- When each subject (an occupation's code, or 'reference' for scales and elements) was fetched last. content_version counts
-- how often its rows have changed. normalised_at is NULL while they wait to be merged; rejected_rows is how many of them the
-- last merge left out.
CREATE TABLE onet_api_fetch (
    subject         VARCHAR(10) NOT NULL,
    content_version INT         NOT NULL,
    fetched_at      DATETIME(6) NOT NULL,
    normalised_at   DATETIME(6),
    rejected_rows   INT         NOT NULL,
    CONSTRAINT pk_onet_api_fetch PRIMARY KEY (subject),
    CONSTRAINT ck_onet_api_fetch_version CHECK (content_version >= 1),
    CONSTRAINT ck_onet_api_fetch_rejected CHECK (rejected_rows >= 0)
);
CREATE INDEX ix_onet_api_fetch_fetched_at ON onet_api_fetch (fetched_at);

-- The rows of a subject, each as it came. A column of type JSON would write it anew, with other blanks and another order.
-- row_order is the row's place among those of its table, from 1.
CREATE TABLE onet_api_landing (
    subject    VARCHAR(10)  NOT NULL,
    table_id   VARCHAR(100) NOT NULL,
    row_order  INT          NOT NULL,
    body       LONGTEXT     NOT NULL,
    sha256     VARCHAR(64)  NOT NULL,
    fetched_at DATETIME(6)  NOT NULL,
    CONSTRAINT pk_onet_api_landing PRIMARY KEY (subject, table_id, row_order),
    CONSTRAINT fk_onet_api_landing_fetch FOREIGN KEY (subject) REFERENCES onet_api_fetch (subject),
    CONSTRAINT ck_onet_api_landing_order CHECK (row_order >= 1)
);

-- Whether the held release has the row. What it has not stays when another release is loaded, and may be changed by the
-- service that brought it.
ALTER TABLE occupation ADD COLUMN in_release VARCHAR(1) DEFAULT 'Y' NOT NULL;
ALTER TABLE occupation ADD CONSTRAINT ck_occupation_in_release CHECK (in_release IN ('Y', 'N'));
ALTER TABLE element ADD COLUMN in_release VARCHAR(1) DEFAULT 'Y' NOT NULL;
ALTER TABLE element ADD CONSTRAINT ck_element_in_release CHECK (in_release IN ('Y', 'N'));
ALTER TABLE scale ADD COLUMN in_release VARCHAR(1) DEFAULT 'Y' NOT NULL;
ALTER TABLE scale ADD CONSTRAINT ck_scale_in_release CHECK (in_release IN ('Y', 'N'));
