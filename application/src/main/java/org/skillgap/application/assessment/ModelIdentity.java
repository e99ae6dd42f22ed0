package org.skillgap.application.assessment;

import java.util.Comparator;

/**
 * Which language model is asked, and with which wording; levels of two of them are never mixed.
 *
 * @param provider who is asked: {@code gemini}, {@code openai} (any server that speaks its protocol) or {@link #DEMO}; 1 to 20 characters
 * @param model the model's name as the provider knows it, 1 to 100 characters
 * @param promptVersion the version of the prompt, 1 to 20 characters
 */
public record ModelIdentity(String provider, String model, String promptVersion) {

    /** The provider that is no language model: it makes figures up, to show how everything works. */
    public static final String DEMO = "demo";

    /** By provider, model and version of the prompt, each as plain text. */
    public static final Comparator<ModelIdentity> BY_NAME = Comparator.comparing(ModelIdentity::provider)
            .thenComparing(ModelIdentity::model)
            .thenComparing(ModelIdentity::promptVersion);

    private static final int LONGEST_PROVIDER = 20;
    private static final int LONGEST_MODEL = 100;
    private static final int LONGEST_VERSION = 20;

    /**
     * Refuses a part that is blank or too long.
     *
     * @throws IllegalArgumentException if one is
     */
    public ModelIdentity {
        requireText(provider, LONGEST_PROVIDER);
        requireText(model, LONGEST_MODEL);
        requireText(promptVersion, LONGEST_VERSION);
    }

    private static void requireText(String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException("'" + text + "' has not 1 to " + longest + " characters");
        }
    }

    /** Tells whether no language model is behind it; what it says must be called DEMO wherever it is shown. */
    public boolean isDemo() {
        return provider.equals(DEMO);
    }
}
