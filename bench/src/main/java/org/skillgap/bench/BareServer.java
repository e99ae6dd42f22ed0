package org.skillgap.bench;

import io.javalin.Javalin;
import java.util.Arrays;

/** The floor of an answer over HTTP: Javalin as it comes, and one handler that hands out bytes that are ready. */
public final class BareServer {

    private BareServer() {}

    /**
     * Listens on the loopback interface until the process ends.
     *
     * @param args the port, then routes as {@code /path=BYTES}, the length of their answers
     */
    public static void main(String[] args) {
        Javalin.create(setup -> {
                    setup.startup.showJavalinBanner = false;
                    for (String route : Arrays.copyOfRange(args, 1, args.length)) {
                        String[] pathAndLength = route.split("=");
                        byte[] answer = new byte[Integer.parseInt(pathAndLength[1])];
                        Arrays.fill(answer, (byte) ' ');
                        setup.routes.get(
                                pathAndLength[0],
                                context ->
                                        context.contentType("application/json").result(answer));
                    }
                })
                .start("127.0.0.1", Integer.parseInt(args[0]));
    }
}
