package org.skillgap.bootstrap.architecture.wrong.domain;

/** Wrong on purpose: the domain must not ask for the time. */
final class AsksTheTime {
    java.time.Instant time = java.time.Instant.now();
}
