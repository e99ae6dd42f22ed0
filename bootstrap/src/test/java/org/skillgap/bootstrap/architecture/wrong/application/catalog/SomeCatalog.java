package org.skillgap.bootstrap.architecture.wrong.application.catalog;

/** Right by itself; an adapter that must not use it does. */
public final class SomeCatalog {}
