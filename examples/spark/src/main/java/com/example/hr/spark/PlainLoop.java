package com.example.hr.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same review without Spark, for one machine: what there is to compare with. */
final class PlainLoop {

    private final RoleTests tests;

    PlainLoop(RoleTests tests) {
        this.tests = tests;
    }

    /**
     * Returns the number of supported gaps of all people together, by role.
     *
     * @param people a table of ratings as CSV
     * @param cores how many threads to use
     */
    Map<String, Long> gapsByRole(Path people, int cores) throws Exception {
        List<List<RatedLevel>> staff = read(people);
        ForkJoinPool pool = new ForkJoinPool(cores);
        try {
            long[] gaps = pool.submit(() -> staff.parallelStream()
                            .collect(() -> new long[tests.names().size()], this::add, PlainLoop::sum))
                    .get();
            Map<String, Long> byRole = new TreeMap<>();
            tests.names().forEach(role -> byRole.put(role, gaps[byRole.size()]));
            return byRole;
        } finally {
            pool.shutdown();
        }
    }

    private void add(long[] sums, List<RatedLevel> person) {
        int[] gaps = tests.gaps(person);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += gaps[i];
        }
    }

    private static void sum(long[] sums, long[] others) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += others[i];
        }
    }

    private static List<List<RatedLevel>> read(Path people) throws IOException {
        try (Stream<String> lines = Files.lines(people)) {
            return new ArrayList<>(lines.skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new RatedLevel(
                            cells[0],
                            cells[1],
                            Double.parseDouble(cells[2]),
                            Integer.parseInt(cells[3]),
                            Double.parseDouble(cells[4])))
                    .collect(Collectors.groupingBy(RatedLevel::owner, LinkedHashMap::new, Collectors.toList()))
                    .values());
        }
    }
}
