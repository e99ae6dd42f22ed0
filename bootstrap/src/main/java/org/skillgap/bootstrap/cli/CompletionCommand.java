package org.skillgap.bootstrap.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands and options. */
@Command(
        name = "completion",
        description = "Print the script by which bash and zsh complete commands and options:"
                + " source <(./skillgap completion)")
final class CompletionCommand implements Callable<Integer> {

    @ParentCommand
    private SkillgapCommand skillgap;

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        skillgap.screen()
                .print(List.of(AutoComplete.bash("skillgap", spec.root().commandLine())));
        return CommandLine.ExitCode.OK;
    }
}
