package org.skillgap.adapter.onet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A valid release of a few rows with made-up figures, of which a test changes one thing. Each change is a new release. */
final class SmallRelease {

    static final String RATINGS_HEADER = "O*NET-SOC Code | Element ID | Element Name | Scale ID | Data Value | N"
            + " | Standard Error | Lower CI Bound | Upper CI Bound | Recommend Suppress | Not Relevant | Date | Domain Source\n";

    private static final SmallRelease VALID = new SmallRelease(Map.of())
            .with("Read Me.txt", "Small Release 1\nmade up for tests\n")
            .with("Scales Reference.txt", """
                    Scale ID | Scale Name | Minimum | Maximum
                    IM | Importance | 1 | 5
                    LV | Level | 0 | 7
                    WI | Work Styles Impact | -3 | 3
                    """)
            .with("Occupation Data.txt", """
                    O*NET-SOC Code | Title | Description
                    11-1011.00 | Chief Executives | Lead.
                    15-1252.00 | Software Developers | Develop "software".
                    15-2051.00 | Data Scientists | n/a
                    """)
            .with("Skills.txt", RATINGS_HEADER + """
                    11-1011.00 | 2.A.1.a | Reading Comprehension | IM | 4.00 | 8 | 0.2500 | 3.5100 | 4.4900 | N | n/a | 08/2023 | Analyst
                    11-1011.00 | 2.A.1.a | Reading Comprehension | LV | 4.50 | 8 | 0.3000 | 3.9120 | 5.0880 | N | N | 08/2023 | Analyst
                    11-1011.00 | 2.B.3.e | Programming | IM | 1.50 | 8 | 0.1890 | 1.1296 | 1.8704 | N | n/a | 08/2023 | Analyst
                    11-1011.00 | 2.B.3.e | Programming | LV | 0.00 | 8 | 0.0000 | n/a | n/a | N | Y | 08/2023 | Analyst
                    15-1252.00 | 2.B.3.e | Programming | IM | 4.25 | 8 | 0.1637 | 3.9292 | 4.5708 | N | n/a | 08/2023 | Analyst
                    15-1252.00 | 2.B.3.e | Programming | LV | 4.12 | 8 | 0.5154 | 3.1149 | 5.1351 | Y | N | 08/2023 | Analyst
                    """);

    /** Every optional file, one row each where one is enough. */
    private static final SmallRelease WHOLE = VALID.with("Content Model Reference.txt", """
                    Element ID | Element Name | Description
                    2.A.1.a | Reading Comprehension | Understand what is written.
                    2.B.3.e | Programming | Write programs.
                    2.C.3.a | Computers and Electronics |
                    1.A.1.b.4 | Deductive Reasoning | Apply rules.
                    4.A.3.b.1 | Working with Computers | Use computers.
                    """)
            .with("Knowledge.txt", ratings("2.C.3.a", "Computers and Electronics"))
            .with("Abilities.txt", ratings("1.A.1.b.4", "Deductive Reasoning"))
            .with("Work Activities.txt", ratings("4.A.3.b.1", "Working with Computers"))
            .with("Level Scale Anchors.txt", """
                    Element ID | Element Name | Scale ID | Anchor Value | Anchor Description
                    2.B.3.e | Programming | LV | 2 | Write a short script
                    2.B.3.e | Programming | LV | 6 | Write an operating system
                    """)
            .with("Job Zones.txt", """
                    O*NET-SOC Code | Job Zone | Date | Domain Source
                    15-1252.00 | 4 | 07/2024 | Analyst
                    """)
            .with("Related Occupations.txt", """
                    O*NET-SOC Code | Related O*NET-SOC Code | Relatedness Tier | Index
                    15-1252.00 | 15-2051.00 | Primary-Short | 1
                    """)
            .with("Alternate Titles.txt", """
                    O*NET-SOC Code | Alternate Title | Short Title | Source(s)
                    15-1252.00 | Application Developer | App Developer | 08
                    15-1252.00 | Programmer | n/a | 08,10
                    """)
            .with("Task Statements.txt", """
                    O*NET-SOC Code | Task ID | Task | Task Type | Incumbents Responding | Date | Domain Source
                    15-1252.00 | 21665 | Design "software". | Core | 26 | 08/2024 | Incumbent
                    15-1252.00 | 21666 | Write reports. | Supplemental | 24 | 08/2024 | Incumbent
                    15-2051.00 | 16333 | Read data. | n/a | n/a | 07/2015 | Analyst
                    """);

    private final Map<String, byte[]> files;

    private SmallRelease(Map<String, byte[]> files) {
        this.files = Collections.unmodifiableMap(files);
    }

    /** Returns the release of the required files and a Read Me. */
    static SmallRelease valid() {
        return VALID;
    }

    /** Returns the release of all files in the layout up to 30.2. */
    static SmallRelease whole() {
        return WHOLE;
    }

    SmallRelease with(String file, byte[] content) {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        changed.put(file, content);
        return new SmallRelease(changed);
    }

    /** Returns the release with a file whose tabs are written as {@code |}, blanks around them for the eye only. */
    SmallRelease with(String file, String content) {
        return with(file, tabbed(content).getBytes(StandardCharsets.UTF_8));
    }

    SmallRelease without(String file) {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        changed.remove(file);
        return new SmallRelease(changed);
    }

    SmallRelease renamed(String file, String newName) {
        return without(file).with(newName, files.get(file));
    }

    /** Returns the release with the first place of a text replaced, which must be there. */
    SmallRelease edited(String file, String text, String replacement) {
        String content = text(file);
        String old = tabbed(text);
        int place = content.indexOf(old);
        if (place < 0) {
            throw new IllegalArgumentException("'" + text + "' is not in " + file);
        }
        return with(file, content.substring(0, place) + replacement + content.substring(place + old.length()));
    }

    String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    Map<String, byte[]> files() {
        return files;
    }

    /** Writes the files into a new folder below the given one. */
    Path toFolder(Path parent) {
        try {
            Path folder = Files.createTempDirectory(parent, "release");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a new zip into the given folder. */
    Path toZip(Path parent, String folderInZip) {
        try {
            Path path = Files.createTempFile(parent, "release", ".zip");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(folderInZip + file.getKey()));
                    zip.write(file.getValue());
                }
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tabbed(String text) {
        return text.replaceAll(" *\\| *", "\t");
    }

    private static String ratings(String element, String name) {
        return RATINGS_HEADER
                + "15-1252.00 | %1$s | %2$s | IM | 3.00 | 30 | 0.1000 | 2.8040 | 3.1960 | N | n/a | 07/2024 | Incumbent%n"
                        .formatted(element, name)
                + "15-1252.00 | %1$s | %2$s | LV | 3.25 | 30 | 0.1000 | 3.0540 | 3.4460 | N | N | 07/2024 | Incumbent%n"
                        .formatted(element, name);
    }
}
