package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * People who complete their tasks while the node where they are is killed. What was answered with yes is done; who got no answer
 * looks whether the task is still there, and completes it again if so.
 */
final class Struck {

    private static final int SOON_MS = 300;

    private final Killable product;
    private final Random chance;
    private int answered;
    private int done;
    private int again;

    Struck(Killable product, Random chance) {
        this.product = product;
        this.chance = chance;
    }

    /** This person completes the task, and the node is killed meanwhile. */
    void complete(String id, Person.Task task, String key, Map<String, Object> typed) {
        product.awaitUp();
        Person person = product.person(id);
        person.claim(task);
        CompletableFuture<Void> kill = CompletableFuture.runAsync(this::killSoon);
        HttpResponse<String> answer = answer(person, task, typed);
        kill.join();
        List<Person.Task> left = product.person(id).tasks(task.name(), key);
        if (answer != null) {
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204);
            assertThat(left).as("what was answered with yes is done").isEmpty();
            answered++;
        } else if (left.isEmpty()) {
            done++;
        } else {
            product.person(id).complete(left.get(0), typed);
            again++;
        }
    }

    /** Null where none came. */
    private static HttpResponse<String> answer(Person person, Person.Task task, Map<String, Object> typed) {
        try {
            return person.submit(task, typed);
        } catch (AssertionError cutOff) {
            return null;
        }
    }

    private void killSoon() {
        Chance.pass(chance, SOON_MS);
        product.restart();
    }

    /** What became of the tasks, as a sentence. */
    String figures() {
        return "tasks answered with yes: %d, done without an answer: %d, done again: %d"
                .formatted(answered, done, again);
    }
}
