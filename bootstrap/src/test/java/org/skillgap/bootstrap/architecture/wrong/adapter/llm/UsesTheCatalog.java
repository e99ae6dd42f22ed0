package org.skillgap.bootstrap.architecture.wrong.adapter.llm;

/** Wrong on purpose: this adapter gets what it needs through its port. */
final class UsesTheCatalog {
    org.skillgap.bootstrap.architecture.wrong.application.catalog.SomeCatalog catalog;
}
