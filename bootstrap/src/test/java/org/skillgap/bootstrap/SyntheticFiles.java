package org.skillgap.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes text releases with made-up figures, as large as a test needs them. */
final class SyntheticFiles {

    private static final String RATING_HEADER =
            "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error"
                    + "\tLower CI Bound\tUpper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source\n";

    private SyntheticFiles() {}

    /**
     * Writes a release in which every one of 20 skills has the same level in every occupation.
     *
     * @param folder where to, made if missing
     * @param name the release's name
     * @param occupations how many, 1 to 9999: {@code 11-0000.00} and on
     * @param level the level of every skill, 0 to 7; importance is 3
     */
    static Path write(Path folder, String name, int occupations, double level) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("Read Me.txt"), name + "\n");
        Files.writeString(
                folder.resolve("Scales Reference.txt"),
                "Scale ID\tScale Name\tMinimum\tMaximum\nIM\tImportance\t1\t5\nLV\tLevel\t0\t7\n");
        StringBuilder data = new StringBuilder("O*NET-SOC Code\tTitle\tDescription\n");
        StringBuilder skills = new StringBuilder(RATING_HEADER);
        for (int number = 0; number < occupations; number++) {
            String code = "11-%04d.00".formatted(number);
            data.append(code).append("\tOccupation ").append(number).append("\tDoes things.\n");
            for (char skill = 'a'; skill <= 't'; skill++) {
                String element = code + "\t2.B.1." + skill + "\tSkill " + skill + "\t";
                skills.append(element).append("IM\t3.00\t8\t0.1250\t2.7550\t3.2450\tN\tn/a\t08/2023\tAnalyst\n");
                skills.append(element)
                        .append("LV\t%.2f\t8\t0.1250\tn/a\tn/a\tN\tN\t08/2023\tAnalyst\n".formatted(level));
            }
        }
        Files.writeString(folder.resolve("Occupation Data.txt"), data);
        Files.writeString(folder.resolve("Skills.txt"), skills);
        return folder;
    }
}
