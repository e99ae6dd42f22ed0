package org.skillgap.bootstrap.architecture.wrong.application.left;

/** Wrong on purpose: left and right use each other. */
public final class UsesRight {
    org.skillgap.bootstrap.architecture.wrong.application.right.UsesLeft other;
}
