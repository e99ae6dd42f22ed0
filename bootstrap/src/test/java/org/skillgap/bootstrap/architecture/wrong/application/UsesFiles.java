package org.skillgap.bootstrap.architecture.wrong.application;

/** Wrong on purpose: files belong to adapters. */
final class UsesFiles {
    java.nio.file.Path path;
}
