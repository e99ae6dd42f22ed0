package org.skillgap.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.application.release.AlternateTitle;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;

class TitleIndexTest {

    private static final String DEVELOPERS = "15-1252.00";
    private static final String WEB_DEVELOPERS = "15-1254.00";
    private static final String TESTERS = "15-1253.00";
    private static final String NURSES = "29-1141.00";

    private final TitleIndex titles = Catalog.builder(1)
            .occupation(occupation(DEVELOPERS, "Software Developers"))
            .occupation(occupation(WEB_DEVELOPERS, "Web Developers"))
            .occupation(occupation(TESTERS, "Software Quality Assurance Analysts and Testers"))
            .occupation(occupation(NURSES, "Registered Nurses"))
            .alternateTitle(alternate(DEVELOPERS, "C++ Developer"))
            .alternateTitle(alternate(DEVELOPERS, "Software Engineer"))
            .alternateTitle(alternate(TESTERS, "Software Engineer"))
            .alternateTitle(alternate(NURSES, "Infirmière"))
            .alternateTitle(alternate(NURSES, "RN (Registered Nurse)"))
            .build()
            .titles();

    @Test
    void search_putsTheSameTitleFirstThenBeginningsThenOtherWords() {
        assertThat(codes(titles.search("software developers"))).containsExactly(DEVELOPERS);
        assertThat(codes(titles.search("developers"))).containsExactly(WEB_DEVELOPERS, DEVELOPERS);
        assertThat(codes(titles.search("software"))).containsExactly(DEVELOPERS, TESTERS);
    }

    @Test
    void search_findsWordsInAnyOrderByTheirBeginnings() {
        assertThat(codes(titles.search("test qual"))).containsExactly(TESTERS);
        assertThat(codes(titles.search("DEVELOP Soft"))).containsExactly(DEVELOPERS);
        assertThat(titles.search("ware developers")).isEmpty();
    }

    @Test
    void search_findsAlternateTitlesAfterTitles() {
        assertThat(codes(titles.search("c++"))).containsExactly(DEVELOPERS);
        assertThat(codes(titles.search("infirmière"))).containsExactly(NURSES);
        assertThat(codes(titles.search("registered nurse"))).containsExactly(NURSES);
        assertThat(codes(titles.search("software engineer"))).containsExactly(DEVELOPERS, TESTERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-", "()", "zzz"})
    void search_findsNothingForTextWithoutAKnownWord(String text) {
        assertThat(titles.search(text)).isEmpty();
        assertThat(titles.called(text)).isEmpty();
    }

    @Test
    void called_prefersTheTitleToAlternateTitles() {
        assertThat(codes(titles.called("Web  developers"))).containsExactly(WEB_DEVELOPERS);
        assertThat(codes(titles.called("rn registered nurse"))).containsExactly(NURSES);
        assertThat(codes(titles.called("Software Engineer"))).containsExactly(DEVELOPERS, TESTERS);
        assertThat(titles.called("Software")).isEmpty();
    }

    private static Occupation occupation(String code, String title) {
        return new Occupation(new OccupationCode(code), title, "");
    }

    private static AlternateTitle alternate(String code, String title) {
        return new AlternateTitle(new OccupationCode(code), title, "", "");
    }

    private static List<String> codes(List<Occupation> occupations) {
        return occupations.stream().map(found -> found.code().value()).toList();
    }
}
