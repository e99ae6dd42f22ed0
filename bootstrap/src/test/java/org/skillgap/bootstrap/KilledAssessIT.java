package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.skillgap.adapter.llm.ModelFaults;
import org.skillgap.adapter.llm.ModelServer;
import org.skillgap.adapter.llm.ModelServer.Fault;

/** What happens to answers that are paid for when the program is killed, or told to stop. */
@Timeout(180)
class KilledAssessIT {

    private static final Fault RIGHT = (exchange, asked) -> asked.right().send(exchange);

    @TempDir
    private Path home;

    private final ModelServer model = ModelServer.start(ModelServer.Speech.GEMINI);

    @AfterEach
    void stop() {
        model.close();
    }

    @Test
    void kill_losesNoAnswerThatCame() throws Exception {
        CountDownLatch hangs = new CountDownLatch(1);
        List<Fault> five = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            five.add(RIGHT);
        }
        model.next(five.toArray(Fault[]::new));
        model.always((exchange, asked) -> {
            hangs.countDown();
            ModelFaults.silence().answer(exchange, asked);
        });
        try (SkillgapProcess assess = assess("--sample", "3", "--runs", "3", "--concurrency", "1")) {
            assertThat(hangs.await(60, TimeUnit.SECONDS))
                    .as("six questions asked")
                    .isTrue();
            assess.kill();
        }
        assertThat(SkillgapProcess.run(home, 0, "assess", "--log", "1")).contains("open: under way, or cut off");
        model.always(RIGHT);

        try (SkillgapProcess again = assess("--sample", "3", "--runs", "3", "--concurrency", "1")) {
            String text = again.readToEnd();
            assertThat(again.awaitExit()).as(text).isZero();
            assertThat(text).contains("There already  1", "Assessed       2", "Questions      4");
        }

        // nine answers, and the one that was cut off
        assertThat(model.seen()).hasSize(10);
    }

    @Test
    void terminate_waitsForTheQuestionsUnderWay() throws Exception {
        CountDownLatch underWay = new CountDownLatch(2);
        CountDownLatch answer = new CountDownLatch(1);
        model.always((exchange, asked) -> {
            underWay.countDown();
            answer.await();
            asked.right().send(exchange);
        });
        try (SkillgapProcess assess = assess("--sample", "9", "--runs", "1", "--concurrency", "2")) {
            assertThat(underWay.await(60, TimeUnit.SECONDS))
                    .as("two questions asked")
                    .isTrue();
            assess.terminate();
            assess.awaitLine("Stopping when the questions under way are answered");
            answer.countDown();
            String text = assess.readToEnd();
            assertThat(text).contains("Assessed       2", "Not tried      7");
            assertThat(assess.awaitExit()).as(text).isEqualTo(143);
        }
        model.always(RIGHT);

        try (SkillgapProcess again = assess("--sample", "9", "--runs", "1")) {
            String text = again.readToEnd();
            assertThat(again.awaitExit()).as(text).isZero();
            assertThat(text).contains("There already  2", "Questions      7");
        }
        assertThat(model.seen()).hasSize(9);
    }

    private SkillgapProcess assess(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("assess"));
        all.addAll(List.of(arguments));
        return SkillgapProcess.start(
                home,
                Map.of(
                        "SKILLGAP_OFFLINE",
                        "false",
                        "GEMINI_API_KEY",
                        ModelServer.KEY,
                        "GEMINI_MODEL",
                        ModelServer.MODEL,
                        "GEMINI_BASE_URL",
                        model.uri().toString()),
                all.toArray(String[]::new));
    }
}
