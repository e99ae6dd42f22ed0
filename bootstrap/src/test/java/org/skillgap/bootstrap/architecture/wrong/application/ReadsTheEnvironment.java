package org.skillgap.bootstrap.architecture.wrong.application;

/** Wrong on purpose: only the configuration reads the environment. */
final class ReadsTheEnvironment {
    String home = System.getenv("HOME");
}
