package org.skillgap.bootstrap.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import org.skillgap.adapter.persistence.StoreBackup;
import org.skillgap.adapter.persistence.StoreConfig;
import org.skillgap.adapter.persistence.backup.BackupFacts;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.bootstrap.config.Storage;

/** What 'backup' and 'restore' share. */
final class BackupParts {

    private final SkillgapCommand skillgap;

    BackupParts(SkillgapCommand skillgap) {
        this.skillgap = skillgap;
    }

    static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new InvalidInput("FILE is not the name of a file: " + e.getReason() + ".", e);
        }
    }

    /**
     * Returns the backups of the embedded store.
     *
     * @param onServer says how it is done where the store is on a server
     * @throws InvalidInput if the store is another one
     */
    StoreBackup embedded(Function<StoreConfig.Mysql, String> onServer) {
        Storage storage = skillgap.settings().storage();
        if (!(storage instanceof Storage.Database database)) {
            throw new InvalidInput("Storage memory keeps nothing; there is nothing to back up or to restore into.");
        }
        if (database.config() instanceof StoreConfig.Mysql server) {
            throw new InvalidInput(onServer.apply(server));
        }
        return new StoreBackup((StoreConfig.Embedded) database.config());
    }

    void print(String what, StoreBackup.Content content, Path file) {
        BackupFacts is = content.facts();
        skillgap.screen()
                .print(new Facts()
                        .add(what, file + ", " + Text.megabytes(content.bytes()))
                        .add("Release", is.release().isEmpty() ? "none" : is.release())
                        .add("Revision", Text.count(is.revision()))
                        .add("Rows", Text.count(content.rows()))
                        .add("Made at", StatusCommand.TIME.format(is.madeAt()))
                        .add("By version", is.program() + ", tables of version " + is.schema())
                        .lines(skillgap.screen()));
    }
}
