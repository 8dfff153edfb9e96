package be.pilootloket.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Looks now and then where the threads are that do the jobs of a process, whether they work or wait: so much of a job's time
 * goes there.
 */
final class JobSamples implements AutoCloseable {

    private static final String JOB = "jobexecutor.ExecuteJobsRunnable.run";

    /** By what stands in the stack, looked for from its top: what is done, and in whose code. */
    private static final Map<String, String> DOORS = doors();

    private static final String REST = "the engine and the rest";

    private final AtomicBoolean going = new AtomicBoolean(true);
    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private final Thread watching;

    JobSamples(long pid) {
        watching = new Thread(() -> watch(pid), "job-samples");
        watching.start();
    }

    private static Map<String, String> doors() {
        Map<String, String> doors = new LinkedHashMap<>();
        doors.put("be.pilootloket.print.", "rendering");
        doors.put("LetterPaper.", "rendering");
        doors.put("org.h2.", "database");
        doors.put("com.zaxxer.hikari.", "database");
        doors.put("correspondence.Attempt.", "SMTP");
        doors.put("com.fasterxml.jackson.", "reading stored JSON");
        return doors;
    }

    private void watch(long pid) {
        while (going.get()) {
            Arrays.stream(dump(pid).split("\n\n"))
                    .filter(stack -> stack.contains(JOB))
                    .forEach(stack -> seen.merge(door(stack), 1, Integer::sum));
            pause();
        }
    }

    private static String door(String stack) {
        for (String frame : stack.split("\n")) {
            for (Map.Entry<String, String> door : DOORS.entrySet()) {
                if (frame.contains(door.getKey())) {
                    return door.getValue();
                }
            }
        }
        return REST;
    }

    private static String dump(long pid) {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(pid),
                            "Thread.print")
                    .redirectErrorStream(true)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The share of each, in hundredths. */
    String shares() {
        int all = seen.values().stream().mapToInt(Integer::intValue).sum();
        return all + " samples: "
                + seen.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(door -> "%s %d %%".formatted(door.getKey(), Math.round(door.getValue() * 100.0 / all)))
                        .collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        going.set(false);
        try {
            watching.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
