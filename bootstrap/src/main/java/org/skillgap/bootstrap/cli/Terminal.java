package org.skillgap.bootstrap.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.skillgap.bootstrap.config.Surroundings;
import picocli.CommandLine.Model.CommandSpec;

/** What the streams of this process are connected to. */
final class Terminal {

    private Terminal() {}

    /** Returns the screen that shows standard output, written through a stream, and standard error. */
    static Screen screen(OutputStream standardOutput, Surroundings surroundings) {
        Charset charset = charset();
        boolean isTerminal = isTerminal();
        return Screen.of(
                writer(standardOutput, charset),
                writer(new FileOutputStream(FileDescriptor.err), charset),
                charset,
                surroundings,
                isTerminal,
                isTerminal ? width() : Screen.USUAL_WIDTH);
    }

    /** JDK 22 to 24 have a console even where output is piped, unless they are asked for the older one. */
    private static boolean isTerminal() {
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }

    /** The charset of standard output has had three names: since JDK 19, before on a terminal, before elsewhere. */
    private static Charset charset() {
        return Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
                .map(name -> System.getProperty(name, ""))
                .filter(name -> !name.isEmpty() && Charset.isSupported(name))
                .map(Charset::forName)
                .findFirst()
                .orElseGet(Charset::defaultCharset);
    }

    private static int width() {
        return CommandSpec.create().usageMessage().autoWidth(true).width();
    }

    private static PrintWriter writer(OutputStream stream, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(stream, charset));
    }
}
