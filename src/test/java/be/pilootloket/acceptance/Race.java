package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Two deeds at one instant, of which only one may count. */
final class Race {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<HttpResponse<String>> answers;

    private Race(List<HttpResponse<String>> answers) {
        this.answers = answers;
    }

    /** Lets both go at once and waits for their answers. */
    static Race between(Supplier<HttpResponse<String>> one, Supplier<HttpResponse<String>> other) {
        CyclicBarrier start = new CyclicBarrier(2);
        List<CompletableFuture<HttpResponse<String>>> both = Stream.of(one, other)
                .map(deed -> CompletableFuture.supplyAsync(() -> after(start, deed)))
                .toList();
        return new Race(both.stream().map(CompletableFuture::join).toList());
    }

    private static HttpResponse<String> after(CyclicBarrier start, Supplier<HttpResponse<String>> deed) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException alone) {
            throw new IllegalStateException(alone);
        }
        return deed.get();
    }

    /** Whose deed counts: 0 or 1. Exactly one does, and the other reads why not. */
    int winner() {
        int winner = done(answers.get(0)) ? 0 : 1;
        assertThat(done(answers.get(winner)))
                .as("one counts: " + answers.stream().map(HttpResponse::body).toList())
                .isTrue();
        verifyRefused(answers.get(1 - winner));
        return winner;
    }

    /** What the one who lost was told. */
    String told() {
        return sentence(answers.get(1 - winner()));
    }

    static void verifyRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(sentence(answer))
                .as("a sentence in Dutch and nothing of the inside")
                .matches("[A-Z].*[.]")
                .containsPattern("(?i)\\b(de|het|een|deze|dit|er|u|uw)\\b")
                .doesNotContain("ENGINE-", "camunda", "Exception", "null")
                .as("a task that is gone is no question of rights")
                .doesNotContain("recht");
    }

    private static String sentence(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body()).path("message").asText();
        } catch (JsonProcessingException page) {
            throw new AssertionError(answer.body(), page);
        }
    }

    private static boolean done(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 2;
    }
}
