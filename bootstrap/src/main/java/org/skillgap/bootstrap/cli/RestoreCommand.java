package org.skillgap.bootstrap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.skillgap.adapter.persistence.StoreBackup;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts a backup in the place of the embedded store. */
@Command(
        name = "restore",
        description = "Put a backup in the place of the embedded store; nothing else may use the store meanwhile.")
final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    private SkillgapCommand skillgap;

    @Parameters(paramLabel = "FILE", description = "What 'skillgap backup' has written.")
    private String file;

    @Option(names = "--replace", description = "Also where a store is; what it holds is gone then.")
    private boolean replace;

    @Option(names = "--check", description = "Restore nothing: read the file to its end, and say what it is.")
    private boolean check;

    @Override
    public Integer call() {
        BackupParts parts = new BackupParts(skillgap);
        Path path = BackupParts.path(file);
        if (check) {
            parts.print("Backup", StoreBackup.look(path), path);
            return CommandLine.ExitCode.OK;
        }
        parts.print("Restored", parts.embedded(ServerTools::restore).restore(path, replace), path);
        return CommandLine.ExitCode.OK;
    }
}
