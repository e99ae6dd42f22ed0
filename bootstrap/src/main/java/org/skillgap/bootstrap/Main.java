package org.skillgap.bootstrap;

import org.skillgap.bootstrap.cli.CommandLineProgram;
import org.skillgap.bootstrap.config.Surroundings;

/** Where the program starts. */
public final class Main {

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the command and its arguments; {@code --help} lists them
     */
    public static void main(String[] args) {
        System.exit(CommandLineProgram.run(Surroundings.ofProcess(), args));
    }
}
