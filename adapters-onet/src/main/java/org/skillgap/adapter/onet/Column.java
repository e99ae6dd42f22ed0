package org.skillgap.adapter.onet;

import java.util.List;

/** A column that is read, with the names that its header may have. Source: O*NET 30.1 and 30.3. */
enum Column {
    CODE("O*NET-SOC Code"),
    TITLE("Title"),
    DESCRIPTION("Description"),
    ELEMENT_ID("Element ID"),
    ELEMENT_NAME("Element Name"),
    SCALE_ID("Scale ID"),
    SCALE_NAME("Scale Name"),
    MINIMUM("Minimum"),
    MAXIMUM("Maximum"),
    DATA_VALUE("Data Value"),
    RATERS("N"),
    STANDARD_ERROR("Standard Error"),
    LOWER_BOUND("Lower CI Bound"),
    UPPER_BOUND("Upper CI Bound"),
    RECOMMEND_SUPPRESS("Recommend Suppress"),
    NOT_RELEVANT("Not Relevant"),
    DATE("Date"),
    DOMAIN_SOURCE("Domain Source"),
    ANCHOR_VALUE("Anchor Value"),
    ANCHOR_DESCRIPTION("Anchor Description"),
    JOB_ZONE("Job Zone"),
    RELATED_CODE("Related O*NET-SOC Code"),
    TIER("Relatedness Tier"),
    INDEX("Index"),
    ALTERNATE_TITLE("Alternate Title", "Job Title"),
    SHORT_TITLE("Short Title"),
    SOURCES("Source(s)"),
    TASK_ID("Task ID"),
    TASK("Task"),
    TASK_TYPE("Task Type"),
    INCUMBENTS("Incumbents Responding");

    private final List<String> headers;

    Column(String... headers) {
        this.headers = List.of(headers);
    }

    /** Returns the names that the header may have, the oldest first. */
    List<String> headers() {
        return headers;
    }
}
