package org.skillgap.bootstrap.architecture.wrong.bootstrap;

/** Wrong on purpose: only an adapter's entry is for the wiring. */
final class UsesTheInsideOfAnAdapter {
    org.skillgap.bootstrap.architecture.wrong.adapter.onet.UsesSql inside;
}
