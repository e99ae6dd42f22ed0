-- What language models are asked and say, and what the release tells them about an occupation.

-- The ledger: a row for each question, from before it is asked. outcome is 'open' while nobody knows what became of it, also
-- when the program that asked was killed; the question then counts with most_cost. Costs are in US dollars, rounded up.
-- request and reply are the bodies word for word; a column of type JSON would write them anew. subject is the code of an
-- occupation, or the SHA-256 of what a gap's words depend on; it refers to nothing, because the ledger outlives every release
-- and waits for no load.
CREATE TABLE llm_assessment (
    id             BIGINT         NOT NULL AUTO_INCREMENT,
    purpose        VARCHAR(10)    NOT NULL,
    subject        VARCHAR(64)    NOT NULL,
    provider       VARCHAR(20)    NOT NULL,
    model          VARCHAR(100)   NOT NULL,
    prompt_version VARCHAR(20)    NOT NULL,
    run            INT            NOT NULL,
    attempt        INT            NOT NULL,
    caller         VARCHAR(100)   NOT NULL,
    request        LONGTEXT       NOT NULL,
    most_cost      DECIMAL(12, 8) NOT NULL,
    asked_at       DATETIME(6)    NOT NULL,
    outcome        VARCHAR(10)    NOT NULL,
    reply          LONGTEXT,
    model_version  VARCHAR(100),
    prompt_tokens  INT,
    output_tokens  INT,
    thought_tokens INT,
    failure        VARCHAR(500),
    cost           DECIMAL(12, 8),
    closed_at      DATETIME(6),
    CONSTRAINT pk_llm_assessment PRIMARY KEY (id),
    CONSTRAINT ck_llm_assessment_purpose CHECK (purpose IN ('assess', 'narrate')),
    CONSTRAINT ck_llm_assessment_run CHECK (run >= 1 AND attempt >= 1),
    CONSTRAINT ck_llm_assessment_cost CHECK (most_cost >= 0 AND cost >= 0),
    CONSTRAINT ck_llm_assessment_outcome CHECK (outcome IN ('open', 'answered', 'failed')),
    CONSTRAINT ck_llm_assessment_closed CHECK (outcome = 'open' OR (cost IS NOT NULL AND closed_at IS NOT NULL)),
    CONSTRAINT ck_llm_assessment_answered CHECK (outcome <> 'answered' OR (reply IS NOT NULL AND model_version IS NOT NULL
        AND prompt_tokens IS NOT NULL AND output_tokens IS NOT NULL AND thought_tokens IS NOT NULL)),
    CONSTRAINT ck_llm_assessment_failed CHECK (outcome <> 'failed' OR failure IS NOT NULL)
);
CREATE INDEX ix_llm_assessment_subject ON llm_assessment (purpose, subject);
CREATE INDEX ix_llm_assessment_asked_at ON llm_assessment (asked_at);

-- Whose levels an occupation has from a language model. release_name is the release whose words the model was given.
CREATE TABLE llm_occupation (
    occupation_code VARCHAR(10)  NOT NULL,
    provider        VARCHAR(20)  NOT NULL,
    model           VARCHAR(100) NOT NULL,
    prompt_version  VARCHAR(20)  NOT NULL,
    release_name    VARCHAR(200) NOT NULL,
    runs            INT          NOT NULL,
    assessed_at     DATETIME(6)  NOT NULL,
    CONSTRAINT pk_llm_occupation PRIMARY KEY (occupation_code),
    CONSTRAINT fk_llm_occupation_occupation FOREIGN KEY (occupation_code) REFERENCES occupation (code),
    CONSTRAINT ck_llm_occupation_runs CHECK (runs >= 1)
);

