/**
 * The command line: one class per command, and what puts answers and failures on a screen.
 * Start with {@link org.skillgap.bootstrap.cli.CommandLineProgram}.
 */
package org.skillgap.bootstrap.cli;
