package org.skillgap.domain.related;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How alike texts are: the cosine of their words, each weighed by (1 + ln n) · ln(N / d), where n is how often it is in the
 * text, and d in how many of the N texts it is. Upper and lower case are alike; a word is of letters, digits, + and #.
 * Source: the "ltc" weights in G. Salton, C. Buckley, "Term-weighting approaches in automatic text retrieval", Information
 * Processing and Management 24 (1988), 513-523.
 */
final class WordSimilarity implements Similarity {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}+#]+");

    /** A text as its words, by number and in that order, and their weights, of length 1. */
    private record Weighed(int[] words, double[] weights) {

        private static final Weighed NOTHING = new Weighed(new int[0], new double[0]);
    }

    private final Weighed[] texts;

    /** For each word the texts that have it, and its weights there. */
    private final Weighed[] textsByWord;

    /**
     * @param texts what is written about each occupation of the index, in any order; empty if nothing is
     */
    WordSimilarity(List<List<String>> texts) {
        List<Map<String, Integer>> counts =
                texts.stream().map(WordSimilarity::count).toList();
        TreeMap<String, Integer> spread = new TreeMap<>();
        counts.forEach(words -> words.keySet().forEach(word -> spread.merge(word, 1, Integer::sum)));
        long written = counts.stream().filter(words -> !words.isEmpty()).count();
        Map<String, Integer> numbers = new HashMap<>();
        spread.keySet().forEach(word -> numbers.put(word, numbers.size()));
        this.texts = new Weighed[counts.size()];
        for (int i = 0; i < this.texts.length; i++) {
            this.texts[i] = weighed(counts.get(i), numbers, spread, written);
        }
        textsByWord = turned(numbers.size());
    }

    /** Returns how often each word is there, in the order of words, so that sums are always made in the same order. */
    private static Map<String, Integer> count(List<String> texts) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String text : texts) {
            for (String word : NOT_A_WORD.split(text.toLowerCase(Locale.ROOT))) {
                if (!word.isEmpty()) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    /** Returns nothing where no word tells the text from others. */
    private static Weighed weighed(
            Map<String, Integer> counts, Map<String, Integer> numbers, Map<String, Integer> spread, long written) {
        int[] words = new int[counts.size()];
        double[] weights = new double[words.length];
        int i = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            words[i] = numbers.get(count.getKey());
            weights[i] = (1 + Math.log(count.getValue())) * Math.log((double) written / spread.get(count.getKey()));
            i++;
        }
        double[] direction = Direction.of(weights);
        return direction.length == 0 ? Weighed.NOTHING : new Weighed(words, direction);
    }

    private Weighed[] turned(int words) {
        int[] sizes = new int[words];
        for (Weighed text : texts) {
            for (int word : text.words()) {
                sizes[word]++;
            }
        }
        Weighed[] turned = Arrays.stream(sizes)
                .mapToObj(size -> new Weighed(new int[size], new double[size]))
                .toArray(Weighed[]::new);
        int[] filled = new int[words];
        for (int text = 0; text < texts.length; text++) {
            for (int i = 0; i < texts[text].words().length; i++) {
                int word = texts[text].words()[i];
                turned[word].words()[filled[word]] = text;
                turned[word].weights()[filled[word]++] = texts[text].weights()[i];
            }
        }
        return turned;
    }

    @Override
    public boolean isKnownOf(int occupation) {
        return texts[occupation].words().length > 0;
    }

    @Override
    public double[] to(int asked) {
        double[] alike = new double[texts.length];
        for (int i = 0; i < alike.length; i++) {
            alike[i] = isKnownOf(i) ? 0 : Double.NaN;
        }
        Weighed text = texts[asked];
        for (int i = 0; i < text.words().length; i++) {
            Weighed having = textsByWord[text.words()[i]];
            double weight = text.weights()[i];
            for (int j = 0; j < having.words().length; j++) {
                alike[having.words()[j]] += weight * having.weights()[j];
            }
        }
        for (int i = 0; i < alike.length; i++) {
            alike[i] = Math.min(1, alike[i]);
        }
        return alike;
    }
}
