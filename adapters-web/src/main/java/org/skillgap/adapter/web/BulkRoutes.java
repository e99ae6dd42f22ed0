package org.skillgap.adapter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.skillgap.adapter.web.answer.GapForm;
import org.skillgap.adapter.web.bulk.PairsFormat;
import org.skillgap.adapter.web.failure.ErrorCode;
import org.skillgap.adapter.web.failure.RequestRefused;
import org.skillgap.application.bulk.AnswerPairs;
import org.skillgap.application.bulk.PairAnswers;
import org.skillgap.application.bulk.PairList;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.domain.rating.ElementDomain;

/**
 * The gaps of many pairs of occupations at once. The body is parsed while it comes, into a few bytes a pair; when it has come whole
 * the answer goes out row by row. It does not begin earlier: many clients send all before they read anything, and a server that
 * waits until they take what it writes would wait for ever.
 */
final class BulkRoutes {

    static final String PATH = "/skill-gaps";
    static final String METHODS = "POST, OPTIONS";

    /** How many pairs were asked about, how many of them could not be compared, and which state of the data answered. */
    static final String PAIRS_HEADER = "X-Skillgap-Pairs";

    static final String ERRORS_HEADER = "X-Skillgap-Errors";
    static final String REVISION_HEADER = "X-Skillgap-Revision";

    /** So many pairs count as one request where there is a limit. */
    private static final int PAIRS_A_REQUEST = 1000;

    private static final String FORM = "form";
    private static final String DOMAIN = "domain";
    private static final String UTF_8 = "utf-8";

    private final AnswerPairs answerPairs;

    BulkRoutes(AnswerPairs answerPairs) {
        this.answerPairs = answerPairs;
    }

    /** Tells whether a path is this route, which takes POST alone and larger bodies than others. */
    static boolean isBulkPath(String path) {
        return path.equals(PATH) || path.equals(PATH + "/");
    }

    void addTo(RoutesConfig routes) {
        routes.post(PATH, this::answer);
        routes.options(PATH, context -> {
            context.header(Header.ALLOW, METHODS);
            GetRoutes.withoutBody(context, HttpStatus.NO_CONTENT);
        });
    }

    private void answer(Context context) throws IOException {
        QueryParameters parameters = QueryParameters.of(context, List.of(FORM, DOMAIN));
        GapForm form = GapForm.named(parameters.choice(FORM, GapForm.names(), GapForm.NAMES.id()))
                .orElseThrow();
        ElementDomain domain = parameters.domain(DOMAIN);
        PairsFormat asked = format(context);
        PairAnswers answers = answerPairs.to(read(context, asked), domain);
        RateHeaders.charge(context, (answers.size() - 1) / PAIRS_A_REQUEST);
        PairsFormat wanted = PairsFormat.accepted(context.header(Header.ACCEPT), asked);
        context.header(PAIRS_HEADER, Integer.toString(answers.size()))
                .header(ERRORS_HEADER, Integer.toString(answers.errors()))
                .header(REVISION_HEADER, Long.toString(answers.revision()));
        StreamedAnswer.send(
                context,
                wanted.contentType(),
                out -> wanted.write(answers, form, out, rows -> {
                    // nobody watches
                }));
    }

    /** Returns the format of the body, which must be said, and be neither compressed nor in another charset than UTF-8. */
    private static PairsFormat format(Context context) {
        String[] type = String.valueOf(context.header(Header.CONTENT_TYPE))
                .toLowerCase(Locale.ROOT)
                .replace("\"", "")
                .split(";", -1);
        for (int i = 1; i < type.length; i++) {
            String parameter = type[i].strip();
            if (parameter.startsWith("charset=") && !parameter.equals("charset=" + UTF_8)) {
                throw unsupported(context);
            }
        }
        if (context.header(Header.CONTENT_ENCODING) != null) {
            throw unsupported(context);
        }
        return PairsFormat.ofMediaType(type[0].strip()).orElseThrow(() -> unsupported(context));
    }

    private static RequestRefused unsupported(Context context) {
        RequestBody.skip(context);
        return new RequestRefused(
                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                "The body is to be pairs in JSON, NDJSON or CSV, in UTF-8 and not compressed; send it with the header"
                        + " Content-Type: application/json, application/x-ndjson or text/csv.");
    }

    private static PairList read(Context context, PairsFormat format) throws IOException {
        InputStream body = new BulkBody(context.req().getInputStream(), System::nanoTime);
        PairList pairs = new PairList();
        try {
            if (!format.read(body, pairs)) {
                throw new RequestRefused(
                        ErrorCode.BODY_TOO_LARGE,
                        "The body has more than " + PairList.MOST
                                + " pairs, the most that is taken; send the others in another request.");
            }
            return pairs;
        } catch (InvalidInput e) {
            skipRest(context);
            throw e;
        } catch (RequestRefused e) {
            if (e.code() != ErrorCode.BODY_TOO_SLOW) {
                skipRest(context);
            }
            throw e;
        } catch (IOException e) {
            throw new RequestRefused(ErrorCode.BAD_PARAMETER, "The body ended too early; send it again.");
        }
    }

    /** A client that is still sending when the connection is closed would never see why it was refused. */
    private static void skipRest(Context context) {
        try {
            RequestBody.skip(context.req().getInputStream(), System::nanoTime);
        } catch (IOException e) {
            // It ended too early, which changes nothing: the body is refused in any case.
        }
    }
}
