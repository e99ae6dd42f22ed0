/**
 * The relational store: jOOQ on an embedded H2 database, migrated by Flyway.
 * Start with {@link org.skillgap.adapter.persistence.JooqOccupationRepository}.
 */
package org.skillgap.adapter.persistence;
