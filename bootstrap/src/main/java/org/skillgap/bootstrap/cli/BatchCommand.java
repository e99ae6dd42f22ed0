package org.skillgap.bootstrap.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.skillgap.adapter.web.answer.GapForm;
import org.skillgap.adapter.web.bulk.PairsFormat;
import org.skillgap.application.bulk.AnswerPairs;
import org.skillgap.application.bulk.PairAnswers;
import org.skillgap.application.bulk.PairList;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.bootstrap.Application;
import org.skillgap.domain.rating.ElementDomain;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Answers a file of many pairs, by the rules and in the formats of the API's {@code /skill-gaps}. */
@Command(
        name = "batch",
        description = "Answer up to 100,000 pairs of codes: CSV with the columns from and to, JSON or NDJSON."
                + " A pair that cannot be compared gets a row that says why.")
final class BatchCommand implements Callable<Integer> {

    @ParentCommand
    private SkillgapCommand skillgap;

    @Parameters(paramLabel = "FILE", description = "The pairs; - reads standard input, and needs --format.")
    private String file;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the answers there, whole or not at all (default: standard output).")
    private String output = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "Format of the answers: csv, ndjson, json (default: by the ending of --output, else that of the"
                            + " pairs). Of the pairs too, where their file has none of these endings.")
    private String format = "";

    @Option(
            names = "--form",
            paramLabel = "FORM",
            defaultValue = "names",
            description =
                    "names: what FROM does not have at all; levels: all that is higher (default: ${DEFAULT-VALUE}).")
    private String form;

    @Mixin
    private DomainOption domainOption;

    @Override
    public Integer call() throws IOException {
        GapForm rows =
                GapForm.named(form).orElseThrow(() -> new InvalidInput(notKnown("--form", form, GapForm.names())));
        Optional<PairsFormat> given = format.isEmpty() ? Optional.empty() : Optional.of(format(format));
        PairsFormat read = PairsFile.formatOf(file).or(() -> given).orElseThrow(this::unclearFormat);
        PairsFormat written = given.or(() -> PairsFile.formatOf(output)).orElse(read);
        ElementDomain domain = domainOption.domain();
        PairList pairs = PairsFile.read(file, read);
        try (Application application = skillgap.openAndRead()) {
            PairAnswers answers = new AnswerPairs(application.current()).to(pairs, domain);
            if (output.isEmpty()) {
                write(answers, written, rows, skillgap.screen().out());
            } else {
                WholeFile.write(output, out -> writeWatched(answers, written, rows, out));
                skillgap.screen().say(summary(answers));
            }
            return answers.errors() == 0 ? CommandLine.ExitCode.OK : ExitCode.INCOMPLETE.number();
        }
    }

    private static void write(PairAnswers answers, PairsFormat written, GapForm rows, Writer out) throws IOException {
        written.write(answers, rows, out, done -> {
            // the answers themselves show how far it has come
        });
        out.flush();
    }

    private void writeWatched(PairAnswers answers, PairsFormat written, GapForm rows, Writer out) throws IOException {
        try (StepProgress progress = StepProgress.on(skillgap.screen())) {
            progress.started("Comparing " + Text.count(answers.size(), "pair", "pairs"), answers.size());
            IntConsumer done = progress::advanced;
            written.write(answers, rows, out, done);
            progress.finished();
        }
    }

    private String summary(PairAnswers answers) {
        String errors = answers.errors() == 0
                ? "."
                : "; " + Text.count(answers.errors(), "row says", "rows say") + " why a pair could not be compared.";
        return "Wrote " + output + ": " + Text.count(answers.size(), "pair", "pairs") + errors;
    }

    private static PairsFormat format(String name) {
        return PairsFormat.named(name)
                .orElseThrow(() -> new InvalidInput(notKnown("--format", name, PairsFormat.names())));
    }

    private InvalidInput unclearFormat() {
        return new InvalidInput("The format of the pairs in " + file + " is not clear; say it with --format: "
                + String.join(", ", PairsFormat.names()) + ".");
    }

    private static String notKnown(String option, String value, List<String> allowed) {
        return option + " " + value + " is not known; it takes: " + String.join(", ", allowed) + ".";
    }
}
