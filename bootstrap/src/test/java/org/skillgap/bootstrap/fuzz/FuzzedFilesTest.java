package org.skillgap.bootstrap.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.skillgap.adapter.web.ProfileJson;
import org.skillgap.adapter.web.bulk.PairsFormat;
import org.skillgap.application.bulk.PairList;
import org.skillgap.application.error.InvalidInput;

/** Files that the command line reads, spoilt: each is read or refused with a message, and nothing else happens. */
class FuzzedFilesTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20_261_121L);
    private static final int COUNT = 5_000;
    private static final int LONGEST_MESSAGE = 400;
    private static final int LARGEST_PROFILE = 64 * 1024;

    private static byte[] spoilt(byte[] valid, SplittableRandom random) {
        if (random.nextInt(3) == 0) {
            return Request.raw(ValidRequests.pick(OddTexts.BODIES, random));
        }
        byte[] text = random.nextInt(3) == 0 ? Request.raw(OddTexts.longText(random)) : valid;
        return ByteMutations.spoil(valid, text, random);
    }

    private static void isFit(InvalidInput refusal, byte[] file) {
        Sent sent = Sent.of("file", file);
        assertThat(refusal.getMessage()).as(sent.toString()).isNotBlank().hasSizeLessThan(LONGEST_MESSAGE);
        assertThat(Echoes.echoed(sent, refusal.getMessage()))
                .as(sent.toString())
                .isEmpty();
    }

    @Test
    void profile_isReadOrRefused() {
        SplittableRandom random = new SplittableRandom(SEED);
        int refused = 0;
        for (int i = 0; i < COUNT; i++) {
            byte[] file = spoilt(Request.raw("{\"2.A.1.a\": 4.5, \"Programming\": 3}"), random);
            try {
                if (file.length <= LARGEST_PROFILE) {
                    ProfileJson.read(file);
                }
            } catch (InvalidInput e) {
                isFit(e, file);
                refused++;
            } catch (RuntimeException e) {
                fail(Sent.of("profile, seed " + SEED, file).toString(), e);
            }
        }
        assertThat(refused).isBetween(COUNT / 4, COUNT - 1);
    }

    @ParameterizedTest
    @EnumSource(PairsFormat.class)
    void pairs_areReadOrRefused(PairsFormat format) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        byte[] valid = switch (format.id()) {
            case "csv" -> Request.raw("from,to\n11-1011.00,11-3013.00\n\"29-1141\",15-1252\n");
            case "ndjson" ->
                Request.raw(
                        "{\"from\":\"11-1011.00\",\"to\":\"11-3013.00\"}\n{\"from\":\"29-1141\",\"to\":\"15-1252\"}\n");
            default ->
                Request.raw(
                        "{\"pairs\":[{\"from\":\"11-1011.00\",\"to\":\"11-3013.00\"},{\"from\":\"29-1141\",\"to\":\"15-1252\"}]}");
        };
        int read = 0;
        for (int i = 0; i < COUNT; i++) {
            byte[] file = i == 0 ? Request.raw("{\"pairs\":[" + "9".repeat(30_000) + "]}") : spoilt(valid, random);
            try {
                format.read(new ByteArrayInputStream(file), new PairList());
                read++;
            } catch (InvalidInput e) {
                isFit(e, file);
            } catch (RuntimeException e) {
                fail(Sent.of(format + ", seed " + SEED, file).toString(), e);
            }
        }
        assertThat(read).isGreaterThan(COUNT / 20);
    }

    @Test
    void echoOfAFile_isFound() {
        byte[] file = "0123456789".repeat(20).getBytes(StandardCharsets.UTF_8);

        assertThat(Echoes.echoed(Sent.of("planted", file), "No: " + "0123456789".repeat(11)))
                .isPresent();
    }
}
