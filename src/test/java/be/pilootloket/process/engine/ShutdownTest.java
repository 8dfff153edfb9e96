package be.pilootloket.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Pilootloket;
import be.pilootloket.process.alarm.Alarm;
import be.pilootloket.process.alarm.Alarms;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** A stop in the middle of the work: whatever a node holds is done once or waits for the next, and is locked by nobody. */
class ShutdownTest {

    private static final List<String> SUBJECTS =
            IntStream.range(0, 12).mapToObj("noodtoegang-%02d"::formatted).toList();

    @Test
    void finishesOrHandsBackEveryJobThatItHolds() {
        ConfigurableApplicationContext product = started();
        SlowPost post = product.getBean(SlowPost.class);
        Alarms alarms = product.getBean(Alarms.class);
        SUBJECTS.forEach(about -> alarms.raise(Alarm.BREAK_GLASS_ENTERED, about));
        JdbcClient tables = tables(product.getEnvironment());
        ThreadPoolTaskExecutor threads = product.getBean(ThreadPoolTaskExecutor.class);
        Awaitility.await("every thread has a job in hand, and more wait in the node")
                .until(() -> post.begun.size() == threads.getMaxPoolSize() && locked(tables) == SUBJECTS.size());

        CompletableFuture<Void> stopping = CompletableFuture.runAsync(product::close);
        Awaitility.await("nothing new begins")
                .until(() -> threads.getThreadPoolExecutor().isShutdown());
        assertThat(stopping).isNotDone();
        post.goesOn.countDown();

        assertThat(stopping).succeedsWithin(Duration.ofSeconds(30));
        assertThat(locked(tables)).as("left behind under a lock").isZero();
        assertThat(post.taken).doesNotHaveDuplicates();
        assertThat(post.taken.size() + waiting(tables)).isEqualTo(SUBJECTS.size());
    }

    private static ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(Pilootloket.class, Post.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=true",
                        "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    private static JdbcClient tables(Environment settings) {
        return JdbcClient.create(new DriverManagerDataSource(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("spring.datasource.username"),
                ""));
    }

    private static long locked(JdbcClient tables) {
        return tables.sql("select count(*) from ACT_RU_JOB where LOCK_OWNER_ is not null")
                .query(Long.class)
                .single();
    }

    private static int waiting(JdbcClient tables) {
        return tables.sql("select count(*) from ACT_RU_JOB where PROCESS_DEF_KEY_ = 'alarm'")
                .query(Integer.class)
                .single();
    }

    /** Found by nobody who only looks around. */
    static class Post {
        @Bean
        @Primary
        SlowPost post() {
            return new SlowPost();
        }
    }

    /** A mail server that takes its time. */
    static class SlowPost extends JavaMailSenderImpl {

        private final List<String> begun = new CopyOnWriteArrayList<>();
        private final List<String> taken = new CopyOnWriteArrayList<>();
        private final CountDownLatch goesOn = new CountDownLatch(1);

        @Override
        public void send(SimpleMailMessage mail) {
            String about = SUBJECTS.stream()
                    .filter(subject -> mail.getText().contains(subject))
                    .findFirst()
                    .orElseThrow();
            begun.add(about);
            try {
                goesOn.await();
            } catch (InterruptedException cutOff) {
                throw new IllegalStateException(cutOff);
            }
            taken.add(about);
        }
    }
}
