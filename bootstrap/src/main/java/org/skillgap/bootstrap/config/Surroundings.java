package org.skillgap.bootstrap.config;

import java.util.Map;

/**
 * What the program finds around itself.
 *
 * @param variables the environment
 * @param osName the operating system as Java calls it, such as "Linux", "Mac OS X", "Windows 11"
 * @param userHome the user's home folder as Java knows it; "?" or empty if there is none
 */
public record Surroundings(Map<String, String> variables, String osName, String userHome) {

    /** Copies the environment. */
    public Surroundings {
        variables = Map.copyOf(variables);
    }

    /** Returns the surroundings of this process. */
    public static Surroundings ofProcess() {
        return new Surroundings(
                System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", ""));
    }

    /** Returns the value of a variable; empty if it is not set or blank, which is the same. */
    public String variable(String name) {
        return variables.getOrDefault(name, "").strip();
    }
}
