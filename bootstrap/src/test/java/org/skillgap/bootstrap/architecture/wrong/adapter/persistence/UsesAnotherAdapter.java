package org.skillgap.bootstrap.architecture.wrong.adapter.persistence;

/** Wrong on purpose: adapters do not know each other. */
final class UsesAnotherAdapter {
    org.skillgap.bootstrap.architecture.wrong.adapter.onet.UsesSql other;
}
