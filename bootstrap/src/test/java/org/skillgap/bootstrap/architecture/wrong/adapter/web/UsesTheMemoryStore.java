package org.skillgap.bootstrap.architecture.wrong.adapter.web;

/** Wrong on purpose: the routes answer through use cases, not from a store. */
final class UsesTheMemoryStore {
    org.skillgap.bootstrap.architecture.wrong.application.memory.SomeStore store;
}
