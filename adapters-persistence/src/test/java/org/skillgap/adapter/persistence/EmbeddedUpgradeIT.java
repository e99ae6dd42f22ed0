package org.skillgap.adapter.persistence;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Programs of different age on one H2 file. */
class EmbeddedUpgradeIT implements UpgradeContract {

    @TempDir
    private Path folder;

    @Override
    public StoreConfig emptyPlace() {
        return StoreConfig.embedded(folder);
    }

    @Override
    public HikariConfig connection(StoreConfig config) throws IOException {
        return EmbeddedH2.connection((StoreConfig.Embedded) config);
    }
}
