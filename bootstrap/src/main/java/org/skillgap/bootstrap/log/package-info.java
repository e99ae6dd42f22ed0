/**
 * How the log is written, for people or for programs.
 * Start with {@link org.skillgap.bootstrap.log.LogFormat}.
 */
package org.skillgap.bootstrap.log;
