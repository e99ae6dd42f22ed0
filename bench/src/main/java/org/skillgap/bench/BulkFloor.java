package org.skillgap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.gap.FindSkillGap;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.occupation.OccupationCode;

/** The least that many pairs cost: a loop over the use case that answers one, without reading or writing anything. */
public final class BulkFloor {

    private BulkFloor() {}

    /**
     * Prints the milliseconds of each round, behind "floor" and a tab.
     *
     * @param args the folder or zip of a release, a file of pairs as {@link Pairs} prints them, and the number of rounds
     */
    public static void main(String[] args) throws IOException {
        InMemoryOccupationRepository repository = new InMemoryOccupationRepository(Clock.systemUTC());
        repository.replaceRelease(
                TextRelease.at(Path.of(args[0])).readRelease(LoadProgress.SILENT), LoadProgress.SILENT);
        CurrentCatalog current = new CurrentCatalog(repository, Clock.systemUTC());
        current.refresh();
        FindSkillGap findSkillGap = new FindSkillGap(current);
        List<OccupationCode> codes = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[1]))) {
            codes.add(new OccupationCode(line.substring(0, 10)));
            codes.add(new OccupationCode(line.substring(11)));
        }
        for (int round = 0; round < Integer.parseInt(args[2]); round++) {
            long start = System.nanoTime();
            long names = 0;
            for (int i = 0; i < codes.size(); i += 2) {
                names += findSkillGap
                        .between(codes.get(i), codes.get(i + 1))
                        .gap()
                        .missing()
                        .size();
            }
            System.out.println(
                    "floor (" + names + " names) ms\t" + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }
}