-- What occupation_skill has no room for: the range of the runs, and the model's words. The level itself, the median of the
-- runs, is the row of source 'llm' there.
CREATE TABLE llm_level (
    occupation_code VARCHAR(10)   NOT NULL,
    element_id      VARCHAR(20)   NOT NULL,
    lowest          DECIMAL(3, 2) NOT NULL,
    highest         DECIMAL(3, 2) NOT NULL,
    description     VARCHAR(2000) NOT NULL,
    explanation     VARCHAR(2000) NOT NULL,
    CONSTRAINT pk_llm_level PRIMARY KEY (occupation_code, element_id),
    CONSTRAINT fk_llm_level_occupation FOREIGN KEY (occupation_code) REFERENCES llm_occupation (occupation_code),
    CONSTRAINT fk_llm_level_element FOREIGN KEY (element_id) REFERENCES element (id),
    CONSTRAINT ck_llm_level_range CHECK (0 <= lowest AND lowest <= highest AND highest <= 7)
);

-- How a model's levels are brought to the scale of a release, and how good they are then. One for each release, provider,
-- model and prompt version, letter by letter: a key would take upper for lower case. NULL is a figure that is none.
CREATE TABLE llm_calibration (
    id                           BIGINT           NOT NULL AUTO_INCREMENT,
    release_name                 VARCHAR(200)     NOT NULL,
    provider                     VARCHAR(20)      NOT NULL,
    model                        VARCHAR(100)     NOT NULL,
    prompt_version               VARCHAR(20)      NOT NULL,
    intercept                    DOUBLE PRECISION NOT NULL,
    slope                        DOUBLE PRECISION NOT NULL,
    fitted_at                    DATETIME(6)      NOT NULL,
    occupations                  INT              NOT NULL,
    levels                       INT              NOT NULL,
    raw_mean_absolute_error      DOUBLE PRECISION,
    raw_bias                     DOUBLE PRECISION,
    mean_absolute_error          DOUBLE PRECISION,
    bias                         DOUBLE PRECISION,
    within_one_level             DOUBLE PRECISION,
    baseline_mean_absolute_error DOUBLE PRECISION,
    CONSTRAINT pk_llm_calibration PRIMARY KEY (id),
    CONSTRAINT ck_llm_calibration_slope CHECK (slope > 0),
    CONSTRAINT ck_llm_calibration_levels CHECK (occupations >= 1 AND levels >= 1)
);
CREATE INDEX ix_llm_calibration_release ON llm_calibration (release_name);

-- The same for each element. The element is not referred to: a calibration outlives the release that it was fitted to.
CREATE TABLE llm_calibration_element (
    calibration_id               BIGINT           NOT NULL,
    element_id                   VARCHAR(20)      NOT NULL,
    levels                       INT              NOT NULL,
    mean_absolute_error          DOUBLE PRECISION NOT NULL,
    baseline_mean_absolute_error DOUBLE PRECISION NOT NULL,
    CONSTRAINT pk_llm_calibration_element PRIMARY KEY (calibration_id, element_id),
    CONSTRAINT fk_llm_calibration_element FOREIGN KEY (calibration_id) REFERENCES llm_calibration (id),
    CONSTRAINT ck_llm_calibration_element_levels CHECK (levels >= 1)
);

-- What is done in an occupation. task_order is the row's place among those of its occupation, from 1; NULL is O*NET's "n/a".
CREATE TABLE task (
    occupation_code VARCHAR(10)   NOT NULL,
    task_id         INT           NOT NULL,
    task_order      INT           NOT NULL,
    statement       VARCHAR(1000) NOT NULL,
    task_type       VARCHAR(12),
    incumbents      INT,
    rated_on        DATE          NOT NULL,
    domain_source   VARCHAR(30)   NOT NULL,
    CONSTRAINT pk_task PRIMARY KEY (occupation_code, task_id),
    CONSTRAINT fk_task_occupation FOREIGN KEY (occupation_code) REFERENCES occupation (code),
    CONSTRAINT ck_task_type CHECK (task_type IN ('core', 'supplemental')),
    CONSTRAINT ck_task_order CHECK (task_order >= 1),
    CONSTRAINT ck_task_incumbents CHECK (incumbents >= 0)
);
