package org.skillgap.bootstrap.architecture.wrong.application.memory;

/** Right by itself; an adapter that must not use it does. */
public final class SomeStore {}
