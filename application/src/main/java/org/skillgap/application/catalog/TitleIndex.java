package org.skillgap.application.catalog;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * The titles and alternate titles of all occupations, to search in by words. A text matches a title if each of its words
 * begins a word of the title, in any order, upper and lower case alike. Immutable; the index itself is made at the first
 * search.
 */
public final class TitleIndex {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}+#]+");

    private final List<Occupation> occupations;
    private final Map<OccupationCode, List<String>> alternateTitles;
    private volatile Words words;

    TitleIndex(List<Occupation> occupations, Map<OccupationCode, List<String>> alternateTitles) {
        this.occupations = occupations;
        this.alternateTitles = alternateTitles;
    }

    /** How well an occupation fits a text, best first. */
    private enum Fit {
        SAME_TITLE,
        SAME_ALTERNATE_TITLE,
        TITLE_BEGINS,
        WORDS_OF_TITLE,
        WORDS_OF_ALTERNATE_TITLE
    }

    private record Hit(Occupation occupation, Fit fit, int titleLength) {

        private static final Comparator<Hit> BEST_FIRST = Comparator.comparing(Hit::fit)
                .thenComparing(Hit::titleLength)
                .thenComparing(hit -> hit.occupation().code());
    }

    /**
     * Returns the occupations that fit a text, each once: the same title first, then the same alternate title, titles that
     * begin with the text, titles with its words, alternate titles with its words; shorter titles first, then by code. An
     * empty or wordless text fits nothing.
     */
    public List<Occupation> search(String text) {
        String wanted = normal(text);
        Map<OccupationCode, Hit> best = new HashMap<>();
        for (Title title : words().matching(wanted)) {
            Hit hit =
                    new Hit(title.occupation(), title.fit(wanted), title.text().length());
            best.merge(
                    hit.occupation().code(),
                    hit,
                    (one, other) -> Hit.BEST_FIRST.compare(one, other) <= 0 ? one : other);
        }
        return best.values().stream()
                .sorted(Hit.BEST_FIRST)
                .map(Hit::occupation)
                .toList();
    }

    /** Returns the occupations whose title, or failing that an alternate title, is the text; upper and lower case alike. */
    public List<Occupation> called(String text) {
        String wanted = normal(text);
        List<Title> same = words().matching(wanted).stream()
                .filter(title -> title.text().equals(wanted))
                .toList();
        List<Occupation> byTitle = same.stream()
                .filter(Title::isOwn)
                .map(Title::occupation)
                .distinct()
                .toList();
        return byTitle.isEmpty()
                ? same.stream()
                        .map(Title::occupation)
                        .distinct()
                        .sorted(Comparator.comparing(Occupation::code))
                        .toList()
                : byTitle;
    }

    /** Returns the text as its words in lower case with one blank between them. */
    private static String normal(String text) {
        return NOT_A_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private Words words() {
        Words made = words;
        if (made == null) {
            synchronized (this) {
                made = words;
                if (made == null) {
                    made = new Words(occupations, alternateTitles);
                    words = made;
                }
            }
        }
        return made;
    }

    private record Title(int number, Occupation occupation, String text, boolean isOwn) {

        private Fit fit(String wanted) {
            if (text.equals(wanted)) {
                return isOwn ? Fit.SAME_TITLE : Fit.SAME_ALTERNATE_TITLE;
            }
            if (!isOwn) {
                return Fit.WORDS_OF_ALTERNATE_TITLE;
            }
            return text.startsWith(wanted) ? Fit.TITLE_BEGINS : Fit.WORDS_OF_TITLE;
        }
    }

    /** All titles, and for each word the titles that have it. */
    private static final class Words {

        private final List<Title> titles = new ArrayList<>();
        private final TreeMap<String, List<Title>> titlesByWord = new TreeMap<>();

        private Words(List<Occupation> occupations, Map<OccupationCode, List<String>> alternateTitles) {
            for (Occupation occupation : occupations) {
                add(occupation, occupation.title(), true);
                for (String title : alternateTitles.getOrDefault(occupation.code(), List.of())) {
                    add(occupation, title, false);
                }
            }
        }

        private void add(Occupation occupation, String text, boolean isOwn) {
            Title title = new Title(titles.size(), occupation, normal(text), isOwn);
            titles.add(title);
            for (String word : title.text().split(" ")) {
                titlesByWord.computeIfAbsent(word, w -> new ArrayList<>(1)).add(title);
            }
        }

        private List<Title> matching(String wanted) {
            if (wanted.isEmpty()) {
                return List.of();
            }
            BitSet all = new BitSet();
            all.set(0, titles.size());
            for (String beginning : wanted.split(" ")) {
                BitSet any = new BitSet();
                titlesByWord.subMap(beginning, beginning + Character.MAX_VALUE).values().stream()
                        .flatMap(List::stream)
                        .forEach(title -> any.set(title.number()));
                all.and(any);
            }
            return all.stream().mapToObj(titles::get).toList();
        }
    }
}
