package org.skillgap.bootstrap.config;

/**
 * Every name that Skillgap reads from the environment. The constants are called as the variables are, and stand in the
 * order in which {@code --help} and {@code .env.example} list them.
 */
public enum Setting {
    /** Folder of the embedded store. */
    SKILLGAP_HOME(
            "--home", "", "folder of the embedded store and of downloaded releases (default: the user's data folder)"),
    /** Where the data is kept. */
    SKILLGAP_STORAGE(
            "--storage",
            "",
            "h2 (a file in SKILLGAP_HOME), mysql, or memory (gone when the program ends)"
                    + " (default: mysql if MYSQL_HOST is set, else h2)"),
    /** Whether nothing is downloaded. */
    SKILLGAP_OFFLINE("--offline", "false", "true asks for nothing: no official release, no O*NET Web Services"),
    /** Options of the Java machine; read by the launcher alone. */
    SKILLGAP_JAVA_OPTS("", "", "options of the Java machine instead of the launcher's own"),
    /** How the log is written. */
    SKILLGAP_LOG_FORMAT("--log-format", "text", "how the log is written: text, or json with one object a line"),
    /** Host to listen on. */
    API_HOST("--host", "127.0.0.1", "host name or address that the server listens on"),
    /** Port to listen on. */
    API_PORT("--port", "8000", "port that the server listens on, 0 to 65535; 0 takes a free one"),
    /** Keys that open the data routes. */
    API_KEY(
            "",
            "",
            "keys that open the data routes, or sha256: and the SHA-256 of one, separated by commas"
                    + " (default: none is asked for)"),
    /** Keys that open the metrics. */
    API_METRICS_KEY("", "", "keys that open /metrics and nothing else, written in the same way"),
    /** How often one may ask. */
    API_RATE_LIMIT(
            "",
            "",
            "requests in a time for each key, without keys for each address, such as 600/1m (default: no limit)"),
    /** Names of this server. */
    API_HOSTS(
            "",
            "",
            "host names that requests may name, separated by commas; * for any"
                    + " (default: those of this machine on a loopback address, else any)"),
    /** Whose forwarded headers count. */
    API_TRUSTED_PROXIES(
            "", "", "addresses or ranges of proxies whose X-Forwarded-For, -Proto and -Host count (default: none)"),
    /** Web origins that may read answers. */
    API_CORS_ORIGINS("", "", "web pages that may read answers: scheme://host[:port], separated by commas"),
    /** Whether everybody may ask. */
    API_OPEN("", "false", "true lets the server listen beyond this machine without a key"),

    /** Where the MySQL server is. */
    MYSQL_HOST("", "", "host name or address of a MySQL 8+ or MariaDB 10.11+ server that keeps the data"),
    /** The server's port. */
    MYSQL_PORT("", "3306", "the server's port"),
    /** The database on the server. */
    MYSQL_DATABASE("", "onet_data", "the database; created if it is missing and the user may"),
    /** Who logs in. */
    MYSQL_USER("", "", "the server's user"),
    /** The user's password. */
    MYSQL_PASSWORD("", "", "the user's password"),
    /** Encryption. */
    MYSQL_SSL_MODE("", "PREFERRED", "DISABLED, PREFERRED, REQUIRED, VERIFY_CA or VERIFY_IDENTITY"),

    /** The official release for an empty store. */
    ONET_RELEASE("", "30.3", "official release that 'serve' gets for an empty store, beside the requests"),
    /** Where official releases are downloaded from. */
    ONET_DOWNLOAD_URL(
            "",
            "https://www.onetcenter.org/dl_files/database/",
            "where official releases are downloaded from, a folder with files such as db_30_3_text.zip"),
    /** Who asks version 2 of the O*NET Web Services. */
    ONET_API_KEY("", "", "key of the O*NET Web Services 2.0; with it missing occupations are fetched"),
    /** Who asks version 1.9. */
    ONET_USERNAME("", "", "user of the O*NET Web Services 1.9, in the place of a key"),
    /** The user's password. */
    ONET_PASSWORD("", "", "that user's password"),
    /** Where they are. */
    ONET_BASE_URL(
            "",
            "",
            "where the O*NET Web Services are: https, or http on this machine (default: O*NET's own address of the version)"),
    /** How rows are filtered. */
    ONET_FILTER_NAME("", "filter", "name of the parameter by which the Web Services filter rows"),
    /** How much is asked. */
    ONET_DAILY_LIMIT("", "20000", "most requests in a day (UTC)"),
    /** How long a caller waits. */
    ONET_WAIT_SECONDS("", "8", "seconds that a caller waits for a fetch before being told to come back, 1 to 45"),
    /** How long an answer counts. */
    ONET_REMEMBER_MINUTES("", "60", "minutes before an occupation that O*NET has nothing on is asked for again"),
    /** How often what was fetched is refreshed. */
    ONET_REFRESH_EVERY(
            "--refresh-every",
            "",
            "how often 'serve' refreshes what was fetched, such as 24h; one of the servers that share a store does it"
                    + " (default: never)"),
    /** Who assesses levels and puts gaps into words. */
    LLM_PROVIDER(
            "--provider",
            "",
            "language model: gemini, openai (any server that speaks its protocol), demo (made-up figures, in a store of their own)"
                    + " or none (default: gemini if GEMINI_API_KEY is set, else none)"),
    /** Who asks Gemini. */
    GEMINI_API_KEY("", "", "key of Google's Gemini API"),
    /** Which Gemini. */
    GEMINI_MODEL("", "gemini-3.8-flash", "Gemini model that is asked"),
    /** Where Gemini is. */
    GEMINI_BASE_URL(
            "",
            "https://generativelanguage.googleapis.com/v1beta/",
            "where the Gemini API is: https, or http on this machine"),
    /** Where another model is. */
    LLM_BASE_URL("", "", "with openai: where the server is, such as http://127.0.0.1:11434/v1/"),
    /** Which other model. */
    LLM_MODEL("", "", "with openai: the model that is asked"),
    /** Who asks it. */
    LLM_API_KEY("", "", "with openai: the server's key, if it wants one"),
    /** What reading costs. */
    LLM_INPUT_PRICE_USD(
            "", "", "US dollars for a million tokens that a model reads (default: 0.75 for gemini, 0 for openai)"),
    /** What writing costs. */
    LLM_OUTPUT_PRICE_USD(
            "", "", "US dollars for a million tokens that it writes (default: 3.75 for gemini, 0 for openai)"),
    /** How long an answer may take. */
    LLM_TIMEOUT_SECONDS("", "60", "seconds that a request to a model may take, 1 to 600"),
    /** Whether requests ask it. */
    LLM_ON_DEMAND("", "false", "true lets 'serve' ask the model while a caller waits"),
    /** What requests may spend. */
    LLM_DAILY_BUDGET_USD("", "1", "US dollars that all servers of a store may spend on that in a day (UTC)");

    /** The prefix of names that are ours alone. */
    static final String PREFIX = "SKILLGAP_";

    private final String flag;
    private final String defaultValue;
    private final String meaning;

    Setting(String flag, String defaultValue, String meaning) {
        this.flag = flag;
        this.defaultValue = defaultValue;
        this.meaning = meaning;
    }

    /** Returns the flag that overrides the variable, such as {@code --port}; empty if there is none. */
    public String flag() {
        return flag;
    }

    /** Returns the value that counts where none is set; empty if that is not a fixed text. */
    public String defaultValue() {
        return defaultValue;
    }

    /** Returns what it is for in a few words. */
    public String meaning() {
        return meaning;
    }
}
