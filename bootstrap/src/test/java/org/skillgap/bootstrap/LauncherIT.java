package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher in a small project whose Maven is a script that puts a jar into place. */
class LauncherIT {

    @TempDir
    private Path folder;

    private Path project;
    private Path launcher;
    private Path source;

    private record Run(int code, String out, String err) {}

    /** What the small project's jar runs. */
    static final class Echo {
        public static void main(String[] args) {
            System.out.println("ran with " + List.of(args));
        }
    }

    @BeforeEach
    void layProject() throws IOException {
        boolean hasShell = Files.isExecutable(Path.of("/bin/sh"));
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(hasShell, "no /bin/sh to run the launcher with");
        }
        assertThat(hasShell).isTrue();
        project = Files.createDirectories(folder.resolve("a project"));
        launcher = project.resolve("skillgap");
        Files.copy(Path.of("..", "skillgap"), launcher);
        source = project.resolve("bootstrap/src/main/Main.java");
        for (Path file : List.of(project.resolve("pom.xml"), project.resolve("bootstrap/pom.xml"), source)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
        Files.createDirectories(project.resolve("data"));
        writeJar(folder.resolve("made.jar"), "one");
        maven("cp \"$MADE\" \"$(dirname \"$6\")/bootstrap/target/skillgap.jar\"");
    }

