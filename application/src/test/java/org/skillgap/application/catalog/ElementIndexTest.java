package org.skillgap.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;

/** Two names stand twice: Mathematics in two domains, as in O*NET, and Mending in one, as it never should. */
class ElementIndexTest {

    private static final Element MATHEMATICS = element("2.A.1.e", "Mathematics");
    private static final Element MENDING = element("2.B.3.j", "Mending");
    private static final Element MENDING_TOO = element("2.B.3.k", "mending");
    private static final Element MAINTENANCE = element("2.B.3.l", "Equipment Maintenance");
    private static final Element KNOWN_MATHEMATICS = element("2.C.4.a", "Mathematics");
    private static final Element BIOLOGY = element("2.C.4.d", "Biology");

    private final ElementIndex index = new ElementIndex(List.of(
            profile(MENDING, MAINTENANCE, MATHEMATICS),
            profile(MENDING_TOO, MENDING),
            profile(BIOLOGY, KNOWN_MATHEMATICS)));

    private static Element element(String id, String name) {
        return new Element(new ElementId(id), name, "");
    }

    private static Profile profile(Element... elements) {
        Profile.Builder profile = Profile.builder();
        for (Element element : elements) {
            profile.level(element, Level.NONE);
        }
        return profile.build();
    }

    @Test
    void called_findsIdsAndNamesInTheDomain() {
        assertThat(index.called(" mathematics\n", ElementDomain.SKILLS)).containsExactly(MATHEMATICS);
        assertThat(index.called("Mathematics", ElementDomain.KNOWLEDGE)).containsExactly(KNOWN_MATHEMATICS);
        assertThat(index.called("2.a.1.E", ElementDomain.SKILLS)).containsExactly(MATHEMATICS);
        assertThat(index.called("2.A.1.e", ElementDomain.KNOWLEDGE)).isEmpty();
        assertThat(index.called("", ElementDomain.SKILLS)).isEmpty();
        assertThat(index.called("Biology", ElementDomain.ABILITIES)).isEmpty();
    }

    @Test
    void called_findsAllThatShareAName() {
        assertThat(index.called("MENDING", ElementDomain.SKILLS)).containsExactly(MENDING, MENDING_TOO);
    }

    @Test
    void domainOf_isTheFirstThatHasIt() {
        assertThat(index.domainOf("biology")).contains(ElementDomain.KNOWLEDGE);
        assertThat(index.domainOf("mathematics")).contains(ElementDomain.SKILLS);
        assertThat(index.domainOf("botany")).isEmpty();
    }

    @Test
    void nearest_prefersNamesThatContainTheText() {
        assertThat(index.nearest("maintenance", ElementDomain.SKILLS, 2)).containsExactly(MAINTENANCE, MATHEMATICS);
        assertThat(index.nearest("Mathmatics", ElementDomain.SKILLS, 1)).containsExactly(MATHEMATICS);
        assertThat(index.nearest("2.B.3.i", ElementDomain.SKILLS, 3))
                .containsExactly(MENDING, MENDING_TOO, MAINTENANCE);
        assertThat(index.nearest("anything", ElementDomain.ABILITIES, 3)).isEmpty();
        assertThat(index.nearest("x".repeat(60_000), ElementDomain.SKILLS, 9)).hasSize(4);
    }
}
