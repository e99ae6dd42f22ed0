package org.skillgap.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.skillgap.domain.occupation.OccupationCode;

class PairListTest {

    @Test
    void get_returnsWhatWasAdded() {
        PairList pairs = new PairList();
        pairs.add(2, " 01-0001 ", "99-9999.99");
        pairs.add(PairList.NO_LINE, "00000000", "15125201");
        pairs.add(9, "15-1252", "software");
        pairs.addMalformed(10, "'7' is no pair.");

        assertThat(pairs.size()).isEqualTo(4);
        assertThat(pairs.get(0)).isEqualTo(codes("01-0001.00", "99-9999.99"));
        assertThat(pairs.get(1)).isEqualTo(codes("00-0000.00", "15-1252.01"));
        assertThat(pairs.get(2))
                .isEqualTo(
                        new AskedPair.Malformed(
                                "15-1252.00",
                                "software",
                                "'to' is 'software', which is no O*NET-SOC code; write it as 15-1252.00, 15-1252 or 15125200."));
        assertThat(pairs.get(3)).isEqualTo(new AskedPair.Malformed("", "", "'7' is no pair."));
        assertThat(pairs.place(0)).isEqualTo("Line 2");
        assertThat(pairs.place(1)).isEqualTo("Pair 2");
    }

    @Test
    void add_endsAtTheMost() {
        PairList pairs = new PairList();
        while (!pairs.isFull()) {
            pairs.add(pairs.size() + 1, "15-1252", "15-1253");
        }

        assertThat(pairs.size()).isEqualTo(100_000);
        assertThat(pairs.get(99_999)).isEqualTo(codes("15-1252.00", "15-1253.00"));
        assertThat(pairs.place(99_999)).isEqualTo("Line 100000");
        assertThatIllegalStateException().isThrownBy(() -> pairs.add(1, "15-1252", "15-1253"));
    }

    private static AskedPair codes(String from, String to) {
        return new AskedPair.Codes(new OccupationCode(from), new OccupationCode(to));
    }
}
