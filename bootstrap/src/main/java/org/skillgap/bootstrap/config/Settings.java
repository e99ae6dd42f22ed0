package org.skillgap.bootstrap.config;

import java.util.Objects;
import org.skillgap.adapter.web.WebConfig;

/**
 * Everything that can be set, checked. Made by {@link SettingsLoader}.
 *
 * @param storage where the data is kept
 * @param web what a server listens on, and whom it lets in
 * @param releases how official releases are got
 * @param webServices whether the O*NET Web Services are asked, and how
 * @param model whether a language model is asked, and how
 */
public record Settings(Storage storage, WebConfig web, Releases releases, WebServices webServices, ModelAccess model) {

    /** Refuses nothing but null. */
    public Settings {
        Objects.requireNonNull(storage, "storage");
        Objects.requireNonNull(web, "web");
        Objects.requireNonNull(releases, "releases");
        Objects.requireNonNull(webServices, "webServices");
        Objects.requireNonNull(model, "model");
    }

    /** Asks no language model. */
    public Settings(Storage storage, WebConfig web, Releases releases, WebServices webServices) {
        this(storage, web, releases, webServices, ModelAccess.None.NOT_CONFIGURED);
    }
}