    @Test
    void launcher_buildsOnceAndRuns() throws Exception {
        Run first = run("gap", "Chief Executives");
        Run second = run();

        assertThat(first).isEqualTo(new Run(0, "ran with [gap, Chief Executives]\n", first.err()));
        assertThat(first.err()).startsWith("Building Skillgap (first start");
        assertThat(second).isEqualTo(new Run(0, "ran with []\n", ""));
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void launcher_buildsAgainWhenASourceIsNewerOrGone() throws Exception {
        run();
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run().err()).startsWith("Building Skillgap anew");
        Files.delete(source);
        Files.setLastModifiedTime(
                source.getParent(), FileTime.from(Instant.now().plusSeconds(60)));
        run();

        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void launcher_takesAJarThatMavenBuiltBefore() throws Exception {
        Path built =
                Files.createDirectories(project.resolve("bootstrap/target")).resolve("skillgap.jar");
        writeJar(built, "one");
        Files.setLastModifiedTime(built, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(run().err()).isEmpty();
    }

    @Test
    void launcher_buildsAgainWhenABuildWasCutShort() throws Exception {
        Path built =
                Files.createDirectories(project.resolve("bootstrap/target")).resolve("skillgap.jar");
        Files.writeString(built, "PK half a jar, long enough to have an end");

        assertThat(run())
                .isEqualTo(new Run(0, "ran with []\n", "Building Skillgap (first start, about a minute) ...\n"));
    }

    @Test
    void launcher_keepsTheOldJarWhenTheBuildFails() throws Exception {
        run();
        byte[] old = Files.readAllBytes(jar());
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        maven("echo why; exit 1");
        Run failed = run();

        assertThat(failed.code()).isEqualTo(2);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("why\n", "Skillgap could not be built");
        assertThat(Files.readAllBytes(jar())).isEqualTo(old);
        assertThat(project.resolve("bootstrap/target/run/build.lock")).doesNotExist();
    }

    @Test
    void launcher_buildsOnceWhenStartedTwice() throws Exception {
        maven("sleep 1; cp \"$MADE\" \"$(dirname \"$6\")/bootstrap/target/skillgap.jar\"");
        Process one = start(launcher, "one", Map.of());
        Process two = start(launcher, "two", Map.of());

        assertThat(one.waitFor()).isZero();
        assertThat(two.waitFor()).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void launcher_takesTheLockOfADeadProcess() throws Exception {
        Path target = Files.createDirectories(project.resolve("bootstrap/target/run"));
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createSymbolicLink(target.resolve("build.lock"), Path.of(Long.toString(dead.pid())));

        assertThat(run().code()).isZero();
    }

    @Test
    void launcher_isFoundThroughLinksFromAnywhere() throws Exception {
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("a project", "skillgap"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), first);

        assertThat(finish(start(second, "linked", Map.of()), "linked").out()).isEqualTo("ran with []\n");
    }

    @Test
    void launcher_saysWhatIsMissing() throws Exception {
        Files.delete(folder.resolve("bin/mvn"));
        Map<String, String> noMaven = Map.of("PATH", folder.resolve("bin") + ":" + commandsWithoutMaven());
        Run noJava = finish(start(launcher, "java", Map.of("JAVA_HOME", "/nowhere")), "java");

        assertThat(finish(start(launcher, "maven", noMaven), "maven"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "Maven was not found. Install Maven 3.8.7 or newer:"
                                + " Skillgap is built with it at its first start.\n"));
        assertThat(noJava.code()).isEqualTo(2);
        assertThat(noJava.err()).startsWith("JAVA_HOME is '/nowhere', but there is no bin/java in it.");
    }

    @Test
    void launcher_keepsTheClassesOfARehearsalUntilTheJarIsAnother() throws Exception {
        run();
        Files.writeString(classes(), "");

        assertThat(run("again")).isEqualTo(new Run(0, "ran with [again]\n", ""));
        assertThat(classes()).isEmptyFile();

        writeJar(folder.resolve("made.jar"), "another");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        run();

        assertThat(classes()).isNotEmptyFile();
    }

    @Test
    void launcher_hasItsJavaOptionsReplaced() throws Exception {
        Run run = finish(start(launcher, "options", Map.of("SKILLGAP_JAVA_OPTS", "-Xmx64m -showversion")), "options");

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("version \"");
    }

    private Run run(String... args) throws Exception {
        return finish(start(launcher, "run", Map.of(), args), "run");
    }

    private Process start(Path program, String name, Map<String, String> variables, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile());
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MADE", folder.resolve("made.jar").toString());
        builder.environment().put("BUILDS", folder.resolve("builds").toString());
        builder.environment().remove("SKILLGAP_JAVA_OPTS");
        builder.environment().putAll(variables);
        return builder.start();
    }

    private Run finish(Process process, String name) throws Exception {
        int code = process.waitFor();
        return new Run(
                code, Files.readString(folder.resolve(name + ".out")), Files.readString(folder.resolve(name + ".err")));
    }

    private Path jar() {
        return project.resolve("bootstrap/target/run/skillgap.jar");
    }

    /** Returns the file of classes that Java has kept, the only one. */
    private Path classes() throws IOException {
        try (Stream<Path> files = Files.list(jar().getParent())) {
            List<Path> kept =
                    files.filter(file -> file.toString().endsWith(".jsa")).toList();
            assertThat(kept).hasSize(1);
            return kept.get(0);
        }
    }

    private long builds() throws IOException {
        return Files.readAllLines(folder.resolve("builds")).size();
    }

    private void maven(String does) throws IOException {
        Path maven = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
        writeScript(maven, "echo built >>\"$BUILDS\"\n" + does);
    }

    private static void writeScript(Path file, String does) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** A folder with the commands that the launcher uses, so that no Maven is found beside them. */
    private Path commandsWithoutMaven() throws IOException {
        Path commands = Files.createDirectories(folder.resolve("commands"));
        for (String name : List.of("dirname", "readlink", "sed", "head", "tail", "grep", "find", "ln", "mkdir", "rm")) {
            Path command = Files.exists(Path.of("/bin", name)) ? Path.of("/bin", name) : Path.of("/usr/bin", name);
            writeScript(commands.resolve(name), "exec " + command + " \"$@\"");
        }
        return commands;
    }

    private static void writeJar(Path file, String title) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_TITLE, title);
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        String entry = Echo.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest);
                InputStream classFile = Echo.class.getClassLoader().getResourceAsStream(entry)) {
            jar.putNextEntry(new JarEntry(entry));
            classFile.transferTo(jar);
        }
    }
}
