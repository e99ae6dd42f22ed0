package org.skillgap.bootstrap.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.SplittableRandom;
import org.skillgap.bootstrap.fuzz.Sent.Ending;

/** All that is sent, by number: first the hand-made ones, then spoilt ones. The same seed and number is the same request. */
final class Requests {

    private static final int MOST_PIPELINED = 12;

    private final ValidRequests valid;
    private final List<Sent> handMade;
    private final long seed;

    /**
     * @param valid what is spoilt
     * @param handMade what comes first
     * @param seed makes others
     */
    Requests(ValidRequests valid, List<Sent> handMade, long seed) {
        this.valid = valid;
        this.handMade = handMade;
        this.seed = seed;
    }

    /** Returns the number of the first that is not hand-made. */
    int firstSpoilt() {
        return handMade.size();
    }

    /** Returns a request, by its number from 0. */
    Sent get(int number) {
        if (number < handMade.size()) {
            return handMade.get(number);
        }
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        Sent sent = spoilt(random);
        return switch (random.nextInt(25)) {
            case 0 -> sent.ending(Ending.CLOSE);
            case 1 -> sent.ending(Ending.RESET);
            default -> sent;
        };
    }

    private Sent spoilt(SplittableRandom random) {
        Request request = valid.any(random);
        switch (random.nextInt(20)) {
            case 0 -> {
                return one("valid", request);
            }
            case 1, 2, 3, 4 -> RequestMutations.spoilQuery(request, random);
            case 5, 6, 7 -> {
                RequestMutations.spoilPath(request, random);
                return one("path", request);
            }
            case 8 -> {
                RequestMutations.spoilMethod(request, random);
                return Sent.of("method", request.bytes());
            }
            case 9 -> {
                RequestMutations.spoilVersion(request, random);
                return Sent.of("version", request.bytes());
            }
            case 10, 11, 12 -> {
                RequestMutations.spoilHeaders(request, random);
                return Sent.of("header", request.bytes());
            }
            case 13, 14, 15, 16 -> {
                Request post = post(random);
                RequestMutations.spoilBody(post, random);
                return Sent.of("body", post.bytes());
            }
            case 17, 18 -> {
                return Sent.of(
                        "bytes",
                        ByteMutations.spoil(request.bytes(), valid.any(random).bytes(), random));
            }
            default -> {
                return pipelined(random);
            }
        }
        return one("query", request);
    }

    private static Sent one(String kind, Request request) {
        return Sent.of(kind, request.bytes()).answersAtMost(1);
    }

    private Request post(SplittableRandom random) {
        Request request = valid.any(random);
        while (!request.method.equals("POST")) {
            request = valid.any(random);
        }
        return request;
    }

    private Sent pipelined(SplittableRandom random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int many = 2 + random.nextInt(MOST_PIPELINED - 1);
        for (int i = 0; i < many; i++) {
            Request request = valid.any(random);
            if (i == many - 1) {
                RequestMutations.spoilQuery(request, random);
            }
            bytes.writeBytes(request.bytes());
        }
        return Sent.of("pipelined", bytes.toByteArray()).answersAtMost(many);
    }
}
