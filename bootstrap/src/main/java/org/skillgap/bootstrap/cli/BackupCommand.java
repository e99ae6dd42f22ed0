package org.skillgap.bootstrap.cli;

import java.util.concurrent.Callable;
import org.skillgap.bootstrap.Application;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a backup of the embedded store; a server may use it meanwhile. */
@Command(
        name = "backup",
        description =
                "Write a backup of the embedded store into a file that this user alone can read; a server may go on serving.")
final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    private SkillgapCommand skillgap;

    @Parameters(paramLabel = "FILE", description = "Where to, such as skillgap-2026-11-21.zip.")
    private String file;

    @Override
    public Integer call() {
        BackupParts parts = new BackupParts(skillgap);
        var content = parts.embedded(ServerTools::backup)
                .write(
                        BackupParts.path(file),
                        Application.version(),
                        skillgap.clock().instant());
        parts.print("Backup", content, BackupParts.path(file));
        return CommandLine.ExitCode.OK;
    }
}
