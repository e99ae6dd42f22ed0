package org.skillgap.bootstrap.architecture.wrong.application.right;

/** Wrong on purpose: left and right use each other. */
public final class UsesLeft {
    org.skillgap.bootstrap.architecture.wrong.application.left.UsesRight other;
}
